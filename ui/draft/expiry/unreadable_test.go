package expiry

import (
	"strings"
	"testing"
)

// Where no kind knows a text, the word that is no time is named, or what a number lacks.
func TestUnreadable(t *testing.T) {
	for _, tt := range []struct{ text, fact, offers string }{
		{"soon", `"soon" is no time`, ""},
		{"1h until soon", `"until" stands behind a duration`, "1h"},
		{"5 parsecs", `"parsecs" is no unit`, "5m 5h 5d"},
		{"-5 parsecs", `"parsecs" is no unit`, "5m 5h 5d"},
		{"05 parsecs", `"parsecs" is no unit`, "5m 5h 5d"},
		{"0 parsecs", `"parsecs" is no unit`, "1m 1h 1d"},
		{"1234567 parsecs", `"parsecs" is no time`, ""},
		{"18:00 parsecs", `"parsecs" is no time`, ""}, // minutes are no count
		{"2026-12-31 parsecs", `"parsecs" is no time`, ""},
		{"31.12.2026 parsecs", `"parsecs" is no time`, ""},
		{"at 6", "6 what?", "6h 6d 6pm"},
		{"on 6 by", "6 what?", "6h 6d 6pm"},
		{"at 6 by 7", "unreadable time", ""},
		{"at 12345", "unreadable time", ""},
		{"until", `"until" alone is no time`, ""},
		{"hours", `"hours" alone is no time`, ""},
		{"in from", "unreadable time", ""},
		{"#", "unreadable time", ""},
		{"tommorow", `"tommorow" is no time`, "tomorrow"},
		{"2 huors", `"huors" is no time`, "2 hours"},
		{"2 dyas", `"dyas" is no time`, "2 days"},
		{"31 Decembre", `"decembre" is no time`, "31 december"},
		{"monday nooon", `"nooon" is no time`, "monday noon"},
		{"6pm satruday", `"satruday" is no time`, "6pm saturday"},
		{"averyverylongword", "this is no time", ""},
	} {
		r := berlin.refused(t, tt.text)
		if r.Fact != tt.fact || strings.Join(r.Offers, " ") != tt.offers || r.Hint == "" {
			t.Errorf("%q: %s %q", tt.text, r.Error(), r.Offers)
		}
	}
}

// A misspelling of a day that is not clear leaves the choice.
func TestMisspelledChoice(t *testing.T) {
	r := berlin.refused(t, "firday")
	if r.Fact != `"firday" is no time` || len(r.Readings) != 2 || r.Readings[0].Text != "2026-11-27" {
		t.Errorf("%+v", r)
	}
}

func TestNearestWord(t *testing.T) {
	for word, want := range map[string]string{
		"tomorow": "tomorrow", "tommorow": "tomorrow", "febuary": "february", "wednsday": "wednesday", "minuts": "minutes", "secnds": "seconds",
		"hous": "hours",                       // of equals the longest
		"eod":  "",                            // shorter than four letters
		"tmw":  "", "zzzz": "", "omorrow": "", // the first letter is not wrong
		"tomorrowtomorrow": "", "septembrrrr": "", "frobnicate": "",
	} {
		if got := nearestWord(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestEdits(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"day", "day", 0}, {"", "day", 3}, {"day", "", 3}, {"day", "days", 1}, {"days", "day", 1}, {"day", "dey", 1},
		{"dya", "day", 1}, {"ydaa", "daya", 2}, {"abc", "cab", 2}, {"friday", "firday", 1}, {"ab", "cd", 2},
	} {
		if got, back := edits(tt.a, tt.b), edits(tt.b, tt.a); got != tt.want || back != tt.want {
			t.Errorf("%q, %q: %d and %d, want %d", tt.a, tt.b, got, back, tt.want)
		}
	}
}

// All words that a reader asks for by a table are known, and no other.
func TestKnown(t *testing.T) {
	for word, want := range map[string]bool{
		"tuesday": true, "sept": true, "fortnights": true, "ninety": true, "aedt": true, "eoy": true, "Tuesday": false, "mardi": false, "": false,
	} {
		if known(word) != want {
			t.Errorf("%q: %t", word, !want)
		}
	}
}
