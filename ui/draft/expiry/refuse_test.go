package expiry

import (
	"strings"
	"testing"
)

// Two readings are a choice; more are named, fewer are offered.
func TestChoosing(t *testing.T) {
	a, b, c := Reading{"1m", "minutes", 60}, Reading{"1mo", "", 90}, Reading{"1y", "years", 120}
	for _, tt := range []struct {
		name     string
		list     []Reading
		hint     string
		offers   string
		readings int
	}{
		{"none", nil, examples, "", 0},
		{"one", []Reading{a}, "1m", "1m", 0},
		{"two", []Reading{a, b}, "1m (minutes) or 1mo", "1m 1mo", 2},
		{"three", []Reading{a, b, c}, "1m, 1mo or 1y", "1m 1mo 1y", 0},
	} {
		r := choosing("a fact", tt.list)
		if r.Fact != "a fact" || r.Hint != tt.hint || strings.Join(r.Offers, " ") != tt.offers || len(r.Readings) != tt.readings {
			t.Errorf("%s: %+v", tt.name, r)
		}
	}
	if ways(2) == ways(3) || ways(3) != ways(4) {
		t.Error("two ways are two, more are several")
	}
}

// What would not be read is not offered.
func TestSound(t *testing.T) {
	now, zone := berlin.open(t)
	for _, tt := range []struct{ name, offers, kept, hint string }{
		{"all are read", "1h 2d", "1h 2d", "try: 1h, 2d"},
		{"a choice is read", "1h friday", "1h friday", "try: 1h, friday"},
		{"one is not", "1h never", "1h", "try: 1h"},
		{"none is", "never 25:00", "", examples},
	} {
		r := offering("a fact", "try: ", strings.Fields(tt.offers)...).sound(now.In(zone))
		if r.Fact != "a fact" || strings.Join(r.Offers, " ") != tt.kept || r.Hint != tt.hint {
			t.Errorf("%s: %+v", tt.name, r)
		}
	}
	choice := choosing("a fact", []Reading{{Text: "never"}, {Text: "nothing"}})
	if choice.sound(now) != choice {
		t.Error("readings were read before")
	}
}

// A word is quoted where it is short and can be shown.
func TestQuoted(t *testing.T) {
	for word, want := range map[string]string{
		"soon": `"soon"`, "übermorgen": `"übermorgen"`, "twelveletter": `"twelveletter"`, "thirteenchars": "this", "": "this",
		"a b": "this", "a\x1b": "this", "\u202ea": "this", "\u200b": "this", "½": "this", "#": `"#"`, "\x7f": "this",
	} {
		if got := quoted(word); got != want {
			t.Errorf("%q: %s, want %s", word, got, want)
		}
	}
}

func TestRefusalSays(t *testing.T) {
	for want, r := range map[string]*Refusal{"a fact": {Fact: "a fact"}, "a fact: a hint": {Fact: "a fact", Hint: "a hint"}} {
		if r.Error() != want {
			t.Errorf("%q, want %q", r.Error(), want)
		}
	}
}

// No end at all is refused in each word for it, alone or before "expiry".
func TestEndless(t *testing.T) {
	for _, text := range append(strings.Fields(endlessWords), "NEVER", "no expiry", "No Expiration", `"expiry": null`, "never.", "(none)") {
		if r := berlin.refused(t, text); r.Fact != "a Filestack policy must expire" || strings.Join(r.Offers, " ") != "10y" {
			t.Errorf("%q: %s", text, r.Error())
		}
	}
	for _, text := range []string{"never mind", "nothing else", "nev", "0 expirations"} {
		if r := berlin.refused(t, text); r.Fact == "a Filestack policy must expire" {
			t.Errorf("%q: %s", text, r.Error())
		}
	}
}
