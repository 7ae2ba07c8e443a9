package words

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"policybench/signing/report"
)

// Mask replaces spans of a text that hold an app secret by a placeholder that
// keeps only its length: ‹app secret, 26 characters›.
func Mask(text string, spans []report.Span) string {
	if len(spans) == 0 {
		return text
	}
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b report.Span) int { return a.Offset - b.Offset })
	var b strings.Builder
	from := 0
	for _, s := range sorted {
		start, end := max(s.Offset, from), min(s.End(), len(text))
		if start >= end {
			continue
		}
		b.WriteString(text[from:start])
		b.WriteString(Masked(text[start:end]))
		from = end
	}
	b.WriteString(text[from:])
	return b.String()
}

// Masked is what stands in place of a secret.
func Masked(secret string) string {
	return fmt.Sprintf("‹app secret, %d characters›", utf8.RuneCountInString(secret))
}
