package source

import (
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, text, want, rest string }{
		{"two", "(a, b)", "a|b", ""},
		{"none", "()", "", ""},
		{"blanks alone", "( \n )", "", ""},
		{"a trailing comma", "[a,]c", "a", "c"},
		{"commas in brackets", "(a(b, c), [d, e], {f, g})", "a(b, c)|[d, e]|{f, g}", ""},
		{"commas in quotes", `("a,b", 'c,d')`, `"a,b"|'c,d'`, ""},
		{"brackets in quotes", `("a)", b)`, `"a)"|b`, ""},
		{"escaped quotes", `("a\"),", b)`, `"a\"),"|b`, ""},
		{"a comment before", "(// x, y\n a)", "a", ""},
		{"a comment behind", "(a /* x, y */, b // z\n)", "a|b", ""},
		{"a comment within", "(a /* x */ + b)", "a /* x */ + b", ""},
		{"a comment alone", "(a, /* b */)", "a", ""},
		{"a hash and a blank", "(a, # b, c\n d)", "a|d", ""},
		{"a hash and no blank", "(a, #b, c)", "a|#b|c", ""},
		{"a URL", `(a: http://b, c)`, "a: http://b|c", ""},
		{"text behind it", "(a) b)", "a", " b)"},
	} {
		parts, end := split(c.text, 0)
		if got := strings.Join(pieces(c.text, parts), "|"); got != c.want || end != len(c.text)-len(c.rest) {
			t.Errorf("%s: %q to %d, want %q to %d", c.name, got, end, c.want, len(c.text)-len(c.rest))
		}
	}
	for _, c := range []struct{ name, text string }{
		{"never closed", "(a, b"}, {"closed in quotes", `(a, ")"`}, {"closed in a comment", "(a // )"}, {"closed in another", "(a /* )"},
		{"closed far away", "(" + strings.Repeat("a", 2*reach) + ")"}, {"alone", "("},
	} {
		if parts, end := split(c.text, 0); end != 0 || parts != nil {
			t.Errorf("%s: %v to %d", c.name, parts, end)
		}
	}
}

func TestSkip(t *testing.T) {
	for _, c := range []struct{ name, skipped, rest string }{
		{"a text", `"a'b"`, "c"}, {"an escaped quote", `'a\'b'`, "c"}, {"an escaped backslash", `'a\\'`, "'c"}, {"a template over lines", "`a\nb`", "c"},
		{"a comment", "// a", "\nb"}, {"a comment at the end", "// a", ""}, {"a block", "/* a\n*/", "b"}, {"a block that is never closed", "/* a", ""},
		{"a hash", "# a", "\nb"}, {"two hashes", "## a", "\n"},
		{"an apostrophe", "", "'s\nit's"}, {"a quote at the end", "", `"`}, {"a quote, cut in its escape", "", `"a\`},
		{"a slash", "", "/ b"}, {"a hash of a color", "", "#fff"}, {"a letter", "", "a"},
	} {
		if got := skip(c.skipped+c.rest, 0); got != len(c.skipped) {
			t.Errorf("%s: skips %d of %q", c.name, got, c.skipped+c.rest)
		}
	}
	if isComment("http://a", 5) || !isComment("a //b", 2) || isComment("a#b # c", 1) || !isComment("a#b # c", 4) || isComment("a #", 2) {
		t.Error("a URL's slashes and a hash behind a word begin no comment; others do")
	}
}

// The parts of a bracket are in order, apart, within it, and without blanks around them.
func TestSplitAnyCut(t *testing.T) {
	text := "({ a: 'b', /* c */ d: [e, \"f)\"], // g\n h: `i\n` }, # j\n k) l"
	for from := range text {
		for to := from + 1; to <= len(text); to++ {
			s := text[from:to]
			parts, end := split(s, 0)
			last := 1
			for _, p := range parts {
				if p[0] < last || p[1] <= p[0] || p[1] >= end || strings.TrimSpace(s[p[0]:p[1]]) != s[p[0]:p[1]] {
					t.Fatalf("%q: parts %v to %d", s, parts, end)
				}
				last = p[1]
			}
			if n := skip(s, 0); n < 0 || n > len(s) {
				t.Fatalf("%q: skips %d", s, n)
			}
		}
	}
}
