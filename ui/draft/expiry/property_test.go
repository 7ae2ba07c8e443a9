package expiry

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"
)

// places are where and when the properties are tried.
var places = []place{berlin, berlinJ, newYork, kolkata, utc, howe}

// every is all texts of the tables.
func every() []string {
	var list []string
	for _, tt := range takenTable {
		list = append(list, tt.text)
	}
	for _, tt := range choiceTable {
		list = append(list, tt.text)
	}
	for _, tt := range refusedTable {
		list = append(list, tt.text)
	}
	return list
}

// checkParse holds what Parse promises of any text: a time between 1970 and 9999, or a
// refusal whose readings and offers are read, the readings as the times they name.
func checkParse(t *testing.T, text string, now time.Time, zone *time.Location) {
	t.Helper()
	when, err := Parse(text, now, zone)
	if err == nil {
		if !when.OK || when.Unix <= 0 || when.Unix > Latest {
			t.Fatalf("%q: %+v", text, when)
		}
		if when.Relative != 0 && when.Unix-now.Unix() != int64(when.Relative/time.Second) {
			t.Fatalf("%q: %+v from %d", text, when, now.Unix())
		}
		return
	}
	r, ok := err.(*Refusal)
	if !ok || when != (When{}) || r.Fact == "" || r.Hint == "" {
		t.Fatalf("%q: %+v, %+v", text, when, err)
	}
	for _, said := range append([]string{r.Fact, r.Hint}, r.Offers...) {
		if strings.ContainsFunc(said, func(c rune) bool { return unicode.IsControl(c) || c == '\u202e' || c == unicode.ReplacementChar }) {
			t.Fatalf("%q: unfit to show: %q", text, said)
		}
	}
	if n := len(r.Readings); n != 0 && n != 2 {
		t.Fatalf("%q: %d readings", text, n)
	}
	for _, reading := range r.Readings {
		back, err := Parse(reading.Text, now, zone)
		if err != nil || back.Unix != reading.Unix {
			t.Fatalf("%q: reading %+v is read as %+v, %v", text, reading, back, err)
		}
	}
	for _, offer := range r.Offers {
		if _, err := Parse(offer, now, zone); err != nil && err.(*Refusal).Readings == nil {
			t.Fatalf("%q: offer %q: %v", text, offer, err)
		}
	}
}

func TestEveryReadingReadsBack(t *testing.T) {
	for _, p := range places {
		now, zone := p.open(t)
		for step := range 30 { // every weekday, every part of the day
			for _, text := range every() {
				checkParse(t, text, now.Add(time.Duration(step)*7*time.Hour), zone)
			}
		}
	}
}

// What is shown of a time is read as that time: with its zone where the name of the zone
// has one meaning, and as RFC 3339, RFC 1123 and Unix seconds anywhere.
func TestEveryShownTimeReadsBack(t *testing.T) {
	for _, p := range places {
		now, zone := p.open(t)
		layouts := []string{time.RFC3339, time.RFC1123Z, "2006-01-02 15:04:05 -07:00", "Mon Jan _2 15:04:05 -0700 2006"}
		if p.zone != "Asia/Kolkata" { // IST has three meanings
			layouts = append(layouts, "Mon 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 MST")
		}
		for step := range 800 {
			at := now.Add(time.Duration(step) * 11 * time.Hour).In(zone)
			for _, layout := range layouts {
				text := at.Format(layout)
				if when, err := Parse(text, now, zone); err != nil || when.Unix != at.Unix() {
					t.Fatalf("%s: %v, %v", text, when.In(zone), err)
				}
			}
			if when, err := Parse(fmt.Sprint(at.Unix()), now, zone); err != nil || when.Unix != at.Unix() {
				t.Fatalf("%d: %v, %v", at.Unix(), when, err)
			}
		}
	}
}

// The terms of a duration mean the same in any order, with or without blanks.
func TestDurationsAreOrderFree(t *testing.T) {
	now, zone := utc.open(t)
	terms := []string{"1y", "2mo", "3w", "4d", "5h", "6m", "7s"}
	want, err := Parse(strings.Join(terms, ""), now, zone)
	if err != nil {
		t.Fatal(err)
	}
	var permute func(list []string, n int)
	permute = func(list []string, n int) {
		if n == len(list) {
			for _, by := range []string{"", " ", ", "} {
				text := strings.Join(list, by)
				if got, err := Parse(text, now, zone); err != nil || got != want {
					t.Fatalf("%s: %+v, %v; want %+v", text, got, err, want)
				}
			}
			return
		}
		for i := n; i < len(list); i++ {
			list[n], list[i] = list[i], list[n]
			permute(list, n+1)
			list[n], list[i] = list[i], list[n]
		}
	}
	permute(terms, 0)
}

// A day is 24 hours and a week seven days, wherever clocks change.
func TestDaysAreOfOneLength(t *testing.T) {
	for _, p := range places {
		now, zone := p.open(t)
		for days := 1; days < 400; days++ {
			one, err := Parse(fmt.Sprintf("%dd", days), now, zone)
			other, err2 := Parse(fmt.Sprintf("%dh", 24*days), now, zone)
			if err != nil || err2 != nil || one != other {
				t.Fatalf("%d days: %+v %+v %v %v", days, one, other, err, err2)
			}
		}
	}
}

// FuzzParse: never a panic; see checkParse.
func FuzzParse(f *testing.F) {
	for i, text := range every() {
		f.Add(text, int64(1795767720+i*86400), uint8(i))
	}
	var zones []*time.Location
	for _, p := range places {
		_, zone := p.open(f)
		zones = append(zones, zone)
	}
	f.Fuzz(func(t *testing.T, text string, unix int64, zone uint8) {
		checkParse(t, text, time.Unix(unix%Latest, 0), zones[int(zone)%len(zones)])
	})
}

func BenchmarkParse(b *testing.B) {
	now, zone := berlin.open(b)
	for _, text := range []string{"1h", "2026-12-31 18:00", "friday 18:00", "Thu, 31 Dec 2026 18:00:00 GMT", "tommorow"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Parse(text, now, zone)
			}
		})
	}
}
