// Package report is the vocabulary in which a text is explained: a [Report] for each
// secured (or securable) thing in it, with four answers, a verdict and the findings
// behind them.
//
// It decides nothing and writes no sentences. A [Finding] is a [Code] with arguments,
// which a front end puts into words; what each code's arguments are stands beside it.
// Package inspect makes reports.
package report

import (
	"time"

	"policybench/signing"
)

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

// SoonSeconds is how long before its expiry a policy expires soon.
const SoonSeconds = 5 * 60

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

	// At is the Unix time that it was judged as of, where that is one of the text's own; 0
	// where it is the caller's.
	At int64

	SecretFrom string // the Key's name that made the pair, or was tried in vain
	// SignedAs is the encoded policy that this key signed, where that is not the policy
	// as it stands; empty elsewhere.
	SignedAs string
	Cause    string // of a mismatch, empty where none was found
	Allows   []Permission
	Findings []Finding
	Fixes    []Edit
	// Fixed is the whole text with every certain fix made; empty without one.
	Fixed string
	// FixedVerdict is the verdict on the fixed text; empty without fixes.
	FixedVerdict Verdict
	// Inner holds a second pair inside the same URL.
	Inner []Report
}

// AsOf is the time that the report was judged as of, given the caller's.
func (r *Report) AsOf(at time.Time) time.Time {
	if r.At != 0 {
		return time.Unix(r.At, 0)
	}
	return at
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

// Edit replaces a span of the given text. What is the code of the finding it fixes.
type Edit struct {
	What Code
	Span Span
	With string
}

// Codes returns the codes of a report's findings, in order.
func (r *Report) Codes() []Code {
	codes := make([]Code, len(r.Findings))
	for i := range r.Findings {
		codes[i] = r.Findings[i].Code
	}
	return codes
}

// Has reports whether a finding of the report has the code.
//
//go:noinline
func (r *Report) Has(code Code) bool { return Has(r.Findings, code) }

// Has reports whether one of the findings has the code.
// Copied to each call it would be 12 KB of the program.
//
//go:noinline
func Has(findings []Finding, code Code) bool {
	for i := range findings {
		if findings[i].Code == code {
			return true
		}
	}
	return false
}

// Find is the first finding with a code, nil without one.
//
//go:noinline
func (r *Report) Find(code Code) *Finding {
	for i := range r.Findings {
		if r.Findings[i].Code == code {
			return &r.Findings[i]
		}
	}
	return nil
}
