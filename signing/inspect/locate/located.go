package locate

import (
	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// located is one secured or securable thing as it stands in a text, before anyone
// judges it. Locating (locate*.go) fills it; judging (judge.go, check*.go) turns it
// into a Report and never looks at the text again.
//
// Locating alone reports, as faults: html-escaped, line-break, whitespace, quotes,
// equals-in-task, comma-missing, in-fragment, placeholder, no-question-mark,
// task-after-handle, parameter-case, duplicate-parameter, plus-became-space,
// slash-in-task, double-percent-encoded, nested-not-encoded, task-unknown,
// secret-exposed and input-truncated. Every other code is the judge's.
type located struct {
	form report.Form
	span report.Span
	link report.Link // without Needs: that is judged

	policy    value
	signature value

	// insecure, request.Host and the like are facts about the request that checks need.
	scheme   string
	host     request.Host
	route    link.Route      // which operation of its host the URL asks for
	library  request.Library // which filestack-js the text shows, for the picker form
	flatInit bool            // init(key, {policy, signature}), without security:
	attrOnly bool            // viewer: the pair stands only in attributes that are not read
	// calls are what the call of a library around the pair needs; unread is where it
	// stands that nothing reads.
	calls         []signing.Call
	callsInferred bool
	unread        string
	exif          bool // metadata with exif=true
	skipKey       bool // the API key may stand where the text does not show it
	someFile      bool // it asks for one file, whose handle a stand-in hides
	picker        bool // the text opens the picker, or holds a widget that does
	hidden        bool // the URL of a request that names no file, as far as is shown
	fields        bool // code hands the pair to the request, which encodes it
	basic         bool // HTTP Basic with the app secret authorises the request

	// flatObject is the second argument of a flat init, viewerURL the value of
	// data-fp-url; both for repairs, empty elsewhere.
	flatObject, viewerURL report.Span
	viewerHasQuery        bool
	dress                 carrier.Dress // how the text writes the signs of the URL
	wrapped               bool          // in base64: places are the blob's, so nothing is repaired

	store  request.Store
	faults []report.Finding // what locating forgave, with its fix where that is certain
	inner  []located
	// message holds the server message, webhook or other service that was
	// recognised; its key is put into words by the front end.
	message string
	// messageTime is the Unix time of an error's envelope, 0 where there is none.
	messageTime   int64
	messageDetail string // what a message leaves to be quoted
	// siblings are other policies of the same text, for the cause other-policy.
	siblings []string
}

// value is a policy or signature: as found and after undoing its carrier.
type value struct {
	found string        // as it stands in the text, pieces joined
	text  string        // after undoing the carrier: what the server gets, as far as is certain
	spans []report.Span // its pieces in the text
	// sent is what the server would get if the text were sent as it stands. It
	// differs from text where a fault breaks the value on its way.
	sent string
	// percent counts the layers of percent escapes that were undone.
	percent int

	given bool // false: it is not in the text at all
	empty bool // not given, though its name stands there
	// variable: the text shows a variable or a placeholder where the value would
	// stand, so it is given, but text and sent are empty.
	variable bool
	// object: a JSON object stands where the encoded policy belongs; text holds it.
	object bool
	// cut: the value was shortened for display ("eyJl…fQ=="); text is what is left.
	cut bool
}

func (v value) span() report.Span {
	if len(v.spans) == 0 {
		return report.Span{}
	}
	first, last := v.spans[0], v.spans[len(v.spans)-1]
	return report.Span{Offset: first.Offset, Length: last.End() - first.Offset}
}
