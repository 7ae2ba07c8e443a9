package times

import (
	"strings"
	"time"
)

// Roughly is Relative in one unit: "5 days ago", "in 2 h".
func Roughly(t, at time.Time) string {
	text := Relative(t, at)
	words := strings.Fields(text)
	switch {
	case len(words) != 5:
		return text
	case words[0] == "in":
		return strings.Join(words[:3], " ")
	}
	return words[0] + " " + words[1] + " ago"
}

// InZones writes a time in UTC and, where it differs, in a zone: "25 Nov 2026 12:00 UTC
// (13:00 CET)".
func InZones(t time.Time, zone *time.Location) string {
	text := t.UTC().Format("2 Jan 2006 15:04 UTC")
	if zone == nil {
		return text
	}
	local := t.In(zone)
	if _, offset := local.Zone(); offset == 0 {
		return text
	}
	if local.YearDay() != t.UTC().YearDay() {
		return text + " (" + local.Format("2 Jan 15:04 MST") + ")"
	}
	return text + " (" + local.Format("15:04 MST") + ")"
}

// Distance is a time as a headline needs it: how far away, and when.
func Distance(unix int64, at time.Time) string {
	t := time.Unix(unix, 0)
	return Relative(t, at) + ", on " + t.UTC().Format("2 Jan 2006") + " at " + Clock(t, time.UTC)
}

// Unix is Date in UTC for Unix seconds.
func Unix(unix int64) string { return Date(time.Unix(unix, 0), time.UTC) }

// Sortable is a time to sort by.
func Sortable(unix int64) string { return time.Unix(unix, 0).UTC().Format("2006-01-02 15:04 UTC") }
