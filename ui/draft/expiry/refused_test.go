package expiry

import (
	"strings"
	"testing"
)

// choiceTable are texts with two readings: both as texts, in order.
var choiceTable = []struct {
	place
	text, first, second string
}{
	{berlin, "03/04/2027", "2027-04-03", "2027-03-04"},
	{berlin, "3-4-2027", "2027-04-03", "2027-03-04"},
	{berlin, "03/04/27", "2027-04-03", "2027-03-04"},
	{berlin, "03/04/2027 6pm", "2027-04-03 18:00", "2027-03-04 18:00"},
	{berlin, "28/12/27", "2027-12-28", "2028-12-27"},
	{berlin, "03/04", "2027-04-03", "2027-03-04"},
	{berlin, "12/27", "2026-12-27", "2027-12-31"},
	{berlin, "friday", "2026-11-27", "2026-12-04"},
	{berlin, "friday 18:00", "2026-11-27 18:00", "2026-12-04 18:00"},
	{berlin, "friday 6pm", "2026-11-27 18:00", "2026-12-04 18:00"},
	{berlin, "end of week", "2026-11-27", "2026-11-29"},
	{berlin, "monday midnight", "2026-11-30 00:00", "2026-12-01 00:00"},
	{berlin, "2026-12-31 midnight", "2026-12-31 00:00", "2027-01-01 00:00"},
	{berlin, "monday 6", "2026-11-30 06:00", "2026-11-30 18:00"},
	{newYork, "next friday", "2026-12-04", "2026-12-11"}, // a Sunday
	{berlinJ, "next friday", "2027-07-16", "2027-07-23"},
	{berlinJ, "next sunday", "2027-07-18", "2027-07-25"},
	{berlin, "29 Feb", "2027-02-28", "2028-02-29"},
	{berlin, "1h30", "1h30m", "01:30"},
	{berlin, "18h30", "18h30m", "18:30"},
	{berlin, "1:30h", "1h30m", "01:30"},
	{berlin, "1M", "1m", "1mo"},
	{berlin, "3M", "3m", "3mo"},
	{berlin, "1h2h", "2h", "3h"},
	{berlin, "1,500h", "1.500h", "1500h"},
	{berlin, "2027-10-31 02:30", "2027-10-31 02:30 +02:00", "2027-10-31 02:30 +01:00"},
	{howe, "2027-04-04 01:45", "2027-04-04 01:45 +11:00", "2027-04-04 01:45 +10:30"},
	{newYork, "2027-11-07 1:15am", "2027-11-07 01:15 -04:00", "2027-11-07 01:15 -05:00"},
	{berlin, "2027-07-31 18:00 CET", "2027-07-31 18:00 +01:00", "2027-07-31 18:00 +02:00"},
	{berlin, "2026-12-31 18:00 PDT", "2026-12-31 18:00 -07:00", "2026-12-31 18:00 -08:00"},
	{berlin, "2026-12-31 18:00 BST", "2026-12-31 18:00 +01:00", "2026-12-31 18:00 +06:00"},
	{berlin, "firday 18:00", "2026-11-27 18:00", "2026-12-04 18:00"},
}

func TestTwoReadings(t *testing.T) {
	for _, tt := range choiceTable {
		t.Run(tt.text, func(t *testing.T) {
			r := tt.refused(t, tt.text)
			if len(r.Readings) != 2 || r.Readings[0].Text != tt.first || r.Readings[1].Text != tt.second {
				t.Fatalf("%s: %+v", r, r.Readings)
			}
			for _, reading := range r.Readings {
				if !strings.Contains(r.Hint, reading.Text) {
					t.Errorf("hint %q lacks %s", r.Hint, reading.Text)
				}
			}
		})
	}
}

// refusedTable are texts that are not taken: what the fact says, and the first offer.
var refusedTable = []struct {
	place
	text, fact, offer string
}{
	{berlin, "", "required", ""},
	{berlin, "  ", "required", ""},
	{berlin, "01/02/03", "several ways", "2003-02-01"},
	{berlin, "10-11-12", "several ways", "2012-11-10"},
	{berlin, "2026-12-31 18:00 IST", "several ways", "2026-12-31 18:00 +05:30"},
	{berlin, "2026-12-31 18:00 CST", "several ways", "2026-12-31 18:00 -06:00"},
	{berlin, "friday midnight", "several ways", "2026-11-28 00:00"},
	{berlin, "2027", "a whole year", "2027-12-31"},
	{berlin, "2027-06", "a whole month", "2027-06-30"},
	{berlin, "06/2027", "a whole month", "2027-06-30"},
	{berlin, "June 2027", "a whole month", "2027-06-30"},
	{berlin, "february", "a whole month", "2027-02-28"},
	{berlin, "2027-W10", "a week", "2027-03-14"},
	{berlin, "20271231", "8 digits", "2027-12-31"},
	{berlin, "202712311800", "more digits", "2027-12-31 18:00"},
	{berlin, "6", "6 what?", "6h"},
	{berlin, "18", "18 what?", "18h"},
	{berlin, "90", "90 what?", "90s"},
	{berlin, "3600", "3600 what?", "3600s"},
	{berlin, "at 6", "6 what?", "6h"},
	{berlin, "in 5", "5 what?", "in 5h"},
	{berlin, "1.5", "1.5 what?", "1.5h"},
	{berlin, "18.30", "18.30 what?", "18:30"},
	{berlin, "31.12", "31.12 what?", "31.12h"},
	{berlin, "1d12", "12 what?", "1d12h"},
	{berlin, "123456789", "1973", "123456789s"},
	{berlin, "99999999", "1973", "99999999s"},
	{berlin, "1893456000.5", "fraction", "1893456000"},
	{berlin, "1893456000000", "milliseconds", "1893456000"},
	{berlin, "1893456000000000", "microseconds", "1893456000"},
	{berlin, "1893456000000000000", "nanoseconds", "1893456000"},
	{berlin, "18934560000000", "after the year 9999", ""},
	{berlin, "9999999999999999999999", "after the year 9999", ""},
	{berlin, "1.5mo", "no fractions", "45d"},
	{berlin, "1.5y", "no fractions", "18mo"},
	{berlin, "half a year", "no fractions", "6mo"},
	{berlin, "1.5s", "fraction of a second", "1s"},
	{berlin, "P1H", "behind a T", "PT1H"},
	{berlin, "PT", "lacks its unit", "PT1H"},
	{berlin, "PT30", "lacks its unit", "PT30H"},
	{berlin, "next week", "no moment", "7d"},
	{berlin, "next month", "no moment", "1mo"},
	{berlin, "this year", "no moment", "2026-12-31"},
	{berlin, "tomorrow morning", "no hour", "tomorrow 09:00"},
	{berlin, "never", "must expire", "10y"},
	{berlin, "none", "must expire", "10y"},
	{berlin, "0", "must expire", "10y"},
	{berlin, "max", "must expire", "10y"},
	{berlin, "No expiry", "must expire", "10y"},
	{berlin, "2027-03-28 02:30", "clocks skip", "2027-03-28 03:30"},
	{newYork, "2027-03-14 02:15:30", "clocks skip", "2027-03-14 03:15:30"},
	{howe, "2027-10-03 02:10", "clocks skip", "2027-10-03 02:40"},
	{berlin, "2026-02-30", "no such day", "2026-02-28"},
	{berlin, "2026-02-30 18:00", "no such day", "2026-02-28 18:00"},
	{berlin, "2026-13-01", "no such day", "2026-12-01"},
	{berlin, "31 Nov", "no such day", "2026-11-30"},
	{berlin, "29 Feb 2027", "no such day", "2027-02-28"},
	{berlin, "Fri 31 Dec 2026", "is a Thursday", "2026-12-31"},
	{berlin, "25:00", "no such time", "23:59"},
	{berlin, "2026-12-31 25:00", "no such time", "2026-12-31 23:59"},
	{berlin, "18:60", "no such time", "18:59"},
	{berlin, "tommorow", `"tommorow" is no time`, "tomorrow"},
	{berlin, "wendesday 6pm", `"wendesday" is no time`, "wednesday 6pm"},
	{berlin, "soon", `"soon" is no time`, ""},
	{berlin, "5 parsecs", "no unit", "5m"},
	{berlin, "1h foo", "stands behind a duration", "1h"},
	{berlin, "1h -30m", "stands behind a duration", "1h"},
	{berlin, "1969-12-31", "before 1970", ""},
	{berlin, "1970-01-01T00:00:00Z", "0 is the start of 1970", ""},
	{berlin, "300y", "292 years", ""},
	{berlin, "9223372036854775807s", "after the year 9999", ""},
	{berlin, "99999999999mo", "after the year 9999", ""},
	{berlin, "2026-12-31 18:00 Europe/Berln", "not known here", ""},
	{berlin, "2026-12-31 2027-01-01", "two days", ""},
	{berlin, "18:00 19:00", "two times of day", ""},
	{berlin, "192.168.0.1", "unreadable", ""},
	{berlin, strings.Repeat("9y", 200), "longer than any time", ""},
}

func TestRefused(t *testing.T) {
	for _, tt := range refusedTable {
		t.Run(tt.text, func(t *testing.T) {
			r := tt.refused(t, tt.text)
			offer := ""
			if len(r.Offers) > 0 {
				offer = r.Offers[0]
			}
			if !strings.Contains(r.Fact, tt.fact) || offer != tt.offer || r.Readings != nil {
				t.Errorf("%q: %q, offers %q, readings %v", r.Fact, r.Hint, r.Offers, r.Readings)
			}
		})
	}
}

func (p place) refused(t testing.TB, text string) *Refusal {
	t.Helper()
	now, zone := p.open(t)
	when, err := Parse(text, now, zone)
	r, ok := err.(*Refusal)
	if !ok {
		t.Fatalf("taken as %v", when.In(zone))
	}
	if when != (When{}) {
		t.Errorf("a refused text gave %+v", when)
	}
	return r
}

// offered holds texts to all that is offered for them.
func offered(t *testing.T, rows []offeredRow) {
	t.Helper()
	for _, tt := range rows {
		if got := strings.Join(berlin.refused(t, tt.text).Offers, " "); got != tt.offers {
			t.Errorf("%q offers %q, want %q", tt.text, got, tt.offers)
		}
	}
}
