// Package expiry reads when a policy is to expire, as people type it.
//
// A text with one reading is taken; one with two is refused, and the [Refusal] holds
// both as texts that are read in one way, so that a screen can offer a key for each and
// a command can print them; one with none is refused with what it lacks, and wherever a
// time can be guessed that time is offered, never an example.
//
//	when, err := expiry.Parse("friday 18:00", time.Now(), time.Local)
//
// A text is cleaned, cut into tokens, and given to the kinds of text there are, a table
// of readers in order: numbers, durations, moments. A moment is made of parts, each read
// by its own small reader in whatever order they stand: a day, a time of day, a zone.
//
// Every time is in seconds. Where a text names no zone, the one given is taken. It is
// not known here which of two readings was meant, and none is ever preferred: a shape
// that reads in one way alone is the only reason for a yes.
package expiry

import "time"

// Latest is the last second of the year 9999, the end of the date formats.
const Latest = 253402300799

// Longest is how much of a text is read, in bytes, far more than any time needs.
const Longest = 256

// When is an expiry understood.
type When struct {
	Unix int64 // seconds
	// Relative is how far that is from the time it was counted from, where the text was
	// a duration; zero for an absolute time, and for one that is not ahead.
	Relative time.Duration
	// Zone is the abbreviation of the assumed zone at that time, where the text named
	// none; otherwise empty.
	Zone string
	// Note is worth saying although the text was understood, such as how to write what
	// else might have been meant; mostly empty.
	Note string
	OK   bool
}

// In returns the time in a zone.
func (w When) In(zone *time.Location) time.Time { return time.Unix(w.Unix, 0).In(zone) }

// Reading is one of the times that a text may mean.
type Reading struct {
	Text string // what to type for this one alone
	Says string // how the text was read: "day first", "CEST"
	Unix int64  // seconds
}

// Refusal is why a text was not taken: a fact, then what would be. Neither holds a
// character that a terminal would obey.
type Refusal struct {
	Fact, Hint string
	// Readings are the two times that the text may mean, empty where it is not two.
	Readings []Reading
	// Offers are texts that are read, made from what was typed; Hint names them too.
	Offers []string
	lead   string // what stands before the offers in Hint
}

// Error joins fact and hint in one line.
func (r *Refusal) Error() string {
	if r.Hint == "" {
		return r.Fact
	}
	return r.Fact + ": " + r.Hint
}

// input is a text with what it is read against.
type input struct {
	text   string // cleaned
	tokens []token
	now    time.Time // in the assumed zone
}

// zone is the one to take where the text names none.
func (in *input) zone() *time.Location { return in.now.Location() }

// kinds are the kinds of text, tried in this order. A kind that knows the text for its
// own answers for good; one that does not returns nothing.
func kinds() [7]func(*input) *answer {
	return [...]func(*input) *answer{empty, endless, present, number, isoDuration, duration, moment}
}

// answer is what a kind made of a text: a time, or why not.
type answer struct {
	when    When
	refusal *Refusal
}

//go:noinline
func refused(r *Refusal) *answer { return &answer{refusal: r} }

// Parse reads an expiry; see the package for what is taken. A time in the past is read
// like any other. The error is a *[Refusal].
func Parse(text string, now time.Time, zone *time.Location) (When, error) {
	a := read(text, now.In(zone))
	if a.refusal != nil {
		return When{}, a.refusal.sound(now.In(zone))
	}
	return a.when, nil
}

// read gives a text to the kinds.
func read(text string, now time.Time) *answer {
	in := &input{text: clean(text), now: now}
	if len(in.text) > Longest {
		return refused(&Refusal{Fact: "longer than any time", Hint: examples})
	}
	in.tokens = cut(in.text)
	for _, kind := range kinds() {
		if a := kind(in); a != nil {
			return a
		}
	}
	return refused(unreadable(in))
}

func empty(in *input) *answer {
	if in.text == "" {
		return refused(&Refusal{Fact: "an expiry is required", Hint: examples})
	}
	return nil
}

// examples stand where nothing can be made of a text.
const examples = "such as 1h, 7d, friday 18:00, 31 Dec, 2026-12-31"

// taken turns a time into an answer; local says that its zone was assumed.
func taken(t time.Time, local bool) *answer {
	if r := beyond(t.Unix()); r != nil {
		return refused(r)
	}
	when := When{Unix: t.Unix(), OK: true}
	if local {
		when.Zone = t.Format("MST")
	}
	return &answer{when: when}
}

// beyond refuses what is no count of seconds that a policy can hold.
func beyond(unix int64) *Refusal {
	switch {
	case unix == 0:
		return &Refusal{Fact: "0 is the start of 1970, no expiry", Hint: "Filestack counts seconds from there"}
	case unix < 0:
		return &Refusal{Fact: "time before 1970", Hint: "Filestack counts seconds from 1970"}
	case unix > Latest:
		return &Refusal{Fact: "time after the year 9999", Hint: examples}
	}
	return nil
}
