package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
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
	from, to, ok := literalAround(s, at, end)
	if !ok || v.State != request.Given {
		return
	}
	for _, part := range [][2]int{{from, at}, {end, to}} {
		if part[0] < part[1] {
			v.beside(text, part[0], part[1])
		}
	}
	invisibleIn(text, from, to+1, func(at report.Span, r rune) {
		if s := v.Span(); at.Offset <= s.Offset || at.Offset >= s.End() {
			v.Sent = ""
			NoteInvisible(&v.forgiven, v.part, at, r)
		}
	})
}

// beside notes one such stretch of a text.
func (v *reading) beside(text *carrier.View, from, to int) {
	spans := []report.Span{text.Whole(from, to)}
	if s := text.Text[from:to]; strings.TrimSpace(s) == "" {
		v.forgiven.Add(report.Problem, report.CodeWhitespace, report.Inferred, v.part, spans)
	} else {
		v.forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, v.part, spans, s)
	}
	v.forgiven.Fix(spans, "")
	v.Sent = ""
}

// literalAround is what stands between the quotes around a value on one line: the value,
// and before and behind it a little that is no part of a program or a URL.
func literalAround(s string, at, end int) (from, to int, ok bool) {
	const farthest = 12
	for from = at; from > 0 && at-from < farthest && ascii.IsBlank(s[from-1]); from-- {
	}
	quote := syntax.QuoteBefore(s, from)
	if quote == 0 || from > 1 && ascii.IsName(s[from-2]) { // that one closes
		return 0, 0, false
	}
	behind := ascii.After(s, end, farthest+1)
	n := strings.IndexByte(behind, quote)
	if n < 0 || strings.ContainsAny(behind[:n], "\r\n&=$#{<%+\\\"'`*…") || strings.HasPrefix(behind, "..") {
		return 0, 0, false
	}
	return from, end + n, true
}
