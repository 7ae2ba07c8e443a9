package syntax

import (
	"slices"
	"strings"
	"testing"
)

// The place is at the end of each text; what is open there begins at the bar.
func TestObjectStart(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"its brace", `a |{ b: `},
		{"behind an object", `|{ a: {}, b: `},
		{"behind a list", `|{ a: [1, 2], b: `},
		{"behind a list of objects", `|{ a: [{}, {}], b: `},
		{"the inner one", `{ a: |{ b: `},
		{"an element of a list is no member", `{ a: [b, c], d: [`},
		{"a brace that is closed", `{ a: 1 } b`},
		{"no brace", `a (b`},
		{"nothing", ` `},
		{"as far as one looks", "|{" + strings.Repeat("x", 2000)},
		{"farther", "{" + strings.Repeat("x", 2001)},
	} {
		want := strings.IndexByte(c.text, '|')
		text := strings.Replace(c.text, "|", "", 1)
		if got := ObjectStart(text, len(text)-1); got != want {
			t.Errorf("%s: %d, want %d", c.name, got, want)
		}
	}
}

// What ends at the bar begins with the text.
func TestObjectEnds(t *testing.T) {
	for _, c := range []struct {
		name, text string
		json, code bool // whether it ends for a reader of JSON and of code
	}{
		{"an object", `{"a":1}| b`, true, true},
		{"an object in it", `{"a":{"b":{}}}| }`, true, true},
		{"a list in it", `{"a":[1,[2]]}| ]`, true, true},
		{"a bracket in quotes", `{"a":"]"}| b`, true, true},
		{"an escape", `{"a":"\\"}| b`, true, true},
		{"no end", `{"a":1`, false, false},
		{"an end in quotes alone", `{"a":"}`, false, true},
		{"nothing", ``, false, false},
		{"as deep as any", strings.Repeat("[", deepest-1) + "{}" + strings.Repeat("]", deepest-1) + "|", true, false},
		{"deeper", strings.Repeat("[", deepest) + "{}" + strings.Repeat("]", deepest), false, false},
	} {
		end := max(0, strings.IndexByte(c.text, '|'))
		text := strings.Replace(c.text, "|", "", 1)
		want := 0
		if c.json {
			want = end
		}
		if got := JSONEnd(text, 0); got != want {
			t.Errorf("%s: JSON ends at %d, want %d", c.name, got, want)
		}
		if got := ObjectEnd(text, 0); c.json && c.code && got != end {
			t.Errorf("%s: an object ends at %d, want %d", c.name, got, end)
		}
	}
	for _, c := range []struct {
		name  string
		end   func(string, int) int
		reach int
	}{{"JSON", JSONEnd, 64 << 10}, {"an object", ObjectEnd, 8 << 10}} {
		for _, more := range []int{0, 1} {
			text := "x{" + strings.Repeat(" ", c.reach-2+more) + "}"
			if got := c.end(text, 1); got != (1-more)*len(text) {
				t.Errorf("%s, %d beyond its reach: %d of %d", c.name, more, got, len(text))
			}
		}
	}
}

func TestEnclosingBraces(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []int
	}{
		{"none", "a", nil},
		{"one", "a {", []int{2}},
		{"one within another", "{ {", []int{2, 0}},
		{"behind one that is closed", "{ {} ", []int{0}},
		{"behind two", "{ {} {{}} ", []int{0}},
		{"one that is closed", "{ }", nil},
		{"a closing one alone", "} {", []int{2}},
		{"no more than four", "{{{{{", []int{4, 3, 2, 1}},
		{"as far as one looks", "x{" + strings.Repeat("x", Reach-1), []int{1}},
		{"farther", "x{" + strings.Repeat("x", Reach), nil},
	} {
		if got := EnclosingBraces(c.text, len(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Text in quotes ends where the same quote does, and a call's arguments within their reach.
func TestCallReach(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"as far as one looks", strings.Repeat(" ", longestCall-2) + "a)", 1},
		{"farther", strings.Repeat(" ", longestCall-1) + "a)", 0},
		{"a quote as far as one looks", "'" + strings.Repeat("x", longestCall-3) + "')", 1},
		{"a quote that ends farther", "'" + strings.Repeat("x", longestCall) + "')", 0},
		{"double quotes", `"a,b")`, 1},
		{"a quote in other quotes", `"it's", b)`, 2},
		{"blank arguments are none", "a, , b)", 2},
		{"an end of another kind", "a, b]", 2},
		{"a closed object", "{a}, {b})", 2},
		{"a statement within an object", "{ a\nb }, c)", 2},
		{"a statement behind an object", "{ a }\nb(", 1},
		{"a tab and a line end", "\ta\r\n)", 1},
	} {
		got := ArgumentsAt(c.text, 0)
		if len(got) != c.want {
			t.Errorf("%s: %+v, want %d", c.name, got, c.want)
		}
		for _, a := range got {
			if a.Text != strings.TrimSpace(a.Text) {
				t.Errorf("%s: %q has blanks", c.name, a.Text)
			}
		}
	}
	for _, word := range []string{"if", "else", "for", "in", "is", "and", "or", "not", "as", "instanceof"} {
		if BeginsStatement("'a'\n"+word+" b", 3) || !BeginsStatement("'a'\n"+word+"x b", 3) {
			t.Errorf("%s goes on, and a longer word does not", word)
		}
	}
	for _, c := range []struct {
		name, text string
		want       bool
	}{{"behind blanks", "'a' \t\r\n\tb", true}, {"a comma in the line before", "a,\n'a'\nb", true}, {"a remark in the line before", "// a\n'a'\nb", true}} {
		if got := BeginsStatement(c.text, strings.LastIndexByte(c.text, '\n')); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
