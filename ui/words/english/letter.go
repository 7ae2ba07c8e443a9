package english

import (
	"strings"
)

// Capital makes a sentence's first letter one. A word of code keeps its case.
func Capital(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' && !startsWithName(s) {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// Sentence makes a sentence of a letter: a capital in front, a full stop behind.
func Sentence(s string) string {
	return Capital(Ended(s))
}

// startsWithName reports whether a sentence starts with a word of code, which
// keeps its case.
func startsWithName(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return strings.ContainsAny(word, "(=&_%./") || strings.HasPrefix(s, "filestack-js")
}

// Ended puts a full stop behind a sentence.
//
//go:noinline
func Ended(s string) string {
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
