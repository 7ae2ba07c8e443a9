// Package draft says what the form means: text as typed becomes a policy, a signed
// pair and reasons by field. It is pure: the clock and the signer are arguments.
//
// A front end keeps one [Draft], changes it with its setters and shows what [Derive]
// makes of it. [ParseExpiry] and [ParseSize] also read the flags of the commands.
package draft

import (
	"slices"
	"time"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/snippets"
)

// Draft is the form as typed. Copy it freely: setters return a new one. It never
// holds an app secret.
type Draft struct {
	Text   [Fields]string // what stands in each text field; Recipe, Calls and AppSecret stay empty
	Recipe RecipeID
	Ticked map[signing.Call]bool // never changed in place
	// Anchor is when the expiry was typed: a relative one counts from there.
	Anchor time.Time
	// Verbatim is an encoded policy from elsewhere, signed byte for byte until the
	// first edit.
	Verbatim string
	// Rewrites is what the first edit of a loaded policy drops or writes anew beyond
	// the field itself: unknown keys, order, blanks. Never changed in place.
	Rewrites []Issue
	// Holds marks the fields in whose text an app secret stands, as far as the front end
	// knows. Nothing is said of such a text but that.
	Holds [Fields]bool
	// Shortened marks the fields whose text was cut at MaxText.
	Shortened [Fields]bool
	// Unlimited is the tick "only this file" taken away, while no file says so.
	Unlimited bool
	// patterns are Path, Container and URL compiled, which costs more than all else.
	patterns [3]pattern
}

// Level of an Issue.
type Level uint8

// An Error blanks signature and snippets; a Warning and a Note blank nothing.
const (
	Error Level = iota + 1
	Warning
	Note
)

// Issue is one thing to say at a field: a fact, then what to do about it. Neither
// ever holds a control character or a text in the shape of an app secret, and neither
// speaks of keys or flags: those are the front end's to add, by Remedy.
type Issue struct {
	Field  Field
	Level  Level
	Fact   string
	Hint   string // may be empty
	Remedy Remedy
	// Readings are the two times that an expiry may mean, each with the text for it.
	Readings []Reading
	// Offers are texts made from what was typed that would be taken; Hint names them too.
	Offers []string
}

// Remedy is what a front end can do about an issue by itself.
type Remedy uint8

// The remedies. With None something is to be typed.
const (
	None   Remedy = iota
	Anchor        // count the expiry from now again: Draft.Anchored
	Choose        // put the text of one of the Readings into the field
	Tick          // tick a call
)

// Result is everything shown that follows from a draft.
type Result struct {
	Policy signing.Policy
	// JSON is the policy exactly as signed, and Encoded its base64url. Both are
	// empty while a field of the policy holds an error, and only then.
	JSON, Encoded string
	Security      signing.Security // zero unless OK
	Expiry        When
	Input         snippets.Input // for the snippets; its pair is zero unless OK
	// RanOut is a relative expiry that is over: what is signed is refused, and counting
	// from now again, as Draft.Renewed does, is what was meant.
	RanOut bool
	// Open is a policy without a call key: it allows everything but exif.
	Open bool
	// OK is false while an error or a missing secret blanks pair and snippets.
	OK       bool
	Issues   []Issue          // in the order of the fields, errors first in each
	Findings []report.Finding // the policy's own, as Inspect reports them
	Allows   []report.Permission
}

// At returns the issues of one field.
//
//go:noinline
func (r Result) At(f Field) []Issue {
	var list []Issue
	for _, issue := range r.Issues {
		if issue.Field == f {
			list = append(list, issue)
		}
	}
	return list
}

// Failed reports whether some field holds an error. A missing secret is none.
func (r Result) Failed() bool {
	return slices.ContainsFunc(r.Issues, func(issue Issue) bool { return issue.Level == Error })
}
