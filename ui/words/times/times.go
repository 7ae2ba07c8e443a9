package times

import (
	"fmt"
	"time"

	"policybench/ui/words"
)

// Time writes a moment whole: "Mon 23 Nov 2026 22:14:07 UTC".
func Time(t time.Time, loc *time.Location) string {
	return t.In(loc).Format("Mon 2 Jan 2006 15:04:05 MST")
}

// Date writes a moment without its weekday: "23 Nov 2026 22:14:07 UTC".
func Date(t time.Time, loc *time.Location) string {
	return t.In(loc).Format("2 Jan 2006 15:04:05 MST")
}

// Clock writes the time of day: "22:14:07 UTC".
func Clock(t time.Time, loc *time.Location) string {
	return t.In(loc).Format("15:04:05 MST")
}

// Relative says how far t is from now, from the second when near to the year when
// far: "in 59 min 58 s", "in 2 h 5 min", "11 months ago". It is taken in whole
// seconds, so a clock that ticks each second changes it evenly; and not by
// subtraction of times, which stops at 292 years.
func Relative(t, now time.Time) string {
	seconds := t.Unix() - now.Unix()
	switch {
	case seconds > 0:
		return "in " + span(seconds, now, t)
	case seconds < 0:
		return span(-seconds, t, now) + " ago"
	}
	return "now"
}

// FromNow says how far t is from now, rounded so that a time just typed reads as it was
// typed: "1 day from now", "1 minute from now", "2 h 5 min ago". It is rounded to a
// minute from ten minutes on, to an hour from a day on, to a day from two weeks on.
func FromNow(t, now time.Time) string {
	seconds := t.Unix() - now.Unix()
	away := rounded(max(seconds, -seconds))
	switch {
	case seconds == 0:
		return "now"
	case seconds < 0:
		return away.words(t, now) + " ago"
	}
	return away.words(now, t) + " from now"
}

// secondsAway is a count of seconds that was rounded.
type secondsAway int64

// rounded drops what is too fine to matter at that distance.
func rounded(seconds int64) secondsAway {
	n := seconds
	for _, step := range [...]struct{ from, to int64 }{{10 * minute, minute}, {day, hour}, {14 * day, day}} {
		if n >= step.from {
			n = (seconds + step.to/2) / step.to * step.to
		}
	}
	return secondsAway(n)
}

// words writes one unit whole and two in short; from and to are what it lies between.
func (d secondsAway) words(from, to time.Time) string {
	n := int64(d)
	for _, unit := range [...]struct {
		seconds int64
		name    string
	}{{day, "day"}, {hour, "hour"}, {minute, "minute"}, {1, "second"}} {
		if n < unit.seconds || n >= 60*day {
			continue
		}
		if n%unit.seconds == 0 {
			return words.Count(int(n/unit.seconds), unit.name)
		}
		break
	}
	if text := span(n, from, to); text != "12 months" {
		return text
	}
	return "1 year"
}

// Duration says how long a time is: "1 h", "2 h 5 min", "7 days".
func Duration(d time.Duration) string {
	from := time.Unix(0, 0)
	seconds := int64(d.Abs() / time.Second)
	return span(seconds, from, from.Add(d.Abs()))
}

const (
	minute = 60
	hour   = 60 * minute
	day    = 24 * hour
)

// span words a count of seconds, which is the distance of two moments.
func span(seconds int64, from, to time.Time) string {
	switch {
	case seconds < minute:
		return fmt.Sprintf("%d s", seconds)
	case seconds < hour:
		return two(seconds/minute, "min", seconds%minute, "s")
	case seconds < day:
		return two(seconds/hour, "h", seconds%hour/minute, "min")
	case seconds < 14*day:
		return two(seconds/day, words.Plural(seconds/day, "day"), seconds%day/hour, "h")
	case seconds < 60*day:
		return fmt.Sprintf("%d days", seconds/day)
	}
	months := monthsBetween(from, to)
	if months < 24 {
		return fmt.Sprintf("%d months", months)
	}
	return years(months / 12)
}

func two(n int64, unit string, rest int64, small string) string {
	if rest == 0 {
		return fmt.Sprintf("%d %s", n, unit)
	}
	return fmt.Sprintf("%d %s %d %s", n, unit, rest, small)
}

// monthsBetween counts whole calendar months, a day's slack given: a year typed a
// second ago is still twelve months away.
func monthsBetween(from, to time.Time) int64 {
	from, to = from.UTC(), to.UTC().AddDate(0, 0, 1)
	months := int64(to.Year()-from.Year())*12 + int64(to.Month()) - int64(from.Month())
	if to.Day() < from.Day() || to.Day() == from.Day() && secondOfDay(to) < secondOfDay(from) {
		months--
	}
	return months
}

func secondOfDay(t time.Time) int { return t.Hour()*hour + t.Minute()*minute + t.Second() }

// years keeps two digits of what is too far to count: "58,000 years".
func years(n int64) string {
	if n >= 1_000_000 {
		return words.Comma(n/1_000_000) + " million years"
	}
	if n >= 1000 {
		step := int64(100)
		for n/step >= 100 {
			step *= 10
		}
		return words.Comma(n/step*step) + " years"
	}
	return fmt.Sprintf("%d years", n)
}
