package value

import (
	"strings"
	"testing"
)

// What stands beside a value in its literal, up to the quotes; nothing where none is.
func TestLiteralAround(t *testing.T) {
	const digits = "77433fe5abf45a368140137214f60313"
	for _, tt := range []struct{ name, text, before, behind string }{
		{"alone", "x: 'V'", "", ""},
		{"a blank behind", "x: 'V '", "", " "},
		{"a blank before", "x: ' V'", " ", ""},
		{"a full stop", `x: "V."`, "", "."},
		{"letters", "x: `Vxyz`", "", "xyz"},
		{"in brackets", "f('V ')", "", " "},
		{"no quote", "x: V .", "-", "-"},
		{"another quote behind", `x: 'V "`, "-", "-"},
		{"the next line", "x: 'V\n'", "-", "-"},
		{"a query goes on", "x: 'V&a=1'", "-", "-"},
		{"a template", "x: `V${y}`", "-", "-"},
		{"an escape", `x: 'V\n'`, "-", "-"},
		{"left out", "x: 'V***'", "-", "-"},
		{"left out by dots", "x: 'V...'", "-", "-"},
		{"far from its quote", "x: 'V" + strings.Repeat("y", 20) + "'", "-", "-"},
		{"behind another literal", "x: 'abc' V 'd'", "-", "-"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := strings.Replace(tt.text, "V", digits, 1)
			at := strings.Index(s, digits)
			end := at + len(digits)
			before, behind := "-", "-"
			if from, to, ok := literalAround(s, at, end); ok {
				before, behind = s[from:at], s[end:to]
			}
			if before != tt.before || behind != tt.behind {
				t.Errorf("%q and %q", before, behind)
			}
		})
	}
}
