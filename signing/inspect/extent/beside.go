package extent

import (
	"strings"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// besideReach is how much, in bytes, may stand beside a value in its literal and still be
// taken for a slip of whoever copied it.
const besideReach = 16

// Literal is what stands between the quotes around v.Text[at:end] on one line: the value,
// and before and behind it a little that is no part of a program, a sentence or a URL. A
// Markdown link's parentheses are quotes, too. It is false where there are none.
func Literal(v *carrier.View, at, end int) (from, to int, ok bool) {
	s := v.Text
	for from = at; from > 0 && at-from < besideReach && ascii.IsBlank(s[from-1]); from-- {
	}
	if strings.HasSuffix(s[:from], "](") {
		to, ok = closing(v, from, end, ')')
		return from, to, ok
	}
	for ; from > 0 && at-from < besideReach; from-- {
		if quote := syntax.QuoteBefore(s, from); quote != 0 && mayOpen(s, from, at) {
			// A quote that nothing closes is one of the signs beside the value.
			if to, ok = closing(v, from, end, quote); ok {
				return from, to, true
			}
		}
		if s[from-1] == '\n' || ascii.IsAlphanumeric(s[from-1]) {
			break
		}
	}
	return 0, 0, false
}

// mayOpen reports whether the quote before from opens a literal: behind a name one closes,
// and where something stands between it and the value, only an operator or a blank may
// stand before it.
func mayOpen(s string, from, at int) bool {
	if from < 2 {
		return true
	}
	c := s[from-2]
	if c == '`' && s[from-1] == '`' {
		return false // of Markdown's code, which is text
	}
	if strings.TrimSpace(s[from:at]) == "" {
		return !ascii.IsName(c)
	}
	return ascii.IsBlank(c) || strings.IndexByte(":=([{,+|>?", c) >= 0
}

// closing is where the literal ends whose text begins at from, behind a value that ends
// at end.
func closing(v *carrier.View, from, end int, quote byte) (to int, ok bool) {
	s := v.Text
	for i := end; i < min(len(s), end+besideReach); i++ {
		switch {
		case s[i] == quote && (quote == ')' || closes(v, from, i)):
			return i, isStray(s[from:end], s[end:i])
		case s[i] == '\n' && quote != '`' && !v.Rewrote(carrier.Typeset, i) && !aloneBelow(s[end:], quote):
			return 0, false
		}
	}
	return 0, false
}

// aloneBelow reports whether nothing but blanks stands before a quote that ends its line.
func aloneBelow(s string, quote byte) bool {
	s = strings.TrimLeft(ascii.After(s, 0, besideReach), " \t\r\n")
	return s != "" && s[0] == quote && (len(s) == 1 || ascii.IsBlank(s[1]))
}

// isStray reports whether what stands behind a value is nothing that a program, a
// template or a shortened text puts there: signs alone, percent escapes, or letters
// without a sign that means something.
func isStray(before, s string) bool {
	if isLeftOut(s) && !endsWholeValue(before) || inTemplate(before) {
		return false
	}
	if strings.IndexFunc(s, isAlphanumeric) < 0 {
		return true
	}
	rest := s
	for rest != "" && ascii.IsEscape(rest, 0) {
		rest = rest[3:]
	}
	return rest == "" || !strings.ContainsAny(s, "\r\n&=$#{<%+\\\"'`*…") && !strings.HasPrefix(s, "..")
}

// inTemplate reports whether an expression of a template is open: ${f({a}.
func inTemplate(s string) bool {
	i := strings.LastIndex(s, "${")
	return i >= 0 && strings.Count(s[i:], "{") > strings.Count(s[i:], "}")
}

func isAlphanumeric(r rune) bool { return r < utf8.RuneSelf && ascii.IsAlphanumeric(byte(r)) }

// isLeftOut reports whether a text begins like what stands for the rest of a value.
func isLeftOut(s string) bool {
	return strings.HasPrefix(s, "..") || strings.HasPrefix(s, "**") || strings.HasPrefix(s, "…")
}

// endsWholeValue reports whether a text ends in a signature, a policy or a handle to which
// nothing is missing.
func endsWholeValue(s string) bool {
	const longest = 4 << 10
	near := ascii.Before(s, len(s), longest)
	word := near[strings.LastIndexAny(near, "/=:&?,\"'` ")+1:]
	return len(word) == signing.SignatureLength && ascii.AllHex(word) || shape.IsHandle(word) || endsPolicy(near)
}

func endsPolicy(s string) bool {
	i := strings.LastIndex(s, "eyJ")
	return i >= 0 && shape.IsWholePolicy(ascii.UnescapeBase64(s[i:]))
}
