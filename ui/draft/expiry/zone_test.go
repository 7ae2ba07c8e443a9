package expiry

import "testing"

// An offset stands glued to its sign, and is none beyond 14 hours.
func TestOffsetAt(t *testing.T) {
	const hour, minute = 3600, 60
	for _, tt := range []struct {
		text           string
		offset, tokens int
	}{
		{"+01:00", hour, 4},
		{"-01:30", -hour - 30*minute, 4},
		{"+0530", 5*hour + 30*minute, 2},
		{"-8", -8 * hour, 2},
		{"+08", 8 * hour, 2},
		{"+00:00", 0, 4},
		{"+14:00", 14 * hour, 4},
		{"+14:01", 0, 0},
		{"+15", 0, 0},
		{"+1:5", hour, 2}, // one digit is no minute
		{"+1:", hour, 2},
		{"+100", 0, 0},
		{"+ 1", 0, 0},
		{"1", 0, 0},
		{"+", 0, 0},
		{"+x", 0, 0},
	} {
		if offset, n := offsetAt(cut(tt.text), 0); offset != tt.offset || n != tt.tokens {
			t.Errorf("%q: %d, %d tokens", tt.text, offset, n)
		}
	}
}

func TestOffsetText(t *testing.T) {
	for offset, want := range map[int]string{3600: "+01:00", -19800: "-05:30", 20700: "+05:45", 0: "+00:00"} {
		if got := offsetText(offset); got != want {
			t.Errorf("%d: %s", offset, got)
		}
	}
}

// A zone is read wherever it stands, and what only looks like one is not.
func TestZones(t *testing.T) {
	for text, same := range map[string]string{
		"2026-12-31 18:00 zulu":                   "2026-12-31 18:00 UTC",
		"2026-12-31 18:00 UTC+1":                  "2026-12-31 18:00 +01:00",
		"2026-12-31 18:00 GMT-0530":               "2026-12-31 18:00 -05:30",
		"18:00 UTC tomorrow":                      "2026-11-28 18:00 UTC",
		"2026-12-31 +02:00":                       "2026-12-31 23:59:59 +02:00",
		"2026-12-31 18:00 Europe/London":          "2026-12-31 18:00 UTC",
		"2026-12-31 18:00 Etc/GMT+5":              "2026-12-31 18:00 -05:00", // their sign is the other
		"2026-12-31 18:00 America/Port-au-Prince": "2026-12-31 18:00 -05:00",
		"2026-12-31 18:00 EST America/New_York":   "2026-12-31 18:00 -05:00", // a second one names the first
		"18:00 America/Los_Angeles":               "2026-11-27 18:00 -08:00",
		"23:23 -08:00":                            "2026-11-26 23:23 -08:00", // the day is that of the zone
		"tomorrow 18:00 EST":                      "2026-11-28 23:00 UTC",
	} {
		sameTime(t, berlin, text, same)
	}
	for text, fact := range map[string]string{
		"2026-12-31 18:00 Europe/Berln": "a time zone that is not known here",
		"2026-12-31 18:00 europe/":      `"europe" is no time`,
		"Feb/2028":                      "February 2028 is a whole month",
		"+01:00":                        "unreadable time",
		"2026-12-31 18:00 XYZ":          `"xyz" is no time`,
		"2026-12-31 18:00 +15:00":       "unreadable time",
	} {
		if r := berlin.refused(t, text); r.Fact != fact {
			t.Errorf("%q: %s", text, r.Error())
		}
	}
}
