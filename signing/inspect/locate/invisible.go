package locate

import (
	"fmt"
	"unicode/utf8"

	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// invisibleFaults notes the characters that nobody sees within a request: they are sent
// like any other, and no part of it may hold one. What stands before the first and
// behind the last character is outside.
func (l *located) invisibleFaults(u *carrier.View) {
	if l.form == report.FormOtherService {
		return
	}
	root := u.Root()
	u.Rewritten(carrier.Invisible, 1, len(u.Text), func(s report.Span) {
		for at := s.Offset; at < s.End(); {
			r, size := utf8.DecodeRuneInString(root[at:])
			l.invisible(report.Span{Offset: at, Length: size}, r)
			at += size
		}
	})
}

func (l *located) invisible(at report.Span, r rune) {
	part := "link"
	if l.policy.cutBy(at) {
		part = "policy"
	} else if l.signature.cutBy(at) {
		part = "signature"
	}
	l.fault(report.Problem, report.CodeInvisibleCharacter, report.Inferred, part, []report.Span{at}, fmt.Sprintf("U+%04X", r))
	l.fix([]report.Span{at}, "")
}

// cutBy notes that something stands within the value, and reports whether it does.
func (v *value) cutBy(at report.Span) bool {
	if s := v.span(); !v.given || at.Offset <= s.Offset || at.Offset >= s.End() {
		return false
	}
	v.sent = ""
	return true
}
