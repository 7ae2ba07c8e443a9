package draft

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"
)

const (
	expiryExamples = "such as 1h, 7d, 2026-12-31, 2026-12-31 18:00, tomorrow"
	// latest is the last second of the year 9999, the end of the date formats.
	latest = 253402300799
)

// ParseExpiry reads an expiry as people type it:
//
//   - a time from now: 90s 15m 1h 7d 2w 6mo 1y, also joined, 1h30m, each unit
//     once and the largest first; months and years are those of the calendar in zone
//   - a day: 2026-12-31, today, tomorrow, end of month, end of year: its last
//     second in zone
//   - a day and time: 2026-12-31 18:00, tomorrow 18:00, with or without seconds
//     and zone
//   - RFC 3339
//   - Unix seconds
//
// Where the text names no time zone, zone is taken and When.Zone says which. A
// time in the past is read like any other. The error is a *Refusal.
func ParseExpiry(text string, now time.Time, zone *time.Location) (When, error) {
	text = strings.TrimSpace(text)
	now = now.In(zone)
	if text == "" {
		return When{}, &Refusal{"an expiry is required", expiryExamples}
	}
	if isInteger(text) {
		return parseUnix(text)
	}
	if name, clock := splitClock(text); name != "" {
		if day, ok := namedDay(name, now); ok {
			return timeOfDay(day, clock, zone)
		}
	}
	if startsWithDate(text) {
		return parseDate(text, zone)
	}
	if isDigit(text[0]) && (strings.Count(text, ".") == 2 || strings.Count(text, "/") == 2) {
		return When{}, &Refusal{"unreadable date", "the year first: 2026-12-31"}
	}
	if refusal := unreadableNumber(text); refusal != nil {
		return When{}, refusal
	}
	if end, ok, err := parseRelative(text, now); ok {
		if err != nil {
			return When{}, err
		}
		return relative(end, now)
	}
	return When{}, &Refusal{"unreadable time", expiryExamples}
}

// absolute turns a time into a When; local says that its zone was assumed.
func absolute(t time.Time, local bool) (When, error) {
	unix := t.Unix()
	switch {
	case unix == 0:
		return When{}, zeroExpiry
	case unix < 0:
		return When{}, before1970
	case unix > latest:
		return When{}, tooFar
	}
	when := When{Unix: unix, OK: true}
	if local {
		when.Zone = t.Format("MST")
	}
	return when, nil
}

// relative turns the end of a span that starts at now into a When.
func relative(end, now time.Time) (When, error) {
	when, err := absolute(end, false)
	seconds := when.Unix - now.Unix()
	switch {
	case err != nil:
		return When{}, err
	case seconds > int64(math.MaxInt64/time.Second):
		return When{}, &Refusal{"more than 292 years from now", expiryExamples}
	}
	when.Relative = time.Duration(seconds) * time.Second
	return when, nil
}

var (
	zeroExpiry = &Refusal{"0 is the start of 1970, no expiry", "Filestack counts seconds from there; such as 1h, 7d, 2026-12-31"}
	before1970 = &Refusal{"time before 1970", "Filestack counts seconds from 1970; such as 1h, 7d, 2026-12-31"}
	tooFar     = &Refusal{"time after the year 9999", expiryExamples}
)

// parseUnix reads Unix seconds. Nobody means the year 40000: longer numbers are
// counts of smaller units.
func parseUnix(digits string) (When, error) {
	if digits[0] == '-' {
		return When{}, before1970
	}
	unix, err := strconv.ParseInt(strings.TrimPrefix(digits, "+"), 10, 64)
	switch {
	case err != nil:
		return When{}, tooFar
	case unix == 0:
		return When{}, zeroExpiry
	case unix <= latest:
		return When{Unix: unix, OK: true}, nil
	}
	for _, unit := range [...]struct {
		length int
		name   string
		second int64
	}{{13, "milliseconds", 1e3}, {16, "microseconds", 1e6}, {19, "nanoseconds", 1e9}} {
		if len(strconv.FormatInt(unix, 10)) == unit.length {
			return When{}, &Refusal{unit.name, "Filestack counts seconds: " + strconv.FormatInt(unix/unit.second, 10)}
		}
	}
	return When{}, tooFar
}

// The forms of a day and time after the blank or T between them was made a T.
var (
	withZone    = [...]string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z0700"}
	withoutZone = [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04"}
)

// parseDate reads a text that starts like a date.
func parseDate(text string, zone *time.Location) (When, error) {
	day, err := time.ParseInLocation(time.DateOnly, text[:len(time.DateOnly)], zone)
	if err != nil {
		return When{}, noSuchTime(err)
	}
	rest := strings.TrimSpace(strings.TrimLeft(text[len(time.DateOnly):], "Tt"))
	if rest == "" {
		year, month, date := day.Date()
		return absolute(endOfDay(year, month, date, zone), true)
	}
	// 18:00 UTC and 18:00 +01:00 have a blank that RFC 3339 has not.
	rest = strings.ReplaceAll(strings.ToUpper(rest), " ", "")
	for _, name := range [...]string{"UTC", "GMT"} {
		if clock, named := strings.CutSuffix(rest, name); named {
			rest = clock + "Z"
		}
	}
	if strings.IndexByte(rest, ':') == 1 {
		rest = "0" + rest // 9:30
	}
	full := text[:len(time.DateOnly)] + "T" + rest
	for _, layout := range withZone {
		if t, err := time.Parse(layout, full); err == nil {
			return absolute(t, false)
		}
	}
	for _, layout := range withoutZone {
		var t time.Time
		if t, err = time.ParseInLocation(layout, full, zone); err == nil {
			if t.Format(layout) != full {
				return When{}, &Refusal{"clocks skip this time: they are put forward", "another time, or the zone with it: " + text + "Z"}
			}
			return absolute(t, true)
		}
		if outOfRange(err) {
			break
		}
	}
	return When{}, noSuchTime(err)
}

func noSuchTime(err error) *Refusal {
	if outOfRange(err) {
		return &Refusal{"no such day or time", expiryExamples}
	}
	return &Refusal{"unreadable time", "such as 2026-12-31, 2026-12-31 18:00, 2026-12-31T18:00:00Z"}
}

// outOfRange tells 2026-02-30 and 25:00 from what has another form.
func outOfRange(err error) bool {
	var bad *time.ParseError
	return errors.As(err, &bad) && strings.HasSuffix(bad.Message, "out of range")
}

// startsWithDate reports whether the text begins like 2026-12-31.
func startsWithDate(text string) bool {
	if len(text) < len(time.DateOnly) || text[4] != '-' || text[7] != '-' {
		return false
	}
	for _, i := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

func isInteger(text string) bool {
	digits := strings.TrimLeft(text, "+-")
	if digits == "" || len(text)-len(digits) > 1 {
		return false
	}
	return strings.Trim(digits, "0123456789") == ""
}
