package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// pairBesideOthers finds policy and signature, one behind the other, in an object
// literal that holds other keys too (cname), which must not move with them: the
// offsets where the first key begins and the last value ends.
func pairBesideOthers(text string, object Span, policy, signature []Span) (first, last int, ok bool) {
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
	first, last = keyBefore(text, a.Offset), quoteEnd(text, b.End())
	from, to := quoteEnd(text, a.End()), keyBefore(text, b.Offset)
	if first <= object.Offset || last >= object.End() || from > to || strings.Trim(text[from:to], ", \t\r\n") != "" {
		return 0, 0, false
	}
	others := text[object.Offset+1:first] + text[last:object.End()-1]
	return first, last, strings.Trim(others, ", \t\r\n") != ""
}

// keyBefore is where the key of the value at an offset begins.
func keyBefore(text string, at int) int {
	at = len(strings.TrimRight(text[:at], " \t\r\n'\"`:"))
	for at > 0 && ascii.IsName(text[at-1]) {
		at--
	}
	if at > 0 && (text[at-1] == '"' || text[at-1] == '\'') {
		at--
	}
	return at
}

// quoteEnd is the offset behind the quote that closes a value.
func quoteEnd(text string, at int) int {
	if at < len(text) && strings.IndexByte("'\"`", text[at]) >= 0 {
		at++
	}
	return at
}
