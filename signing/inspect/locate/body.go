package locate

import (
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readBodies reads what the JSON bodies of requests say besides the pair.
func (f *finder) readBodies() {
	s := f.v.Text
	for _, p := range f.loose {
		l := &f.found[p.index]
		if l.Form == report.FormRequestBody && l.Link.Host == "" {
			if at := wire.BodyStart(s, p.from); at >= 0 {
				b := wire.BodyAt(f.v, at, syntax.JSONEnd(s, at))
				b.On(l)
			}
		}
	}
}

// takeBody takes over what the body says of the request.
func takeBody(l *request.Request, body *request.Request) {
	if body.Route != link.RouteProcess {
		l.Store = body.Store
		return
	}
	l.Route, l.Store = link.RouteProcess, body.Store
	l.Link.Handle, l.Link.Handles, l.Link.Source, l.Link.Tasks = body.Link.Handle, body.Link.Handles, body.Link.Source, body.Link.Tasks
	if l.Link.APIKey == "" {
		l.Link.APIKey = body.Link.APIKey
	}
}

// inBody reports whether a pair stands in the body of a URL's request: a line with the
// URL, headers at most between it and the body.
func (f *finder) inBody(c *claim) bool {
	s, b := f.v.Text, &f.bare[c.url]
	body := c.object()
	next := c.url+1 < len(f.bare) && f.bare[c.url+1].end <= body // another URL stands between
	if body < b.end || next && c.url+1 < c.first+maxClaims || !wire.StartsRequest(s[ascii.LineStart(s, b.at):b.at]) || !wire.AreHeaders(s[b.end:body]) {
		return false
	}
	c.body, c.together = true, true
	c.code = []report.Span{{Offset: b.at, Length: syntax.JSONEnd(s, body) - b.at}}
	return true
}
