package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/link"
)

// clean undoes what surrounds a key or handle; a stand-in is no value.
func clean(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if t, changed := ascii.Unescape(s); changed {
		s = t
	}
	if isInterpolated(s) || strings.HasPrefix(s, "<") || strings.HasPrefix(s, "*") || isStandIn(s) || isUnset(s) {
		return ""
	}
	return s
}

// isStandIn recognises HANDLE, FILE_HANDLE, YOUR_API_KEY, :handle and their like,
// but not a test's TEST_HANDLE.
func isStandIn(s string) bool {
	s = strings.Trim(s, "*:")
	if ascii.HasFoldPrefix(s, "your") || ascii.HasFoldPrefix(s, "my_api_key") {
		return true
	}
	if len(s) > len("filestack_handle") {
		return false // as every handle and key is
	}
	switch strings.ToLower(s) {
	case "handle", "file_handle", "filehandle", "apikey", "api_key", "key", "file-handle", "filestack_handle":
		return true
	}
	return false
}

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
	if key := clean(p.Text); key != "" {
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
	kind := notPlaceholder
	switch c := s[0]; {
	case len(s) >= handleLength && ascii.IsName(c) && c|0x20 != 'y' && c|0x20 != 'm':
		return false // most handles and keys
	case c == '%' || c == '[':
		kind = placeholderKind(s)
		if kind == spelled && c == '[' {
			return false // the list of a collage
		}
	case c == '<':
		if s[1] != '%' && s[1] != '?' {
			kind = max(placeholderKind(s), spelled)
		}
	case c == '{':
		if s[1] == '{' || ctx.code || ctx.html {
			return false
		}
		kind = spelled
	case isUnset(s):
		kind = unset
	case isStandIn(s):
		kind = spelled
	}
	switch {
	case kind == notPlaceholder || kind == interpolated:
		return false
	case part == "link.handle":
		l.someFile = true
	}
	level := Problem
	if kind == spelled && ctx.code || kind == redacted {
		level = Warning // the code may put the value there
	}
	l.placeholder(level, kind, part, u.Spans(p.Offset, p.End()), s)
	return true
}

// maxStandIn is longer than any word that people put for a handle or a key.
const maxStandIn = 48

// placeholder notes a stand-in.
func (l *located) placeholder(level Level, kind placeholder, part string, spans []Span, text string) {
	if kind == redacted {
		text = ascii.UnescapeAll(text) // the tool that took the value out has escaped its word
	}
	if reason := kind.reason(); reason != "" {
		l.fault(level, CodePlaceholder, Inferred, part, spans, text, reason)
		return
	}
	l.fault(level, CodePlaceholder, Inferred, part, spans, text)
}
