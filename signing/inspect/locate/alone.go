package locate

import (
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// Much code holds no pair at all: it starts a library with an API key, or builds a URL
// out of a variable. Both work only while the app's security is off, which is the first
// question people ask.

// findAlone adds what stands alone in a text in which nothing else was found.
func (f *finder) findAlone() {
	if len(f.found) > 0 || f.depth > 0 {
		return
	}
	if f.revealURLs(); len(f.found) == 0 {
		f.findHandedOver("ignature", false)
	}
}

// revealURLs makes requests of the URLs whose file is a variable:
// `https://cdn.filestackcontent.com/${handle}`, "https://…/resize=width:600/" + url.
func (f *finder) revealURLs() {
	s := f.v.Text
	for i := range f.bare {
		b := &f.bare[i]
		if b.hidden == nil || !call.EndsInVariable(s, b.at, b.end) {
			continue
		}
		l := *b.hidden
		own := b.statement(s)
		if m := syntax.MethodIn(s[own.From:own.To]); m != "" {
			l.Link.Method = m
		}
		if l.Link.APIKey == "" && !l.Open.Key {
			l.Link.APIKey, l.Open.Key = call.KeyIn(s[own.From:own.To])
		}
		if l.Form == "" {
			l.Form = report.FormDelivery
		}
		l.Open.Rest, l.Open.File = false, true
		f.found = append(f.found, l)
	}
}

// findKeys makes a report of each API key that code or prose names, in a text that holds
// nothing else, no secret either.
func (f *finder) findKeys() {
	if len(f.found) == 0 {
		f.found = f.code.KeysAlone()
	}
}
