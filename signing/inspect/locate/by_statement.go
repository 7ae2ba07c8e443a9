package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// A program often hands the pair to a request beside its URL: as a parameter object
// in the same call, as an object that the call names, field by field. The two are one
// request.

// byStatement reports whether URL and pair stand in one call, object or command.
func byStatement(sc *scene, c *claim) bool {
	s, b, p := sc.view.Text, &sc.urls[c.url], sc.pairs[c.pair]
	form := sc.alone[p.index].Form
	if !c.in.Holds(b.from, b.to) {
		return false
	}
	own := b.statement(sc)
	if !own.Holds(p.from, p.to) || !quotedOrShell(s, b, own) || c.inHeaders(s) {
		return false
	}
	c.level = c.in.Level(b.from)
	c.call = call.Callee(s, own, c.in.Opens[c.level:])
	if c.call == "" && c.level < len(c.in.Opens) && (form == report.FormRequestBody || len(own.Opens) == 0 || own.Opens[0].At != c.in.Opens[c.level].At) {
		return false // data: the pair of an object is that of its own URL alone
	}
	c.together = true
	c.code = []report.Span{{Offset: c.in.From, Length: c.in.To - c.in.From}}
	return true
}

// inHeaders reports whether the pair is sent as headers: it belongs to no request, since
// Filestack reads none there.
func (c *claim) inHeaders(s string) bool {
	if len(c.in.Opens) == 0 {
		return false
	}
	at := c.in.Opens[0].At
	return strings.EqualFold(syntax.AssignedTo(strings.TrimRight(ascii.Before(s, at, carrier.MaxGap), " \t\r\n")), "headers")
}

// strangers reports whether another URL or another element stands with the two, so
// that the pair may be meant for that.
func (c *claim) strangers(s string, b apart, p apart) bool {
	from := c.in.From
	if c.level < len(c.in.Opens) {
		from = c.in.Opens[c.level].At
	}
	if strings.Contains(withoutHeaders(ascii.Part(s, from, min(b.from-1, p.from))), "://") {
		return true
	}
	first, second := min(b.to, p.to), max(b.from, p.from)
	if first > second {
		return true // one is a part of the other, which is no URL beside a pair
	}
	between := withoutHeaders(s[first:second])
	for _, sign := range [...]string{"://", "</", "/>", "\">", "'>"} {
		if strings.Contains(between, sign) {
			return true
		}
	}
	return false
}

// withoutHeaders is code without the objects of its headers: the URL of a referrer is no
// other request's.
func withoutHeaders(code string) string {
	for at := 0; ; {
		i := strings.Index(code[at:], "eaders")
		if i < 0 {
			return code
		}
		at += i + len("eaders")
		rest := strings.TrimLeft(code[at:], "\"' \t\r\n:=>")
		open := len(code) - len(rest)
		if end := syntax.ObjectEnd(code, open); strings.HasPrefix(rest, "{") && end > 0 {
			code = code[:open] + code[end:]
		}
	}
}

// quotedOrShell reports whether a URL stands in code, and not in prose.
func quotedOrShell(s string, b *apart, own *syntax.Statement) bool {
	if syntax.QuoteBefore(s, b.from) != 0 {
		return true
	}
	command := strings.TrimLeft(ascii.Part(s, own.From, b.from), " \t\r\n$>#")
	for _, tool := range [...]string{"curl", "wget", "http", "xh "} {
		if strings.HasPrefix(command, tool) {
			return true
		}
	}
	return false
}
