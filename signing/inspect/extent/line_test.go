package extent

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
)

// What clings to a value on a line of its own; "-" where it is no such line.
func TestLine(t *testing.T) {
	const digits = "77433fe5abf45a368140137214f60313"
	for _, tt := range []struct{ name, text, before, behind string }{
		{"alone", "signature: V", "", ""},
		{"a sign behind", "signature: V+\n", "", "+"},
		{"a sign before", "signature: #V\n", "#", ""},
		{"letters", "signature=éV\n", "é", ""},
		{"an escape", "signature: V%0A\n", "", "%0A"},
		{"in a list", "policy: x\n- signature: @V\n", "@", ""},
		{"exported", "export signature=V&\n", "", "&"},
		{"a full stop", "signature: V.\n", "", ""},
		{"a comma", "signature: V,\n", "", ""},
		{"in brackets", "signature: (V)\n", "", ""},
		{"in curly quotes", "signature: “V”\n", "", ""},
		{"a full stop of another script", "signature: V。\n", "", ""},
		{"words behind", "signature: V+ and more\n", "", ""},
		{"a hard blank", "signature:\u00a0V\n", "", ""},
		{"behind a word", "the signature: #V\n", "-", "-"},
		{"without a sign between", "signature #V\n", "-", "-"},
		{"far from its name", "signature: " + strings.Repeat(" ", 20) + "V+\n", "-", "-"},
	} {
		s := strings.Replace(tt.text, "V", digits, 1)
		name, at := strings.Index(s, "signature"), strings.Index(s, digits)
		end := at + len(digits)
		before, behind := "-", "-"
		if from, to, ok := Line(&carrier.View{Text: s}, name, name+len("signature"), at, end); ok {
			before, behind = s[from:at], s[end:to]
		}
		if before != tt.before || behind != tt.behind {
			t.Errorf("%s: %q and %q", tt.name, before, behind)
		}
	}
}
