package value

import (
	"fmt"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// EachInvisible calls f for each character that nobody sees within u: such are sent like
// any other, and no part of a request may hold one. What stands before the first and
// behind the last character is outside.
func EachInvisible(u *carrier.View, f func(at report.Span, r rune)) {
	InvisibleIn(u, 1, len(u.Text), f)
}

// InvisibleIn calls f for those before the characters of a part of a view.
func InvisibleIn(u *carrier.View, from, to int, f func(at report.Span, r rune)) {
	root := u.Root()
	u.Rewritten(carrier.Invisible, from, to, func(s report.Span) {
		for at := s.Offset; at < s.End(); {
			r, size := carrier.InvisibleAt(root, at)
			f(report.Span{Offset: at, Length: size}, r)
			at += size
		}
	})
}

// noteInvisible notes the characters that nobody sees in a value that stands by itself.
func noteInvisible(to *request.Forgiven, u *carrier.View, v *request.Value, part string) {
	EachInvisible(u, func(at report.Span, r rune) {
		if CutBy(v, at) {
			NoteInvisible(to, part, at, r)
		} else {
			NoteInvisible(to, "link", at, r)
		}
	})
}

// NoteInvisible notes one such character in a part of a request.
func NoteInvisible(to *request.Forgiven, part string, at report.Span, r rune) {
	to.Add(report.Problem, report.CodeInvisibleCharacter, report.Inferred, part, []report.Span{at}, fmt.Sprintf("U+%04X", r))
	to.Fix([]report.Span{at}, "")
}

// CutBy notes that something stands within the value, and reports whether it does.
func CutBy(v *request.Value, at report.Span) bool {
	if s := v.Span(); !v.Shown() || at.Offset <= s.Offset || at.Offset >= s.End() {
		return false
	}
	v.Sent = ""
	return true
}
