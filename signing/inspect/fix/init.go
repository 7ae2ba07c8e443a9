package fix

import (
	"strings"

	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// pairBesideOthers finds policy and signature, one behind the other, in an object
// literal that holds other keys too (cname), which must not move with them: the
// offsets where the first key begins and the last value ends.
func pairBesideOthers(text string, object report.Span, policy, signature []report.Span) (first, last int, ok bool) {
	if len(policy) != 1 || len(signature) != 1 {
		return 0, 0, false
	}
	a, b := policy[0], signature[0]
	if b.Offset < a.Offset {
		a, b = b, a
	}
	if a.Offset <= object.Offset || b.End() >= object.End() {
		return 0, 0, false
	}
	first, last = syntax.KeyBefore(text, a.Offset), syntax.QuoteEnd(text, b.End())
	from, to := syntax.QuoteEnd(text, a.End()), syntax.KeyBefore(text, b.Offset)
	if first <= object.Offset || last >= object.End() || from > to || strings.Trim(text[from:to], ", \t\r\n") != "" {
		return 0, 0, false
	}
	others := text[object.Offset+1:first] + text[last:object.End()-1]
	return first, last, strings.Trim(others, ", \t\r\n") != ""
}
