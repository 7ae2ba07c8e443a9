package triage

import (
	"regexp"
	"sync"
	"time"

	"policybench/signing/report"
)

// Claim is what whoever wrote a text says of when a link worked.
type Claim uint8

// The claims, and how they go together with a link that has expired.
const (
	NoClaim       Claim = iota
	WorkedLately        // it worked a day or so ago, which its expiry fits
	WorkedDead          // the same, of a link that had expired long before
	StoppedLately       // the same, of a link that has not expired
)

// lately finds "it worked yesterday", "stopped working this morning" and the like.
var lately = lazily(`(?i)\b(worked|was (fine|working|ok)|funktionierte|ging|fonctionnait|funcionaba|funcionava|funzionava|werkte)\b[^.!?\n]{0,40}\b(yesterday|last night|this morning|today|until|gestern|heute|hier|ayer|ontem|ieri|gisteren)\b` +
	`|\b(yesterday|last night|this morning|gestern|heute morgen|hier|ayer|ontem|ieri|gisteren)\b[^.!?\n]{0,40}\b(worked|was (fine|working|ok)|funktionierte|ging|fonctionnait|funcionaba|funcionava|funzionava|werkte)\b` +
	`|\b(since (yesterday|last night|this morning|today)|(stopped|broke|broken|failing|fails)[^.!?\n]{0,30}(yesterday|last night|this morning|today)|seit (gestern|heute)|depuis (hier|ce matin)|desde (ayer|hoy|ontem)|da ieri|sinds gisteren)\b`)

// ClaimOf compares what a text says of when a link worked with its expiry.
func ClaimOf(text string, r *report.Report, at time.Time) Claim {
	const most = 64 << 10 // a letter is shorter
	if !r.Expiry.OK || len(text) > most || !lately().MatchString(text) {
		return NoClaim
	}
	const day = 24 * 60 * 60
	switch ago := at.Unix() - r.Expiry.Unix; {
	case ago < 0:
		return StoppedLately
	case ago < 3*day:
		return WorkedLately
	}
	return WorkedDead
}

// works and fails find where somebody writes that one thing works and another does not.
var (
	works = lazily(`(?i)\b(works|opens|loads|is (fine|ok|good))\b|^\s*(ok|working|good)\b|\n\s*(ok|working|good)\b`)
	fails = lazily(`(?i)\b(doesn.?t|does not|don.?t|won.?t|will not|not working|fails?|failing|broken|refused|denied|error|403)\b`)
)

// Compared are the two links of which a text says that one works and one does not: the
// working one, and the one that is refused; where neither is, in the text's order. Both
// are nil where it says no such thing.
func Compared(text string, items []Item) (good, bad *Item) {
	const most = 64 << 10
	for i := range items {
		switch it := &items[i]; {
		case it.Outcome == Remark:
		case it.Outcome == Refused && bad == nil:
			bad = it
		case it.Outcome > WorksBut && good == nil:
			good = it
		case it.Outcome > WorksBut && bad == nil:
			bad = it
		default:
			return nil, nil // more than two
		}
	}
	if good == nil || bad == nil || len(text) > most || !works().MatchString(text) || !fails().MatchString(text) {
		return nil, nil
	}
	return good, bad
}

// lazily compiles an expression when it is first asked for: a program that starts should
// not wait for it.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
