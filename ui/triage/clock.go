package triage

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
)

// Telling is what a letter says that a time in it is of.
type Telling uint8

// What times are of.
const (
	NoTime  Telling = iota
	Written         // when the letter was written
	Made            // when the link was made
	Used            // when it was refused
)

var (
	stamp = &pattern{expression: `\b(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)|\d{1,2} [A-Z][a-z]{2,8} \d{4}(?:,| at|, at)? \d\d:\d\d(?::\d\d)? (?:UTC|GMT))`}
	// befell is what a link did or underwent at a time that follows: it was made, was used, or else.
	befell  = &pattern{expression: `(?i)\b(?:(made|created|generated|signed|issued|built)|(refused|rejected|denied|fail(?:s|ed)|opened|clicked|used|tried|got|requested)|(?:expire[sd]?|valid|ends?|ended|until|till|written|sent))\b`}
	written = &pattern{expression: `(?im)^(?:date|sent|datum|fecha):[ \t]*(?:\w{3},? +)?(\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC))`}
	// newborn finds that a link has no age: it was just made, or all that are made fail.
	newborn = &pattern{expression: `(?i)\b((a|an|one|two|three|a few|few|some|\d+) (second|moment|minute)s? old|brand.new|dead on arrival|(just|freshly|newly) (made|created|generated|signed)|(made|created|generated|signed|issued)\b[^.!?\n]{0,25}\b((a|one|two|three|few|some|\d+) (second|moment|minute)s? ago|just now|moments ago)|(just now|moments ago) (made|created|generated|signed)|(each|every|all)( \w+){0,5} (is|are|gets?) (refused|rejected|denied|expired|dead) (right away|straight away|at once|immediately|instantly|already)|expire[sd]? (right away|straight away|at once|immediately|instantly)|(the (very )?(moment|second|instant|minute)|as soon as|right when) (that )?(it|they|we|i|each( one| link)?|every( one| link)?|the links?) ((is|are|was|were|gets?) )?(made?|created?|generated?|signed?|ma[dk]e)\b|(from|right at) the very (start|beginning)|(each|every|all|any|even) (of )?(the )?(new|fresh) (link|url|one)s? (is|are|fails?|expires?|do(es)?)\b|(new|fresh) (links|ones) (are|fail|expire|do)\b)`}
)

// SlowClock is what two clocks in a text say of a link that is over: as its answer has it,
// the clock beside the request was behind by so much that the link was over when it was asked
// for, and not by that clock. It is zero elsewhere.
func SlowClock(r *report.Report) (server time.Time, behind time.Duration) {
	f := r.Find(report.CodeClockDiffers)
	if f == nil || len(f.Args) < 2 || !r.Expiry.OK {
		return time.Time{}, 0
	}
	right, err := strconv.ParseInt(f.Args[0], 10, 64)
	own, wrong := strconv.ParseInt(f.Args[1], 10, 64)
	if err != nil || wrong != nil || own >= r.Expiry.Unix || right < r.Expiry.Unix {
		return time.Time{}, 0
	}
	return time.Unix(right, 0).UTC(), time.Duration(right-own) * time.Second
}

// slow finds that a clock is said to be behind.
var slow = &pattern{expression: `(?i)\bclocks?\b[^.!?\n]{0,40}\b(slow|behind|late|back|wrong|off|drift\w*|skew\w*)\b|\b(slow|late|wrong|drifting|skewed) (\w+ )?clocks?\b|\bclock (skew|drift)\b`}

// SaysSlowClock reports whether a letter says that a clock was behind, or wrong.
func SaysSlowClock(text string) bool {
	return slow.inLetter(text)
}

// TimeAfter is the first time that a letter tells of a link which its expiry, in Unix
// seconds, should come after: that it was made, was refused or is written of as new. It is
// none where the expiry does come after it, and where the letter tells no such time.
func TimeAfter(text string, expiry int64) (Telling, time.Time) {
	const most = 16 << 10
	if len(text) > most {
		return NoTime, time.Time{}
	}
	text = address.cutFrom(text)
	times := timesIn(text)
	if at := times[Made]; !at.IsZero() {
		if at.Unix() >= expiry {
			return Made, at
		}
		return NoTime, time.Time{}
	}
	if !newborn.in(text) {
		return NoTime, time.Time{} // its time was over, as it should be
	}
	for _, of := range []Telling{Used, Written} {
		if at := times[of]; !at.IsZero() && at.Unix() >= expiry {
			return of, at
		}
	}
	return NoTime, time.Time{}
}

// timesIn are the first times of each kind that a letter tells; zero where it tells none.
func timesIn(text string) (times [Used + 1]time.Time) {
	const near = 60
	first := func(of Telling, value string) {
		if times[of].IsZero() {
			times[of] = timeOf(value)
		}
	}
	if found := written.re().FindStringSubmatch(text); found != nil {
		first(Written, found[1])
	}
	for _, at := range stamp.re().FindAllStringIndex(text, -1) {
		before := text[max(0, at[0]-near):at[0]]
		before = before[strings.LastIndexAny(before, "\n!?;")+1:]
		verbs := befell.re().FindAllStringSubmatch(before, -1)
		if len(verbs) == 0 {
			continue
		}
		switch last := verbs[len(verbs)-1]; {
		case last[1] != "":
			first(Made, text[at[0]:at[1]])
		case last[2] != "":
			first(Used, text[at[0]:at[1]])
		}
	}
	return times
}

// timeOf reads a time, with its zone; zero where it is none.
func timeOf(value string) time.Time {
	value = strings.NewReplacer("T", " ", "UTC", "Z", "GMT", "Z", ", at", "", ",", "", " at", "").Replace(value)
	for _, layout := range []string{"2006-01-02 15:04", "2006-01-02 15:04:05", "2 Jan 2006 15:04:05", "2 Jan 2006 15:04", "2 January 2006 15:04", "2 January 2006 15:04:05"} {
		for _, zone := range []string{"Z0700", " Z0700", "Z07:00", " Z07:00"} {
			if at, err := time.Parse(layout+zone, value); err == nil {
				return at.UTC()
			}
		}
	}
	return time.Time{}
}

// IsSpan reports whether an expiry is so early that a span was given in place of a time:
// Filestack is younger than what it would be.
func IsSpan(unix int64) bool {
	const years = 30 * 365 * 24 * 60 * 60
	return unix > 0 && unix < years
}
