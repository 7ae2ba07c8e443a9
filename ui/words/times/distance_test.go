package times

import (
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

// Roughly keeps the larger unit alone.
func TestRoughly(t *testing.T) {
	for _, c := range []struct {
		away time.Duration
		want string
	}{
		{0, "now"}, {59 * time.Second, "in 59 s"}, {-125 * time.Minute, "2 h ago"}, {125 * time.Minute, "in 2 h"},
		{2 * time.Hour, "in 2 h"}, {-50 * time.Hour, "2 days ago"}, {-20 * 24 * time.Hour, "20 days ago"},
	} {
		if got := Roughly(noon.Add(c.away), noon); got != c.want {
			t.Errorf("%v: %q, want %q", c.away, got, c.want)
		}
	}
}

func TestDistanceAndSortable(t *testing.T) {
	if got := Distance(noon.Unix(), noon.Add(-time.Hour)); got != "in 1 h, on 25 Nov 2026 at 12:00:00 UTC" {
		t.Errorf("%q", got)
	}
	if got := Sortable(noon.Unix()); got != "2026-11-25 12:00 UTC" {
		t.Errorf("%q", got)
	}
	if got := Unix(noon.Unix()); got != "25 Nov 2026 12:00:00 UTC" {
		t.Errorf("%q", got)
	}
}

// A zone is said where it differs, its day where that does.
func TestInZones(t *testing.T) {
	for _, c := range []struct {
		name string
		t    time.Time
		zone *time.Location
		want string
	}{
		{"none", noon, nil, "25 Nov 2026 12:00 UTC"},
		{"UTC", noon, time.UTC, "25 Nov 2026 12:00 UTC"},
		{"London in winter", noon, time.FixedZone("GMT", 0), "25 Nov 2026 12:00 UTC"},
		{"Berlin", noon, time.FixedZone("CET", 3600), "25 Nov 2026 12:00 UTC (13:00 CET)"},
		{"the next day", noon.Add(11 * time.Hour), time.FixedZone("CET", 3600), "25 Nov 2026 23:00 UTC (26 Nov 00:00 CET)"},
		{"the day before", noon.Add(-10 * time.Hour), time.FixedZone("EST", -5*3600), "25 Nov 2026 02:00 UTC (24 Nov 21:00 EST)"},
	} {
		if got := InZones(c.t, c.zone); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
