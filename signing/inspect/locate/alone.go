package locate

import "policybench/signing/inspect/call"

// Much code holds no pair at all: it starts a library with an API key, or builds a URL
// out of a variable. Both work only while the app's security is off, which is the first
// question people ask.

// findAlone adds what stands alone in a text in which nothing else was found.
func (sc *scene) findAlone() {
	if sc.shown > 0 || sc.depth > 0 {
		return
	}
	if sc.revealURLs(); sc.shown == 0 {
		sc.findHandedOver("ignature", false)
	}
}

// revealURLs finds the URLs whose file is a variable: `https://cdn.filestackcontent.com/${handle}`,
// "https://…/resize=width:600/" + url.
func (sc *scene) revealURLs() {
	s := sc.view.Text
	for i := range sc.unsigned() {
		b := &sc.bare[i]
		if sc.list[b.index].kind == unfit && call.EndsInVariable(s, b.at, b.end) {
			sc.group(b.index).reveal = b.statement(s)
			sc.shown++
		}
	}
}
