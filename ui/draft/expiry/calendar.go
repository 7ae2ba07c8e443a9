package expiry

import (
	"fmt"
	"time"
)

// day is a day of the calendar; a year of 0 stands for the next such day.
type day struct {
	year  int
	month time.Month
	date  int
}

// dayOf is the day of a time in its zone.
func dayOf(t time.Time) day {
	year, month, date := t.Date()
	return day{year, month, date}
}

// exists reports whether the calendar has the day.
func (d day) exists() bool {
	return d.month >= time.January && d.month <= time.December && d.date >= 1 && d.date <= daysIn(d.year, d.month)
}

// daysIn is the number of days of a month; February has 29 in the year 0.
func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// last is the last day of its month.
func (d day) last() day { return day{d.year, d.month, daysIn(d.year, d.month)} }

// add moves a day.
func (d day) add(days int) day {
	return dayOf(time.Date(d.year, d.month, d.date+days, 12, 0, 0, 0, time.UTC))
}

// addMonths is the first day of a later month.
func (d day) addMonths(months int) day {
	return dayOf(time.Date(d.year, d.month+time.Month(months), 1, 12, 0, 0, 0, time.UTC))
}

func (d day) weekday() time.Weekday {
	return time.Date(d.year, d.month, d.date, 12, 0, 0, 0, time.UTC).Weekday()
}

// String writes the day as 2026-12-31.
// Copied to each call it would be 8 KB of the program.
//
//go:noinline
func (d day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, int(d.month), d.date) }

// nearest is a day that exists in the place of one that does not, as near as its month
// allows.
func (d day) nearest() day {
	d.month = min(max(d.month, time.January), time.December)
	d.date = min(max(d.date, 1), daysIn(d.year, d.month))
	return d
}

// clock is a time of day. 24:00 is the end of the day.
type clock struct {
	hour, minute, second int
	seconds              bool // whether they are written
}

// lastSecond is when a day without a time of day ends.
var lastSecond = clock{23, 59, 59, true}

func (c clock) exists() bool {
	return c.hour < 24 && c.minute < 60 && c.second < 60 || c == clock{hour: 24, seconds: c.seconds}
}

// String writes the time as 18:00 or 18:00:05.
func (c clock) String() string {
	if c.seconds {
		return fmt.Sprintf("%02d:%02d:%02d", c.hour, c.minute, c.second)
	}
	return fmt.Sprintf("%02d:%02d", c.hour, c.minute)
}

// instants are the times at which a clock in the zone shows this: none where clocks skip
// it, two where they show it twice, the earlier first.
func instants(d day, c clock, zone *time.Location) []time.Time {
	naive := time.Date(d.year, d.month, d.date, c.hour, c.minute, c.second, 0, time.UTC).Unix()
	var list []time.Time
	seen := map[int64]bool{}
	const aDay = 24 * 3600
	for _, near := range [...]int64{naive - aDay, naive, naive + aDay} {
		_, offset := time.Unix(near, 0).In(zone).Zone()
		t := time.Unix(naive-int64(offset), 0).In(zone)
		if _, there := t.Zone(); there == offset && !seen[t.Unix()] {
			seen[t.Unix()] = true
			list = append(list, t)
		}
	}
	if len(list) == 2 && list[1].Before(list[0]) {
		list[0], list[1] = list[1], list[0]
	}
	return list
}
