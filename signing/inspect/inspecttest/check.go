package inspecttest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/signing/report"
)

// Check fails where a place that a report names lies outside its text, or parts one of
// its characters. Places inside a decoded policy count in its JSON.
func Check(tb testing.TB, text string, reports []report.Report) {
	tb.Helper()
	for i := range reports {
		r := &reports[i]
		checkSpan(tb, text, "report", r.Span)
		for k := range r.Findings {
			f := &r.Findings[k]
			in := text
			if strings.HasPrefix(f.Part, "policy.") {
				in = r.Policy.JSON
			}
			for _, s := range f.Spans {
				checkSpan(tb, in, "finding "+string(f.Code), s)
			}
			for _, e := range f.Fix {
				checkSpan(tb, text, "fix of "+string(f.Code), e.Span)
			}
		}
		for _, e := range r.Fixes {
			checkSpan(tb, text, "fix "+string(e.What), e.Span)
		}
		Check(tb, text, r.Inner)
	}
}

func checkSpan(tb testing.TB, text, what string, s report.Span) {
	tb.Helper()
	if s.Offset < 0 || s.Length < 0 || s.End() > len(text) {
		tb.Fatalf("%s %v lies outside a text of %d bytes", what, s, len(text))
	}
	if parts(text, s.Offset) || parts(text, s.End()) {
		tb.Fatalf("%s %v parts a character: %q", what, s, text[max(0, s.Offset-8):min(len(text), s.End()+8)])
	}
}

// parts reports whether an offset lies inside a character. In what is no UTF-8 every
// byte is one.
func parts(text string, at int) bool {
	if at <= 0 || at >= len(text) || utf8.RuneStart(text[at]) {
		return false
	}
	for i := max(0, at-utf8.UTFMax+1); i < at; i++ {
		if r, size := utf8.DecodeRuneInString(text[i:]); r != utf8.RuneError && i+size > at && utf8.RuneStart(text[i]) {
			return true
		}
	}
	return false
}

// InPieces wants the pieces of one value: several, in order, inside of the text, and so
// many bytes together.
func InPieces(t testing.TB, text string, pieces []report.Span, size int) {
	t.Helper()
	at, length := 0, 0
	for _, p := range pieces {
		if p.Offset < at || p.Length <= 0 || p.End() > len(text) {
			t.Fatalf("pieces %v of %q", pieces, text)
		}
		at = p.End()
		length += p.Length
	}
	if length != size || len(pieces) < 2 {
		t.Fatalf("pieces %v of %q", pieces, text)
	}
}
