package extent

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
)

// What stands beside a value in its literal, up to the quotes; nothing where none is.
func TestLiteral(t *testing.T) {
	const digits = "77433fe5abf45a368140137214f60313"
	for _, tt := range []struct{ name, text, before, behind string }{
		{"alone", "x: 'V'", "", ""},
		{"a blank behind", "x: 'V '", "", " "},
		{"a blank before", "x: ' V'", " ", ""},
		{"a full stop", `x: "V."`, "", "."},
		{"letters", "x: `Vxyz`", "", "xyz"},
		{"in brackets", "f('V ')", "", " "},
		{"no quote", "x: V .", "-", "-"},
		{"another quote alone behind", `x: 'V "`, "-", "-"},
		{"a line end", "x: 'V\n'", "", "\n"},
		{"the next line", "x: 'V\n'y'", "-", "-"},
		{"a line end in a template", "x: `V\n`;", "", "\n"},
		{"signs before", "x: '#!V'", "#!", ""},
		{"a quote of another kind before", `x: '"V'`, `"`, ""},
		{"one behind", `x: 'V"'`, "", `"`},
		{"an escape of bytes", "x: 'V%0A'", "", "%0A"},
		{"a verb", "x: 'V%s'", "-", "-"},
		{"a sign that would begin more", "x: 'V&'", "", "&"},
		{"a hard blank", "x: 'V\u00a0'", "", "\u00a0"},
		{"a name before", "x: 'y=V'", "-", "-"},
		{"between two literals", "'a', V, 'b'", "-", "-"},
		{"a Markdown link", "[x](V\u200b)", "", "\u200b"},
		{"a title in one", `[x](V "y")`, "-", "-"},
		{"an expression that is open", "x: `${f({V})}`", "-", "-"},
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
			if from, to, ok := Literal(&carrier.View{Text: s}, at, end); ok {
				before, behind = s[from:at], s[end:to]
			}
			if before != tt.before || behind != tt.behind {
				t.Errorf("%q and %q", before, behind)
			}
		})
	}
}
