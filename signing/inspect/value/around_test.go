package value_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/value"
)

func TestAround(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"prose", "see |x| there", "{false false false false}"},
		{"a string of code", `get("|x|")`, "{false true false false}"},
		{"an attribute", `<a href="|x|">`, "{true false false false}"},
		{"a viewer's", `<div data-fp-url="|x|" type="filepicker-preview">`, "{true false true false}"},
		{"a widget's is none", `<input type="filepicker" data-fp-url="|x|">`, "{true false false false}"},
		{"a viewer's, its type before", `<div type="filepicker-preview" data-fp-url="|x|">`, "{true false true false}"},
		{"a viewer's tag that is closed", `<div type="filepicker-preview"></div><input data-fp-url="|x|">`, "{true false false false}"},
		{"a viewer's tag behind", `<input data-fp-url="|x|"><div type="filepicker-preview">`, "{true false false false}"},
		{"a link in a viewer's tag", `<div href="|x|" type="filepicker-preview">`, "{true false false false}"},
		{"a viewer's tag without an end", `<div data-fp-url="|x|" type="filepicker-preview"`, "{true false true false}"},
		{"a viewer's type far away", `<div data-fp-url="|x|" ` + strings.Repeat(" ", 380) + `filepicker-preview>`, "{true false true false}"},
		{"a viewer's type too far away", `<div data-fp-url="|x|" ` + strings.Repeat(" ", 381) + `filepicker-preview>`, "{true false false false}"},
		{"a template in an attribute", "<a href=`|x|`>", "{true true false false}"},
		{"a template", "get(`|x|`)", "{false true false false}"},
		{"a quoted mail", "> see |x| there", "{false false false true}"},
		{"greater than is no quote", "1 > 0 |x|", "{false false false false}"},
	} {
		from, to := strings.IndexByte(c.text, '|'), strings.LastIndexByte(c.text, '|')-1
		at := value.AroundAt(&carrier.View{Text: strings.ReplaceAll(c.text, "|", "")}, from, to)
		if got := fmt.Sprint(at); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
