package locate

import (
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/report"
)

// inBody reports whether a pair stands in the body of a URL's request: a line with the
// URL, headers at most between it and the body.
func (sc *scene) inBody(c *claim) bool {
	s, b := sc.view.Text, &sc.bare[c.url]
	body := c.object()
	next := c.url+1 < len(sc.bare) && sc.bare[c.url+1].end <= body // another URL stands between
	if body < b.end || next && c.url+1 < c.first+maxClaims || !wire.StartsRequest(s[ascii.LineStart(s, b.at):b.at]) || !wire.AreHeaders(s[b.end:body]) {
		return false
	}
	c.body, c.together = true, true
	c.code = []report.Span{{Offset: b.at, Length: syntax.JSONEnd(s, body) - b.at}}
	return true
}
