package expiry

import (
	"testing"
	"time"
)

// Parts of a moment stand in any order and amid words that mean nothing; two of a kind do
// not.
func TestPartsInAnyOrder(t *testing.T) {
	const want = "2026-12-31 18:00 +02:00"
	for _, text := range []string{
		"18:00 +02:00 2026-12-31", "31 Dec 2026 at 18:00 +02:00", "18:00 +02:00 on 31 Dec 2026", "Thursday, 31 Dec 2026, 6pm +02:00",
		"expires on [2026-12-31] at 18:00 (+02:00)", "valid until the 31st of December 2026 by 18:00 +02:00", "till 2026-12-31T18:00:00+0200",
		"6pm +02:00 Thu Dec 31 2026", "before 2026-12-31 18:00 UTC+2",
	} {
		sameTime(t, berlin, text, want)
	}
	for text, fact := range map[string]string{
		"2026-12-31 2027-01-01":     "two days in one text",
		"today tomorrow":            "two days in one text",
		"18:00 6pm":                 "two times of day in one text",
		"noon 18:00":                "two times of day in one text",
		"monday tuesday":            "two days of the week in one text",
		"2026-12-31 18:00 18":       `unreadable time`,
		"2026-12-31 18:00 ; DROP x": `"drop" is no time`,
	} {
		if r := berlin.refused(t, text); r.Fact != fact {
			t.Errorf("%q: %s", text, r.Error())
		}
	}
}

// What a text is offered in place of a part keeps the rest, parted where it must be.
func TestReplaced(t *testing.T) {
	for _, tt := range []struct {
		text      string
		i, tokens int
		want      string
	}{
		{"on 2026-13-01 18:00", 1, 5, "on X 18:00"},
		{"2026-12-31T18:60Z", 6, 3, "2026-12-31T XZ"},
		{"18:6030", 0, 2, "X 6030"},
		{"25:00", 0, 3, "X"},
		{"a 25:00 b", 1, 3, "a X b"},
	} {
		p := &parts{in: &input{text: tt.text, tokens: cut(tt.text)}, i: tt.i}
		if got := p.replaced(tt.tokens, "X"); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// A time that clocks show twice is a choice of both, named by their zones; the end of a
// day is the later one.
func TestTimesShownTwice(t *testing.T) {
	r := berlin.refused(t, "2027-10-31 02:30:15")
	if len(r.Readings) != 2 || r.Readings[0].Says != "CEST" || r.Readings[1].Says != "CET" || r.Readings[1].Text != "2027-10-31 02:30:15 +01:00" {
		t.Errorf("%+v", r)
	}
	r = berlin.refused(t, "03/04/2027 midnight UTC")
	if r.Fact != manyWays || len(r.Offers) != 4 || r.Offers[1] != "2027-04-04 00:00 UTC" {
		t.Errorf("%+v", r)
	}
	r = berlin.refused(t, "monday midnight")
	if len(r.Readings) != 2 || r.Readings[0].Says != "the coming one, as it begins" || r.Readings[1].Says != "the coming one, as the day ends" {
		t.Errorf("%+v", r)
	}
	azores := place{"2027-10-30T12:00:00Z", "Atlantic/Azores"} // back from 01:00 to 00:00
	now, zone := azores.open(t)
	for text, want := range map[string]string{"2027-10-30": "2027-10-30T23:59:59Z", "2027-10-31": "2027-11-01T00:59:59Z"} {
		if when, err := Parse(text, now, zone); err != nil || when.In(time.UTC).Format(time.RFC3339) != want {
			t.Errorf("%s: %v, %v", text, when.In(time.UTC), err)
		}
	}
	havana := place{"2027-11-01T12:00:00Z", "America/Havana"} // back from 01:00 to 00:00, on 7 November
	if r := havana.refused(t, "2027-11-07 00:30"); len(r.Readings) != 2 || r.Readings[0].Says != "CDT" {
		t.Errorf("%+v", r)
	}
}

// What is over is left away only where the text names what comes again.
func TestOnlyAheadIsOffered(t *testing.T) {
	for text, want := range map[string]string{
		"2026-11-27 08:00": "2026-11-27 08:00", "today 08:00": "2026-11-27 08:00", "friday 08:00": "2026-12-04 08:00", "01/02/1970": "",
		"2020-01-01 midnight": "",
	} {
		if want == "" {
			if r := berlin.refused(t, text); len(r.Readings) != 2 {
				t.Errorf("%q: %+v", text, r)
			}
			continue
		}
		sameTime(t, berlin, text, want)
	}
	sameTime(t, utc, "01/01/1970 00:00:01 UTC", "1970-01-01 00:00:01 UTC")
}

// What lies before the first second or behind the last is none of two readings.
func TestReadingsWithinTheCalendar(t *testing.T) {
	for text, fact := range map[string]string{
		"01/02/1969": "time before 1970", "9999-12-31 23:59:59 -01:00": "time after the year 9999", "1970-01-01 00:00 UTC": "0 is the start of 1970, no expiry",
	} {
		if r := berlin.refused(t, text); r.Fact != fact {
			t.Errorf("%q: %s", text, r.Error())
		}
	}
	sameTime(t, berlin, "1970-01-01 midnight UTC", "1970-01-02 00:00 UTC")
	sameTime(t, berlin, "9999-12-31 23:59:59 UTC", "253402300799")
}
