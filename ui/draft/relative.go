package draft

import (
	"strconv"
	"strings"
	"time"
)

// unit is one step of a relative expiry: seconds, or what the calendar says.
type unit struct {
	names         string // separated by blanks
	seconds       int64
	months, years int
}

// units go from the smallest to the largest.
var units = [...]unit{
	{names: "s sec secs second seconds", seconds: 1},
	{names: "m min mins minute minutes", seconds: 60},
	{names: "h hr hrs hour hours", seconds: 3600},
	{names: "d day days", seconds: 24 * 3600},
	{names: "w wk week weeks", seconds: 7 * 24 * 3600},
	{names: "mo mon month months", months: 1},
	{names: "y yr year years", years: 1},
}

// unitNamed is the place of a unit among the units.
func unitNamed(name string) (int, bool) {
	for i, u := range units {
		for candidate := range strings.FieldsSeq(u.names) {
			if candidate == name {
				return i, true
			}
		}
	}
	return 0, false
}

// short is how a unit is written: s, m, h, d, w, mo, y.
func (u unit) short() string {
	name, _, _ := strings.Cut(u.names, " ")
	return name
}

// parseRelative adds counts and units to now: 90s, 1h30m, in 2 weeks. It is false
// for a text that does not start like one. Units stand once each, the largest first:
// 1h2h is more likely 2h typed behind what stood there than three hours.
func parseRelative(text string, now time.Time) (end time.Time, ok bool, err error) {
	if months(text) {
		return now, true, &Refusal{"M may be minutes or months", "15m or 1mo"}
	}
	rest := strings.ToLower(text)
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "in "), "+")
	end = now
	var terms []term
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		digits := leading(rest, isDigit)
		if digits == 0 {
			return end, ok, &Refusal{"unreadable time", expiryExamples}
		}
		count := rest[:digits]
		rest = strings.TrimLeft(rest[digits:], " ")
		letters := leading(rest, isLetter)
		ok = true
		step, known := unitNamed(rest[:letters])
		if !known {
			return end, ok, unknownUnit(rest, letters)
		}
		rest = rest[letters:]
		if end, err = units[step].after(end, count); err != nil {
			return end, ok, err
		}
		terms = append(terms, term{count, step})
	}
	return end, ok, disorder(terms)
}

// months reports a count with the unit M. The case of other units does not matter.
func months(text string) bool {
	return strings.TrimSpace(text[leading(text, isDigit):]) == "M" && isDigit(text[0])
}

// after adds count units to t. A month without that day ends on its last one:
// a month after 31 January is the end of February.
func (u unit) after(t time.Time, count string) (time.Time, error) {
	n, err := strconv.ParseInt(count, 10, 64)
	if err != nil || n > latest {
		return t, tooFar
	}
	if u.seconds > 0 {
		if n > latest/u.seconds {
			return t, tooFar
		}
		// Not t.Add: a Duration ends after 292 years.
		return withinDates(time.Unix(t.Unix()+n*u.seconds, 0).In(t.Location()))
	}
	if n > 9999*12 {
		return t, tooFar
	}
	return withinDates(addMonths(t, int(n)*(u.months+12*u.years)))
}

func withinDates(t time.Time) (time.Time, error) {
	if t.Unix() > latest {
		return t, tooFar
	}
	return t, nil
}

func addMonths(t time.Time, n int) time.Time {
	moved := t.AddDate(0, n, 0)
	if moved.Day() == t.Day() {
		return moved
	}
	// AddDate ran over into the next month.
	return moved.AddDate(0, 0, -moved.Day())
}

func unknownUnit(rest string, letters int) *Refusal {
	switch {
	case letters == 0 && rest != "" && rest[0] == '.':
		return &Refusal{"fractions are not read", "whole numbers: 90m for an hour and a half"}
	case letters == 0:
		return &Refusal{"a unit is missing", "s m h d w mo y, such as 15m"}
	}
	return &Refusal{"unknown unit", "s m h d w mo y, such as 15m"}
}

// leading counts the bytes at the start of s that are of a class.
func leading(s string, class func(byte) bool) int {
	n := 0
	for n < len(s) && class(s[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }
