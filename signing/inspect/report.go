// Package inspect explains Filestack security found in any text: a URL that
// fails, a page's source, a mail, a log line, an error message.
//
// Most callers want [Inspect]. It never fails: whatever the text is, each secured
// or securable thing in it gives one [Report] with four answers, a verdict and the
// findings behind them. Locating is forgiving and reports what it forgave; judging
// is a fixed list of small checks. Nothing is sent anywhere.
//
// The package decides what is meant and writes no sentences: a [Finding] is a code
// with arguments, which a front end puts into words.
package inspect

import (
	"time"

	"policybench/signing"
)

// MaxText is how much of a text is read, in bytes; the rest is cut, and said.
const MaxText = 1 << 20

// Options say what to judge against.
type Options struct {
	// At is the time that counts as now. The zero time is the zero time.
	At time.Time
	// Keys are the app secrets to verify with, tried in order.
	Keys []Key
	// NoCause leaves out the search for the cause of a mismatch.
	NoCause bool

	// bench is shared by the reports of one text.
	bench *bench
}

// Key is an app secret with the name a report gives it.
type Key struct {
	Name   string // "FILESTACK_APP_SECRET", a file's path, a profile's name
	Secret signing.Secret
	// Sample marks the documentation's published secret: it can confirm a pair,
	// never refute one.
	Sample bool
}

// Answer is yes, no or unknown.
type Answer uint8

// The three answers; the zero value is Unknown.
const (
	Unknown Answer = iota
	No
	Yes
)

// Verdict sums up a report.
type Verdict string

// The verdicts, in the order in which the first that holds is taken. None is for
// a text that is no secured request: a message, a webhook, another service's URL.
const (
	Unsigned   Verdict = "unsigned"
	Malformed  Verdict = "malformed"
	Mismatch   Verdict = "mismatch"
	Expired    Verdict = "expired"
	Denied     Verdict = "denied"
	Unverified Verdict = "unverified"
	Valid      Verdict = "valid"
	None       Verdict = "none"
)

// Form is the shape in which a thing was found.
type Form string

// The forms. Their names are a contract and never change. FormSecret is for an app
// secret beside words of Filestack's in a text that holds nothing else of it.
const (
	FormDelivery     Form = "delivery"
	FormFileAPI      Form = "file-api"
	FormStoreAPI     Form = "store-api"
	FormSecurityTask Form = "security-task"
	FormPicker       Form = "picker"
	FormViewer       Form = "viewer"
	FormWidget       Form = "widget"
	FormRequestBody  Form = "request-body"
	FormPair         Form = "pair"
	FormPolicy       Form = "policy"
	FormJSON         Form = "json"
	FormMessage      Form = "message"
	FormWebhook      Form = "webhook"
	FormOtherService Form = "other-service"
	FormSecret       Form = "secret"
)

// Span is a place: bytes from 0 in the given text, or in the decoded JSON where a
// Finding's part begins with "policy.".
type Span struct{ Offset, Length int }

// End is the offset after the span.
func (s Span) End() int { return s.Offset + s.Length }

// Report explains one secured (or securable) thing in a text.
type Report struct {
	Verdict                           Verdict
	Readable, Genuine, Alive, Allowed Answer

	Form Form
	Span Span // the whole thing in the given text

	Link     Link
	Security signing.Security // after undoing the carrier
	Policy   Policy
	Expiry   Expiry

	SecretFrom string // the Key's name that made the pair, or was tried in vain
	Cause      string // of a mismatch, empty where none was found
	Allows     []Permission
	Findings   []Finding
	Repairs    []Repair
	// Mended is the whole text with every certain repair made; empty without one.
	Mended string
	// RepairedVerdict is the verdict on the mended text; empty without repairs.
	RepairedVerdict Verdict
	// Inner holds a second pair inside the same URL.
	Inner []Report

	// verifiedAs is the policy that a key made the signature for, where that is not
	// the policy as it stands.
	verifiedAs string
}

// Link is the request that carries the pair, as far as the text shows it.
type Link struct {
	Host    string
	APIKey  string
	Handle  string   // the first, where there are several
	Handles []string // all of a collage or zip
	Source  string   // external URL or storage alias, after undoing quotes and escapes
	Tasks   []string // without the security task
	Method  string   // only where the text shows it
	Needs   []signing.Call
}

// Policy is a policy as received.
type Policy struct {
	JSON   string // decoded text, as is
	Fields []signing.Field
}

// Expiry is what the policy says of its end. OK is false where no usable number
// stands there; Source is the value as written.
type Expiry struct {
	Unix   int64 // seconds
	OK     bool
	Source string
}

// Permission answers whether one call is allowed, and why not.
type Permission struct {
	Call    signing.Call
	Allowed Answer
	Why     Code // empty where it is plainly allowed
}

// Repair replaces a span of the given text. What is the code it mends.
type Repair struct {
	What Code
	Span Span
	With string
}
