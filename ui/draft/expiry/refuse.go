package expiry

import (
	"strings"
	"time"
	"unicode"
)

// offering refuses with texts that would be read. The lead stands before them.
// Copied to each call it would be 12 KB of the program.
//
//go:noinline
func offering(fact, lead string, offers ...string) *Refusal {
	return &Refusal{Fact: fact, Hint: lead + strings.Join(offers, ", "), Offers: offers, lead: lead}
}

// sound leaves of the offers those that are read: where two things are wrong with a text,
// putting one right may not be enough.
func (r *Refusal) sound(now time.Time) *Refusal {
	if r.Readings != nil {
		return r
	}
	isRead := func(offer string) bool {
		a := read(offer, now)
		return a.refusal == nil || a.refusal.Readings != nil
	}
	var kept []string
	for _, offer := range r.Offers {
		if isRead(offer) {
			kept = append(kept, offer)
		}
	}
	switch len(kept) {
	case len(r.Offers):
		return r
	case 0:
		return &Refusal{Fact: r.Fact, Hint: examples}
	}
	return offering(r.Fact, r.lead, kept...)
}

// choosing refuses a text with more readings than one: two are a choice, more are only
// named.
func choosing(fact string, readings []Reading) *Refusal {
	var named []string
	r := &Refusal{Fact: fact}
	for _, reading := range readings {
		name := reading.Text
		if reading.Says != "" {
			name += " (" + reading.Says + ")"
		}
		named = append(named, name)
		r.Offers = append(r.Offers, reading.Text)
	}
	switch len(named) {
	case 0:
		return &Refusal{Fact: fact, Hint: examples}
	case 1:
		return offering(fact, "", r.Offers...)
	}
	last := len(named) - 1
	r.Hint = strings.Join(named[:last], ", ") + " or " + named[last]
	if len(readings) == 2 {
		r.Readings = readings
		return r
	}
	r.Hint = strings.Join(r.Offers[:last], ", ") + " or " + r.Offers[last]
	return r
}

const (
	twoWays  = "this can be read in two ways"
	manyWays = "this can be read in several ways"
)

// ways is the fact of so many readings.
func ways(n int) string {
	if n == 2 {
		return twoWays
	}
	return manyWays
}

// quoted shows a word of a text in a sentence. A long one, which may be anything, and one
// that cannot be shown are not.
func quoted(word string) string {
	const most = 12
	plain := func(r rune) bool { return unicode.IsLetter(r) || r > ' ' && r < unicode.MaxASCII }
	if len(word) > most || word == "" || run(word, plain) < len(word) {
		return "this"
	}
	return `"` + word + `"`
}
