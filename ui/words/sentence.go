package words

import (
	"strings"
	"unicode/utf8"
)

// Sentence is what is said about one thing: a fact, then what to do about it. Both
// are one line, safe to show.
type Sentence struct{ Fact, Hint string }

// String joins both for a single line.
func (s Sentence) String() string {
	if s.Hint == "" {
		return s.Fact
	}
	return s.Fact + ": " + s.Hint
}

// longestValue is how many characters of a value stand in a sentence.
const longestValue = 48

// Value writes a foreign value inside a sentence: visible, and cut in the middle
// where it is long.
func Value(s string) string { return CutMiddle(Visible(s), longestValue) }

// CutMiddle shortens a text to at most most characters by an ellipsis in its
// middle: the ends of base64 and of digits are what people compare.
func CutMiddle(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)
	tail := most / 3
	return string(runes[:most-tail-1]) + "…" + string(runes[len(runes)-tail:])
}

// List joins values for a sentence: "read, convert and exif".
func List(values []string) string {
	shown := make([]string, 0, len(values))
	for _, v := range values {
		if v != "" {
			shown = append(shown, Value(v))
		}
	}
	switch n := len(shown); n {
	case 0:
		return ""
	case 1:
		return shown[0]
	default:
		return strings.Join(shown[:n-1], ", ") + " and " + shown[n-1]
	}
}
