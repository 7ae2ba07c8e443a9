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
		"\x1b": 0, "\x1b[": 0, "\x1b[2J": 0, "\x1b[1;1H": 0, "\x1b]8;;": 0, "\x1bm": 0, `\x1b`: 0, `\e[a-m]`: 0,
		`\n[1m`: 0, `\`: 0, `\\`: 0, "^": 0, "^[": 0, "^[m": 0, "^[[": 0, "^[[a-z]m": 0,
		"\x1b[" + strings.Repeat("1;", 40) + "m": 0,
	} {
		if got := colourAt(text, 0); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
