package extent

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// Line is what stands on a line of its own behind the name at v.Text[name:nameEnd] and
// its colon or equals sign: the value at v.Text[at:end] and what clings to it. It is
// false for any other line. The marks of a sentence, of markup and of the next field are
// no part of it.
func Line(v *carrier.View, name, nameEnd, at, end int) (from, to int, ok bool) {
	s := v.Text
	if name >= nameEnd || nameEnd > at || at-nameEnd > besideReach {
		return 0, 0, false
	}
	between := s[nameEnd:at]
	sign := strings.TrimLeft(between, " \t\"'")
	if sign == "" || sign[0] != ':' && sign[0] != '=' || !beginsLine(s[ascii.LineStart(s, name):name]) {
		return 0, 0, false
	}
	from = at - len(strings.TrimLeft(sign[1:], " \t"))
	to = end
	for to < len(s) && !ascii.IsBlank(s[to]) && to-end < besideReach {
		to++
	}
	if rest, _, _ := strings.Cut(ascii.After(s, to, besideReach), "\n"); strings.TrimSpace(rest) != "" {
		to = end
	}
	if !clings(s[from:at]) {
		from = at
	}
	if !clings(s[end:to]) {
		to = end
	}
	return from, to, true
}

// beginsLine reports whether what stands on a line before a name is none of its text.
func beginsLine(s string) bool {
	switch strings.TrimSpace(s) {
	case "", "-", "*", "export", "\"", "'":
		return true
	}
	return false
}

// clings reports whether every character of a text is one that neither ends a sentence
// nor belongs to markup, and so was sent with the value beside it.
func clings(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf && strings.ContainsRune(" \t.,;:!?()[]{}<>\"'`*_|\\", r) || r >= utf8.RuneSelf && unicode.In(r, unicode.P, unicode.S, unicode.Z) {
			return false
		}
	}
	return true
}
