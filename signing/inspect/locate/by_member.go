package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/report"
)

// byMember reports whether URL and pair are members of one object that describes a
// request: {"url": …, "postData": {…}} of a HAR file, { url, body: {…} } of code.
func byMember(sc *scene, c *claim) bool {
	s, b, p := sc.view.Text, &sc.urls[c.url], sc.pairs[c.pair]
	c.level = c.in.Level(b.from)
	if c.level >= len(c.in.Opens) || c.in.Opens[c.level].Kind != '{' {
		return false
	}
	open := c.in.Opens[c.level].At
	if !isURLKey(lastMember(s, open, b.from)) || !isParametersKey(lastMember(s, open, p.from)) {
		return false
	}
	c.together = true
	c.body = isBodyKey(lastMember(s, open, p.from))
	c.code = []report.Span{{Offset: open, Length: max(b.to, p.to, syntax.ObjectEnd(s, open)) - open}}
	return true
}

// lastMember is the key of the member of an object that a place stands in.
func lastMember(s string, open, at int) string {
	depth, from := 0, open+1
	for i := open + 1; i < at; i++ {
		switch s[i] {
		case '{', '[', '(':
			depth++
		case '}', ']', ')':
			depth--
		case ',':
			if depth == 0 {
				from = i + 1
			}
		}
	}
	key := strings.TrimLeft(ascii.Part(s, from, at), " \t\r\n\"'")
	return key[:ascii.NameEnd(key, 0)]
}

func isURLKey(name string) bool {
	switch strings.ToLower(name) {
	case "url", "uri", "href", "endpoint":
		return true
	}
	return false
}

func isBodyKey(name string) bool {
	switch strings.ToLower(name) {
	case "postdata", "body", "data", "json", "form", "formdata", "payload":
		return true
	}
	return false
}

func isParametersKey(name string) bool {
	switch strings.ToLower(name) {
	case "params", "query", "qs", "querystring", "searchparams":
		return true
	}
	return isBodyKey(name)
}

// byBody reports whether a pair stands in the body of a URL's request, in JSON or in a
// form: a line with the URL, headers at most between it and the body.
func byBody(sc *scene, c *claim) bool {
	s, b := sc.view.Text, &sc.urls[c.url]
	p := &sc.pairs[c.pair]
	body, end := p.object(s), 0
	if sc.list[p.index].kind == aQuery && strings.TrimLeft(s[ascii.LineStart(s, p.from):p.from], "> \t") == "" {
		body, end = p.from, p.to // of a form, apikey=…&policy=…
	}
	next := c.url+1 < len(sc.urls) && sc.urls[c.url+1].to <= body // another URL stands between
	if body < b.to || next && c.url+1 < c.first+maxClaims || !wire.StartsRequest(s[ascii.LineStart(s, b.from):b.from]) || !wire.AreHeaders(s[b.to:body]) {
		return false
	}
	c.body, c.together = true, true
	if end == 0 {
		end = syntax.JSONEnd(s, body)
	}
	c.code = []report.Span{{Offset: b.from, Length: end - b.from}}
	return true
}

// byBlock reports whether a pair stands in the block behind the call of a URL, as Kotlin
// writes one: client.delete("…") { parameter("policy", …) }.
func byBlock(sc *scene, c *claim) bool {
	const longest = 2 << 10
	s, b, p := sc.view.Text, &sc.urls[c.url], &sc.pairs[c.pair]
	if p.from < b.to || p.from-b.to > longest || syntax.QuoteBefore(s, b.from) == 0 {
		return false
	}
	rest, ok := strings.CutPrefix(s[syntax.QuoteEnd(s, b.to):], ")")
	trimmed := strings.TrimLeft(rest, " \t")
	if !ok || !strings.HasPrefix(trimmed, "{") {
		return false
	}
	open := len(s) - len(trimmed)
	end := syntax.ObjectEnd(s, open)
	if p.from < open || p.to > end || strings.Contains(s[open:p.from], "://") {
		return false
	}
	c.together = true
	c.code = []report.Span{{Offset: b.from, Length: end - b.from}}
	return true
}
