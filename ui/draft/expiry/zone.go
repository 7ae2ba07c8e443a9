package expiry

import (
	"strings"
	"time"
)

// zoneOption is one of the zones that a text may name.
type zoneOption struct {
	at   *time.Location
	says string
}

// zoned gives the zones that a name may stand for on a day.
type zoned func(day) []zoneOption

// one is a zone whose name means the same on every day.
//
//go:noinline
func one(at *time.Location) zoned {
	return func(day) []zoneOption { return []zoneOption{{at: at}} }
}

// fixed is a zone by its offset, in seconds.
func fixed(offset int) *time.Location {
	if offset == 0 {
		return time.UTC
	}
	return time.FixedZone(offsetText(offset), offset)
}

// offsetText writes an offset as +05:30.
func offsetText(offset int) string {
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	return sign + clock{hour: offset / 3600, minute: offset / 60 % 60}.String()
}

// suffix is how a zone is written behind a time, so that it is read in one way.
func suffix(t time.Time) string {
	_, offset := t.Zone()
	if offset == 0 {
		return " UTC"
	}
	return " " + offsetText(offset)
}

// zoneAt reads a zone: Z, UTC+1, +01:00, CET, Europe/Berlin. An offset needs a time or a
// day before it. A second zone is taken where it only names the first.
func zoneAt(p *parts) int {
	z, n := p.zoneHere()
	if n == 0 {
		return 0
	}
	if p.zone == nil {
		p.zone = z
	}
	return n
}

func (p *parts) zoneHere() (zoned, int) {
	t := at(p.in.tokens, p.i)
	switch {
	case t.kind == '+', t.kind == '-':
		if p.clocks == nil && (p.options == nil || t.glued) {
			return nil, 0
		}
		if offset, n := offsetAt(p.in.tokens, p.i); n > 0 {
			return one(fixed(offset)), n
		}
		return nil, 0
	case t.kind != letter:
		return nil, 0
	case t.text == "utc" || t.text == "gmt":
		if offset, n := offsetAt(p.in.tokens, p.i+1); n > 0 {
			return one(fixed(offset)), n + 1
		}
		return one(time.UTC), 1
	case t.text == "z" || t.text == "zulu":
		return one(time.UTC), 1
	}
	if at(p.in.tokens, p.i+1).kind == '/' && at(p.in.tokens, p.i+2).kind == letter {
		return p.namedZone()
	}
	if a, ok := abbreviations[t.text]; ok {
		return a.on, 1
	}
	return nil, 0
}

// offsetAt reads +01:00, +0100, +01, -8.
func offsetAt(tokens []token, i int) (offset, n int) {
	sign, hours := at(tokens, i), at(tokens, i+1)
	if sign.kind != '+' && sign.kind != '-' || hours.kind != digit || !hours.glued {
		return 0, 0
	}
	n = 2
	switch {
	case hours.isNumber(1, 2):
		offset = hours.value() * 3600
		if minutes := at(tokens, i+3); at(tokens, i+2).kind == ':' && minutes.isNumber(2, 2) {
			offset += minutes.value() * 60
			n = 4
		}
	case hours.isNumber(4, 4):
		offset = hours.value()/100*3600 + hours.value()%100*60
	default:
		return 0, 0
	}
	if offset > 14*3600 {
		return 0, 0
	}
	if sign.kind == '-' {
		offset = -offset
	}
	return offset, n
}

// namedZone reads a name of the time zone database: Europe/Berlin.
func (p *parts) namedZone() (zoned, int) {
	end := p.i + 1
	for t := at(p.in.tokens, end); t.glued && (t.kind == letter || strings.IndexByte("/_-+", t.kind) >= 0 && t.kind != 0 || t.kind == digit); t = at(p.in.tokens, end) {
		end++
	}
	last := p.in.tokens[end-1]
	name := p.in.text[p.in.tokens[p.i].at : last.at+len(last.raw)]
	zone, err := time.LoadLocation(name)
	if err != nil {
		p.refuse(&Refusal{Fact: "a time zone that is not known here", Hint: "its offset in its place, such as +01:00"})
		return one(time.UTC), end - p.i
	}
	return one(zone), end - p.i
}
