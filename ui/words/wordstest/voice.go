package wordstest

import (
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/words"
)

// Codes are all codes, so that a new one without words fails here.
func Codes(t testing.TB) []report.Code {
	t.Helper()
	var list []report.Code
	for _, row := range report.Rows() {
		list = append(list, row.Code)
	}
	return list
}

// CheckVoice holds the rules of the package comment that a program can see.
func CheckVoice(t *testing.T, what string, s words.Sentence) {
	t.Helper()
	for _, text := range []string{s.Fact, s.Hint} {
		switch {
		case strings.HasSuffix(text, "."), strings.HasSuffix(text, " "), strings.HasPrefix(text, " "),
			strings.Contains(text, "  "), strings.Contains(text, " ,"), strings.Contains(text, " :"),
			strings.ContainsAny(text, "«»\n"), strings.Contains(text, "{1"), words.Visible(text) != text, len(text) > 420:
			t.Errorf("%s: %q", what, text)
		}
	}
	if s.Fact == "" {
		t.Errorf("%s: no fact", what)
	}
}
