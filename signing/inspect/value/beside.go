package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// noteBeside notes what stands beside a value in its literal: a program sends all that
// stands between the quotes.
func (v *reading) noteBeside(text *carrier.View, c *Sighting) {
	s, at, end := text.Text, c.At, c.End
	for at < end && ascii.IsBlank(s[at]) {
		at++
	}
	for at < end && ascii.IsBlank(s[end-1]) {
		end--
	}
	from, to, ok := extent.Literal(text, at, end)
	if !ok {
		from, to, ok = extent.Line(text, c.NameAt, c.NameAt+len(c.Name), at, end)
	}
	if !ok || v.State != request.Given {
		return
	}
	for _, part := range [][2]int{{from, at}, {end, to}} {
		if part[0] < part[1] {
			v.beside(text, part[0], part[1])
		}
	}
	InvisibleIn(text, from, to+1, func(at report.Span, r rune) {
		if s := v.Span(); at.Offset <= s.Offset || at.Offset >= s.End() {
			v.Sent = ""
			NoteInvisible(&v.forgiven, v.part, at, r)
		}
	})
}

// beside notes one such stretch of a text.
func (v *reading) beside(text *carrier.View, from, to int) {
	spans := []report.Span{text.Whole(from, to)}
	if s := text.RawAt(spans); strings.TrimSpace(s) == "" || strings.TrimSpace(text.Text[from:to]) == "" {
		v.forgiven.Add(report.Problem, report.CodeWhitespace, report.Inferred, v.part, spans)
	} else {
		v.forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, v.part, spans, s)
	}
	v.forgiven.Fix(spans, "")
	v.Sent = ""
}
