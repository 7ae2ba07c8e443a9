package locate

import (
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// sighting is one thing that a text shows. Nothing changes it once it was seen; the
// request that it is without all others stands beside it, in the scene.
type sighting struct {
	kind     kind
	from, to int          // in the text that was searched
	url      *report.Span // where the tag that it stands in names its URL
}

// kind says what a sighting is, as far as it decides what it can be joined with.
type kind uint8

const (
	other  kind = iota
	aURL        // whole, or what is left of one; a query or a task by itself
	unfit       // a URL that names no file: it is worth a report only where a pair goes there
	aPair       // both halves, or one
	aQuery      // a pair that stands in a query without the rest of its URL
	aCall       // of init
)

// written is a policy as the text itself shows it.
func written(text string, spans []report.Span) request.Value {
	return request.Value{State: request.Given, Text: text, Sent: text, Found: text, Spans: spans}
}

// asJSON is a request that is nothing but the JSON of a policy.
func asJSON(view *carrier.View, from, to int) request.Request {
	return request.Request{Form: report.FormJSON, Span: view.Whole(from, to), Open: request.Open{Key: true}}
}
