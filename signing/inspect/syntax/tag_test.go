package syntax_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/syntax"
)

// The place stands at the bar.
func TestTagAround(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a tag", `a <input data="|x"> b`, `<input data="x">`},
		{"a template's signs within", `<input a="<%= p %>" data="|x">`, `<input a="<%= p %>" data="x">`},
		{"PHP within", `<input a="<?php echo $p ?>" data="|x">`, `<input a="<?php echo $p ?>" data="x">`},
		{"put together by a program", "html << '<input a=\"1\"'\nhtml << ' data=\"|x\">'", "<input a=\"1\"'\nhtml << ' data=\"x\">"},
		{"directly behind its sign", `<|input data="x">`, `<input data="x">`},
		{"no end", `<input data="|x"`, `<input data="`},
		{"behind a tag", `<b>|x`, ""},
		{"a comparison", `if a < 3 && |x`, ""},
		{"a shift", `out << |x`, ""},
		{"nothing", `|x`, ""},
	} {
		at := strings.IndexByte(c.text, '|')
		text := c.text[:at] + c.text[at+1:]
		got := ""
		if from, to, ok := syntax.TagAround(text, at); ok {
			got = text[from:to]
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
