package expiry

import (
	"strings"
	"testing"
	"time"
)

// Each unit by each of its names.
func TestUnitNames(t *testing.T) {
	for _, tt := range []struct{ names, same string }{
		{"s sec secs second seconds", "2s"}, {"m min mins minute minutes", "120s"}, {"h hr hrs hour hours", "120m"}, {"d day days", "48h"},
		{"w wk wks week weeks", "14d"}, {"fortnight fortnights", "28d"}, {"mo mos mon month months", "P2M"}, {"y yr yrs year years", "24mo"},
		{"decade decades", "20y"},
	} {
		i, ok := unitNamed(units[0].short)
		for name := range strings.FieldsSeq(tt.names) {
			if i, ok = unitNamed(name); !ok {
				t.Errorf("%s is no unit", name)
				continue
			}
			sameTime(t, berlin, "2 "+name, tt.same)
		}
		if units[i].names != tt.names {
			t.Errorf("%s has other names: %s", units[i].short, units[i].names)
		}
	}
	for _, name := range []string{"", "sek", "h hr", "M", "century"} {
		if i, ok := unitNamed(name); ok {
			t.Errorf("%q is %s", name, units[i].short)
		}
	}
}

// A duration in words, signs and any order is the one in letters.
func TestDurations(t *testing.T) {
	for text, same := range map[string]string{
		"expires in 2h":                "2h",
		"after 2 hours":                "2h",
		"within 2h":                    "2h",
		"for 2h":                       "2h",
		"another 2h":                   "2h",
		"+2h":                          "2h",
		"2h from now":                  "2h",
		"2h from right now":            "2h",
		"2h from now on":               "2h",
		"2 days from today":            "2d",
		"2h later":                     "2h",
		"2h hence":                     "2h",
		"2h ahead":                     "2h",
		"2h & 30m":                     "150m",
		"2h, and 30m":                  "150m",
		"2h,30m":                       "150m",
		"30m and 2h":                   "150m",
		"in 2h30":                      "150m",
		"in 2d12":                      "60h",
		"in 2m30":                      "150s",
		"2 hours and a half":           "150m",
		"a day and a half from now":    "36h",
		"2 days and half":              "60h",
		"1.5 days and a half":          "48h",
		"half a day":                   "12h",
		"2H30M":                        "150m",
		"1D2M":                         "1442m",
		"1.5m":                         "90s",
		"1,500.0h":                     "", // two signs
		"1,50h":                        "90m",
		"1,5000h":                      "90m", // no group of three
		"1.500h":                       "90m",
		"0.5 weeks":                    "84h",
		"-2h":                          "2h ago",
		"- 2h":                         "2h ago",
		"2h earlier":                   "2h ago",
		"2h before now":                "2h ago",
		"-2h ago":                      "2h ago",
		"P1Y2M10DT2H30M":               "1y 2mo 10d 2h 30m",
		"PT36H":                        "36h",
		"P1.5W":                        "252h",
		"PT1,5H":                       "90m",
		"-P1D":                         "1d ago",
		"+P1D":                         "1d",
		"p1dt1s":                       "86401s",
		"1y2mo3w4d5h6m7s":              "14mo 25d 5h 6m 7s",
		"1 decade, 1 fortnight":        "10y 14d",
		"1mo from now":                 "1mo",
		"2.0mo":                        "2mo",
		"twelve months, and two weeks": "1y 14d",
	} {
		if same == "" {
			if r := berlin.refused(t, text); r.Fact != "unreadable time" {
				t.Errorf("%q: %s", text, r.Error())
			}
			continue
		}
		sameTime(t, berlin, text, same)
	}
}

// Months end on the last day of a shorter one, in both directions, and keep the time of day.
func TestAddMonths(t *testing.T) {
	for _, tt := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31T10:30:05Z", 1, "2026-02-28T10:30:05Z"}, {"2028-01-31T10:30:05Z", 1, "2028-02-29T10:30:05Z"}, {"2026-01-30T00:00:00Z", 1, "2026-02-28T00:00:00Z"},
		{"2026-01-28T00:00:00Z", 1, "2026-02-28T00:00:00Z"}, {"2026-03-31T00:00:00Z", -1, "2026-02-28T00:00:00Z"}, {"2026-05-31T00:00:00Z", 1, "2026-06-30T00:00:00Z"},
		{"2028-02-29T00:00:00Z", 12, "2029-02-28T00:00:00Z"}, {"2028-02-29T00:00:00Z", 48, "2032-02-29T00:00:00Z"}, {"2026-12-31T00:00:00Z", 2, "2027-02-28T00:00:00Z"},
		{"2026-12-31T00:00:00Z", 0, "2026-12-31T00:00:00Z"},
	} {
		if got := addMonths(instant(t, tt.from), tt.n).Format(time.RFC3339); got != tt.want {
			t.Errorf("%s and %d months: %s, want %s", tt.from, tt.n, got, tt.want)
		}
	}
}

// Beyond the last second there is no duration, and none beyond what a program counts.
func TestLongestDurations(t *testing.T) {
	for text, fact := range map[string]string{
		"9223372036s": "", "9223372037s": "more than 292 years from now", "253402300799s": "time after the year 9999", "253402300800s": "time after the year 9999", "292y": "", "293y": "more than 292 years from now",
		"119988mo": "time after the year 9999", "8000y": "time after the year 9999", "-56y": "", "-57y": "time before 1970", "9999999999999s": "time after the year 9999",
	} {
		now, zone := berlin.open(t)
		got := ""
		if _, err := Parse(text, now, zone); err != nil {
			got = err.(*Refusal).Fact
		}
		if got != fact {
			t.Errorf("%s: %q, want %q", text, got, fact)
		}
	}
}
