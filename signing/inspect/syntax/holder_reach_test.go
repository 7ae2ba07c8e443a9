package syntax

import (
	"strings"
	"testing"
)

// kinds writes the enclosures of the end of a text down: their kind and name.
func kinds(code string) string {
	var list []string
	for _, h := range Holders(code, len(code)) {
		list = append(list, string("{(<["[h.Kind])+h.Name)
	}
	return strings.Join(list, " ")
}

// Enclosures are told from within outward, up to five, as far as one looks, and to where a
// statement, a block or a tag ends.
func TestHoldersEnd(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"five", "a(b(c(d(e(", "(e (d (c (b (a"},
		{"six", "a(b(c(d(e(f(", "(f (e (d (c (b"},
		{"as far as one looks", "f(" + strings.Repeat("x", Reach-1), "(f"},
		{"farther", "f(" + strings.Repeat("x", Reach), ""},
		{"behind a call", "f(g(), ", "(f"},
		{"behind a list", "f([1, [2]], ", "(f"},
		{"behind an object", "f({a: {}}, ", "(f"},
		{"behind a call that is never opened", "f(a), ", ""},
		{"behind a statement", "f(; g", ""},
		{"behind an entity", "f(&quot;a&quot;, ", "(f"},
		{"a list", "[a, ", "["},
		{"a call of a list's element", "f([g(", "(g [ (f"},
		{"a body", "f(() => { g(", "(g"},
		{"a body of a condition", "if (a) { g(", "(g"},
		{"behind a tag", "<a> f(", "(f"},
		{"within a tag", "<a b=c d=", "<a"},
		{"within a tag of parts", "<a-b.c d=", "<a-b.c"},
		{"a tag's name alone", "<a", "<a"},
		{"a comparison", "f(a < b, ", "(f"},
		{"a comparison with a number", "f(a <3, ", "(f"},
		{"a comparison at the end", "f(a <", "(f"},
		{"behind a comparison", "f(a > b, ", ""},
		{"behind an arrow", "f(a => b, ", "(f"},
		{"behind a pointer", "f($a->b, ", "(f"},
		{"behind PHP", "f(<?= a ?> b, ", "(f"},
		{"at the text's start", ">", ""},
		{"two braces of an attribute", "<a b={{", "{b <a"},
		{"an object within an object", "a = {b: {", "{b {a"},
		{"an object that touches one of no name", "f({ {", "{ { (f"},
		{"braces with a blank", "<a b={ {", "{b {b <a"},
		{"behind a bare call's argument", "a.b\n  c: 1, ", ""},
		{"a name far before its bracket", strings.Repeat("x", 200) + "(", "(" + strings.Repeat("x", 120)},
		{"with signs before it", "!a.b->c::d(", "(a.b->c::d"},
	} {
		if got := kinds(c.code); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		code string
		want int
	}{{"f(", 0}, {"f(a, ", 1}, {"f(a, b(c, d), ", 2}, {"f(a, [b, ", 1}, {"f(a, b(c, ", 1}} {
		for _, h := range Holders(c.code, len(c.code)) {
			if h.Kind == InCall && h.Arg != c.want {
				t.Errorf("%s: the argument %d of %s, want %d", c.code, h.Arg, h.Name, c.want)
			}
			if h.Kind == InCall {
				break
			}
		}
	}
}
