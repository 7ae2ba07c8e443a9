package carrier

import (
	"strings"
	"testing"
)

// Only what colours is a colour.
func TestColourAt(t *testing.T) {
	for text, want := range map[string]int{
		"\x1b[m": 3, "\x1b[K": 3, "\x1b[1;31mx": 7, "\x1b[38:2:1:2:3m": 13, "\x1b(B": 3, "^[[0m": 5,
		`\x1b[0m`: 7, `\u001B[0m`: 9, `\033[0m`: 7, `\e[0m`: 5, `\\u001b[0m`: 10,
		"\x1b[0;": 0, "\x1b[/m": 0, "\x1b[9m": 4, "\x1b[:m": 4, strings.Repeat(`\`, 8) + "e[m": 11, strings.Repeat(`\`, 9) + "e[m": 0, "\x1b[" + strings.Repeat("1", 29) + "m": 32, "\x1b[" + strings.Repeat("1", 30) + "m": 0,
		"\x1b": 0, "\x1b[": 0, "\x1b[2J": 0, "\x1b[1;1H": 0, "\x1b]8;;": 0, "\x1bm": 0, `\x1b`: 0, `\e[a-m]`: 0,
		`\n[1m`: 0, `\`: 0, `\\`: 0, "^": 0, "^[": 0, "^[m": 0, "^[[": 0, "^[[a-z]m": 0,
		"\x1b[" + strings.Repeat("1;", 40) + "m": 0,
	} {
		if got := colourAt(text, 0); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

// A color ends before a value; letters that only look like its end are the value's.
func TestColourStart(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a color", "a\x1b[1m", 1}, {"to the line's end", "a\x1b[K", 1}, {"written out", `a\x1b[0m`, 1}, {"written out twice", `a\\x1b[0m`, 1}, {"at the start", `\e[m`, 0}, {"as a caret", "a^[[1m", 1}, {"the last of two", "\x1b[1m\x1b[0m", 4},
		{"a word in m", "term", -1}, {"a key in K", "a^K", -1}, {"another sequence", "a\x1b[2A", -1}, {"a color and a letter", "a\x1b[1mm", -1}, {"an escape that is none", `a\nm`, -1}, {"nothing", "", -1},
		{"too long", "\x1b[" + strings.Repeat("1", 30) + "m", -1}, {"far before", "\x1b[1m" + strings.Repeat("a", 40) + "m", -1},
	} {
		if got := ColourStart(c.text, len(c.text)); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
