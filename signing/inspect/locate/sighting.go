package locate

import (
	"strings"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// sighting is one thing that a text shows. Nothing changes it once it was seen.
type sighting struct {
	kind     kind
	from, to int              // in the text that was searched
	alone    *request.Request // what it is without all others
	url      *report.Span     // where the tag that it stands in names its URL
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

// keep adds what was seen.
func (sc *scene) keep(s sighting) {
	if s.kind != unfit {
		sc.shown++
	}
	sc.list = append(sc.list, s)
}

// take adds what was seen and marks the place it stands in as done.
func (sc *scene) take(kind kind, from, to int, r *request.Request) {
	sc.keep(sighting{kind: kind, from: from, to: to, alone: r})
	sc.done(from, to)
}

// done marks a stretch: nothing else is looked for there.
func (sc *scene) done(from, to int) {
	sc.taken.Add(report.Span{Offset: from, Length: to - from})
}

// isOneURL reports whether the text is one URL alone, as most pastes are.
func (sc *scene) isOneURL() bool {
	if sc.shown != 1 {
		return false
	}
	s := sc.view.Text
	for i := range sc.list {
		if one := &sc.list[i]; one.kind != unfit {
			return strings.TrimSpace(s[:one.from]) == "" && strings.TrimSpace(s[one.to:]) == ""
		}
	}
	return false
}

// written is a policy as the text itself shows it.
func written(text string, spans []report.Span) request.Value {
	return request.Value{State: request.Given, Text: text, Sent: text, Found: text, Spans: spans}
}

// asJSON is a request that is nothing but the JSON of a policy.
func asJSON(view *carrier.View, from, to int) request.Request {
	return request.Request{Form: report.FormJSON, Span: view.Whole(from, to), Open: request.Open{Key: true}}
}
