package cause

import (
	"slices"
	"testing"

	"policybench/signing"
)

// Two styles that write the same bytes are one.
func TestStylesOf(t *testing.T) {
	for _, c := range []struct {
		name, json string
		want       int
	}{
		{"one number: with and without a blank, three indents", `{"expiry":1}`, 2 + 3},
		{"two: a comma with a blank", `{"expiry":1,"size":2}`, 2 + 3},
		{"a slash: with and without its escape", `{"path":"/"}`, 2 + 1 + 3 + 1},
		{"a letter outside of ASCII", `{"path":"é"}`, 2 + 2 + 3 + 2},
		{"a sign of HTML", `{"path":"<"}`, 2 + 1 + 3 + 2},
	} {
		fields, err := signing.Fields(c.json)
		if err != nil {
			t.Fatal(err)
		}
		var written []string
		for _, s := range stylesOf(fields) {
			written = append(written, string(s.write([]int{0, 1}[:len(fields)])))
		}
		if len(written) != c.want {
			t.Errorf("%s: %d styles, %q", c.name, len(written), written)
		}
		slices.Sort(written)
		if n := len(written); len(slices.Compact(written)) != n {
			t.Errorf("%s: the same is written twice", c.name)
		}
	}
}

// What is set for the eye is tried last, everything on one line with all else.
func TestRankOfStyles(t *testing.T) {
	for _, c := range []struct {
		name, indent string
		want         textRank
	}{
		{"one line", "", usualText}, {"blanks", "  ", unusualText}, {"a tab", "\t", unusualText},
	} {
		if got := (styledFields{jsonStyle: jsonStyle{comma: ", ", indent: c.indent}}).rank(); got != c.want {
			t.Errorf("%s: %d", c.name, got)
		}
	}
}
