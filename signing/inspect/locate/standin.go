package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readKey reads the API key of a path or query. Where something stands in for it,
// nobody can say that it is missing.
func (l *located) readKey(u *carrier.View, p link.Piece, ctx context) {
	if p.Text == "" {
		return
	}
	if l.standsIn(u, p, "link.apiKey", ctx) {
		l.skipKey = true
		return
	}
	if key := shape.Clean(p.Text); key != "" {
		l.link.APIKey = key
	} else {
		l.skipKey = true
	}
}

// standsIn notes a stand-in where a handle or an API key belongs, and reports
// whether it is one. What a template or a program fills in is none.
func (l *located) standsIn(u *carrier.View, p link.Piece, part string, ctx context) bool {
	s := strings.TrimSpace(p.Text)
	if len(s) < 2 || len(s) > maxStandIn {
		return false
	}
	kind := shape.NoStandIn
	switch c := s[0]; {
	case len(s) >= shape.HandleLength && ascii.IsName(c) && c|0x20 != 'y' && c|0x20 != 'm':
		return false // most handles and keys
	case c == '%' || c == '[':
		kind = shape.StandInOf(s)
		if kind == shape.Spelled && c == '[' {
			return false // the list of a collage
		}
	case c == '<':
		if s[1] != '%' && s[1] != '?' {
			kind = max(shape.StandInOf(s), shape.Spelled)
		}
	case c == '{':
		if s[1] == '{' || ctx.code || ctx.html {
			return false
		}
		kind = shape.Spelled
	case shape.IsUnset(s):
		kind = shape.Unset
	case shape.IsStandIn(s):
		kind = shape.Spelled
	}
	switch {
	case kind == shape.NoStandIn || kind == shape.Interpolated:
		return false
	case part == "link.handle":
		l.someFile = true
	}
	level := report.Problem
	if kind == shape.Spelled && ctx.code || kind == shape.Redacted {
		level = report.Warning // the code may put the value there
	}
	l.placeholder(level, kind, part, u.Spans(p.Offset, p.End()), s)
	return true
}

// maxStandIn is longer than any word that people put for a handle or a key.
const maxStandIn = 48

// placeholder notes a stand-in.
func (l *located) placeholder(level report.Level, kind shape.StandIn, part string, spans []report.Span, text string) {
	if kind == shape.Redacted {
		text = ascii.UnescapeAll(text) // the tool that took the value out has escaped its word
	}
	if reason := kind.Reason(); reason != "" {
		l.fault(level, report.CodePlaceholder, report.Inferred, part, spans, text, reason)
		return
	}
	l.fault(level, report.CodePlaceholder, report.Inferred, part, spans, text)
}
