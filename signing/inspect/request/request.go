// Package request holds the record of one secured (or securable) thing as a text shows
// it: what the locating rooms hand to the judging ones.
//
// A Request is made once, from what was located together, and never changed after: the
// judge reads it, and fixes are made from it.
//
//	requests := …                       // locate: from the text
//	r := judge.Judge(&requests[0], bench) // judge: without the text
//
// It says what stands there and decides nothing. It does not know whether a policy is
// alive, a signature genuine or a host anybody's own. A text may
// hold a hundred thousand: what few have is behind pointers.
package request

import (
	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Request is one secured or securable thing.
type Request struct {
	Form report.Form
	Span report.Span // the whole thing in the given text
	Link report.Link // without Needs: they are judged

	Route link.Route // which operation of its host a URL asks for
	// Calls are what the call of a library around the pair needs, none where the text
	// shows no such call. CallsInferred: no documentation names that method.
	Calls         []signing.Call
	CallsInferred bool
	Host          Host
	Open          Open
	Scheme        string // as written, empty without one

	Policy, Signature Value

	Carried Carried
	Store   *Store   // nil where it names no place
	Page    *Page    // a picker, viewer or widget; nil for a URL
	Message *Message // nil without one

	// Forgiven is what reading forgave, each with its fix where that is certain.
	Forgiven Forgiven
	// Siblings are the policies of the same text, one list for all its requests; nil where
	// there is one policy at most.
	Siblings *[]string
	Inner    []Request // what stands inside the same URL
}

// Carried says how the request is written, as far as it decides what a fault means.
type Carried struct {
	Exif   bool           // metadata with exif=true
	InCode bool           // code hands the pair to the request, which encodes it
	Base   bool           // a URL in code without a query, which may put one behind it
	Basic  bool           // HTTP Basic with the app secret authorizes the request
	Base64 bool           // inside base64: places are the blob's, so nothing can be fixed
	Unread string         // "picker" or "header": where nothing reads the pair
	Dress  *carrier.Dress // how the text writes the signs of the URL; nil as they are
}

// Open says what the text leaves to others, so that nobody can say it is missing.
type Open struct {
	Key  bool // the API key may stand where the text does not show it
	File bool // it asks for one file, whose handle a stand-in hides
	Rest bool // the URL names no file, as far as it is shown
}

// Page is what a page or a program's client says beside the pair.
type Page struct {
	Opens   bool // the text opens the picker, or holds a widget that does
	Library Library
	Flat    bool // init(key, {policy, signature}), without security:
	// AttributesOnly: the pair of a viewer stands only in attributes that are not read.
	AttributesOnly bool
	// Object is the second argument of a flat init, URL the value of data-fp-url; both
	// empty elsewhere. HasQuery is true where that URL has a query.
	Object, URL report.Span
	HasQuery    bool
}

// OnPage is the page, the zero Page without one.
func (r *Request) OnPage() Page {
	if r.Page == nil {
		return Page{}
	}
	return *r.Page
}

// Storing is where it puts a file, the zero Store where it names no place.
func (r *Request) Storing() Store {
	if r.Store == nil {
		return Store{}
	}
	return *r.Store
}

// StoreTo notes where else it puts a file: what it has named already counts.
func (r *Request) StoreTo(place Store) {
	all := r.Storing()
	if all.Or(place); all.IsNamed() {
		r.Store = &all
	}
}

// Said is the message, the zero Message without one.
func (r *Request) Said() Message {
	if r.Message == nil {
		return Message{}
	}
	return *r.Message
}

// Message is a server's message, a webhook or another service that was recognized.
type Message struct {
	Key    string // put into words by a front end
	Time   int64  // of an error's envelope, Unix seconds; 0 where there is none
	Detail string // what it leaves to be quoted
}

// Host says how the host was recognized.
type Host uint8

// The ways. NoHost is for a text without one.
const (
	NoHost      Host = iota
	CurrentHost      // one of Filestack's
	LegacyHost       // Filepicker's
	CustomHost       // a CNAME, recognized by the shape of the URL
	ProxiedHost      // Filestack's URL inside another service's
	OtherHost        // another service altogether
)

// Library is what the text shows of filestack-js.
type Library uint8

// The versions that differ in what they read.
const (
	UnknownLibrary Library = iota
	ZeroLibrary            // 0.x: the flat form of init is right
	CurrentLibrary         // 1.0 and later: the flat form is ignored
)

// Pair is the security as the server gets it after undoing the carrier.
func (r *Request) Pair() signing.Security {
	if r.Policy.State == Made {
		return signing.Security{Signature: r.Signature.Text} // its JSON is not all of it
	}
	return signing.Security{Policy: r.Policy.Text, Signature: r.Signature.Text}
}
