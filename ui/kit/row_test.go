package kit

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/words"
)

// The ground of a verdict is that of its sign and words: none of the blanks around them
// has it, and the row is as wide as without.
func TestVerdictsLeaveBlanksPlain(t *testing.T) {
	pen := Pen{Theme: SafeTheme(), Glyphs: words.GlyphsFor(false)}
	red := pen.Theme.open[Bad]
	tests := []struct{ name, text, drawn string }{
		{"a sign alone", "✗", red + "✗" + closing},
		{"a sign with its gap", "✗ ", red + "✗" + closing + " "},
		{"a gap before", "  ✗", "  " + red + "✗" + closing},
		{"words", " ✗ two words ", " " + red + "✗ two words" + closing + " "},
		{"blanks", "   ", "   "},
		{"cut off", strings.Repeat("x", 20), red + strings.Repeat("x", 13) + "…" + closing},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := pen.Row(14).Put(Bad, test.text).String()
			if strings.TrimRight(got, " ") != strings.TrimRight(test.drawn, " ") || ansi.StringWidth(got) != 14 {
				t.Errorf("%q, want %q", got, test.drawn)
			}
		})
	}
	if got := pen.Row(14).Right(Bad, "no ").Put(Normal, "!").String(); got != strings.Repeat(" ", 11)+red+"no"+closing+" " {
		t.Errorf("on the right it is %q", got)
	}
}
