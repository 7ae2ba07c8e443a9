package expiry

import (
	"strings"
	"testing"
)

// What may be two durations is a choice of both, in texts that are read in one way.
func TestUnclearDurations(t *testing.T) {
	for _, tt := range []struct{ text, fact, first, second string }{
		{"5M", "M may be minutes or months", "5m minutes", "5mo months"},
		{"in 5 M", "M may be minutes or months", "in 5m minutes", "in 5mo months"},
		{"1d5M", "M may be minutes or months", "1d5m minutes", "1d5mo months"},
		{"1,500h", "a comma may group digits or part a fraction", "1.500h a fraction", "1500h thousands"},
		{"in 12,000 s", "a comma may group digits or part a fraction", "in 12.000s a fraction", "in 12000s thousands"},
		{"1h 2h", "h stands twice", "2h the last alone", "3h all together"},
		{"1h 30m 2h", "h stands twice", "2h the last alone", "3h30m all together"},
		{"0.5h 1.5h", "h stands twice", "1.5h the last alone", "2h all together"},
		{"PT1H2H", "h stands twice", "2h the last alone", "3h all together"},
		{"1mo 1y 1mo", "mo stands twice", "1mo the last alone", "1y2mo all together"},
		{"1h30", twoWays, "1h30m a duration", "01:30 the time"},
		{"23h59", twoWays, "23h59m a duration", "23:59 the time"},
	} {
		r := berlin.refused(t, tt.text)
		if len(r.Readings) != 2 || r.Fact != tt.fact {
			t.Errorf("%q: %+v", tt.text, r)
			continue
		}
		a, b := r.Readings[0], r.Readings[1]
		if a.Text+" "+a.Says != tt.first || b.Text+" "+b.Says != tt.second {
			t.Errorf("%q: %+v", tt.text, r.Readings)
		}
		for _, reading := range r.Readings {
			now, zone := berlin.open(t)
			if when, err := Parse(reading.Text, now, zone); err != nil || when.Unix != reading.Unix {
				t.Errorf("%q: %+v is at %d", tt.text, reading, when.Unix)
			}
		}
	}
}

// What lacks a unit, or has one too many, is offered with it or without.
func TestUnfinishedDurations(t *testing.T) {
	offered(t, []offeredRow{
		{"24h30", "24h30m"}, // no hour
		{"1h60", "1h60m"},   // no minute
		{"1h300", "1h300m"},
		{"1h12345", "1h"},
		{"1h30m15", "1h30m15s"},
		{"1.5h30", "1.5h30m"},
		{"1s30", "1s"},
		{"1mo15", "1mo"}, // below it are fortnights
		{"1y6", "1y"},
		{"1w 3", "1w 3d"},
		{"1h foo bar", "1h"},
		{"1h, foo", "1h"},
		{"1.25mo", "38d"},
		{"0.01mo", "1d"},
		{"1.5y", "18mo"},
		{"0.5y", "6mo"},
		{"one and a half years", "18mo"},
		{"0.3s", "1s"},
		{"1.001m", "60s"},
		{"P1", "P1D P1W"},
		{"P1Y2", "P1Y2D P1Y2W"},
		{"PT1", "PT1H PT1M PT1S"},
		{"P1DT", "P1DT1H P1DT30M"},
		{"P5S", "PT5S"},
		{"PT5D", ""},
		{"PTH", ""},
		{"P1.5M", "45d"},
		{"P1M1M", "1mo 2mo"},
	})
	for text, fact := range map[string]string{
		"PT5D": "D is no unit there", "PTH": "no ISO duration", "P": `"p" is no time`, "PM": "", "1h foo": `"foo" stands behind a duration`,
		"1s30": "30 what?", "0.3s": "a fraction of a second",
	} {
		now, zone := berlin.open(t)
		if _, err := Parse(text, now, zone); err == nil || !strings.Contains(err.Error(), fact) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
