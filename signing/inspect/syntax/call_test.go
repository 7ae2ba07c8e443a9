package syntax

import (
	"strings"
	"testing"
)

func TestArgumentsAt(t *testing.T) {
	for _, c := range []struct {
		name, text, want string // joined by |
	}{
		{"two", "'key', { policy: p }) + 1", "'key'|{ policy: p }"},
		{"commas in brackets", "f(a, b), [1, 2])", "f(a, b)|[1, 2]"},
		{"a comma in quotes", "'a,b', c)", "'a,b'|c"},
		{"one to a line", "\n  a,\n  b,\n)", "a|b"},
		{"none", ")", ""},
		{"no end", "'a', b", ""},
		{"a quote without end", "'a, b)", ""},
		{"a lost parenthesis", "'a', b\nclient.open()", "'a'|b"},
		{"a lost parenthesis, then a declaration", "apiKey: k, call: [.read]\nlet c = 1", "apiKey: k|call: [.read]"},
		{"a body", "a, { r in\n  let x = 1\n})", "a|{ r in\n  let x = 1\n}"},
		{"a condition over lines", "a\n  if b else c)", "a\n  if b else c"},
		{"a chain over lines", "a\n  .b(), c)", "a\n  .b()|c"},
		{"texts side by side", "'a'\n  'b')", "'a'\n  'b'"},
		{"a remark", "a, // first\n  b // second\n)", "a|// first\n  b // second"},
		{"too far", strings.Repeat(" ", 3000) + "a)", ""},
	} {
		var got []string
		for _, a := range ArgumentsAt(c.text, 0) {
			got = append(got, strings.TrimSpace(a.Text))
			if c.text[a.At:a.At+len(a.Text)] != a.Text {
				t.Errorf("%s: %q is not at %d", c.name, a.Text, a.At)
			}
		}
		if text := strings.Join(got, "|"); text != c.want {
			t.Errorf("%s: %s, want %s", c.name, text, c.want)
		}
	}
}

func TestQuotes(t *testing.T) {
	for text, want := range map[string]string{"init('K', x)": "K", "a \"b\" c": "b", "`t`": "t", "none": "", "'open": ""} {
		if got := QuotedIn(text); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
	for text, want := range map[string]byte{"'x": '\'', "\"x": '"', "`x": '`', "(x": 0} {
		if got := QuoteBefore(text, 1); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
	if QuoteBefore("x", 0) != 0 || QuoteEnd("a'", 1) != 2 || QuoteEnd("ab", 1) != 1 || QuoteEnd("a", 1) != 1 {
		t.Error("at the ends of a text there is no quote")
	}
}

func TestBrackets(t *testing.T) {
	for _, c := range []struct {
		name string
		got  int
		want int
	}{
		{"JSON ends behind its brace", JSONEnd(`{"a":"}","b":[{}]} x`, 0), 18},
		{"an escaped quote", JSONEnd(`{"a":"\"}"}`, 0), 11},
		{"JSON without end", JSONEnd(`{"a":1`, 0), 0},
		{"a text of braces", JSONEnd(strings.Repeat("{", 100), 0), 0},
		{"an object literal", ObjectEnd(`{ a: { b: 1 } } x`, 0), 15},
		{"a literal without end", ObjectEnd(`{ a`, 0), 0},
		{"the brace that is open", ObjectStart(`{"a":{"b":1},"c":2`, 15), 0},
		{"no brace is open", ObjectStart(`{"a":1} c`, 8), -1},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.name, c.got, c.want)
		}
	}
	if got := EnclosingBraces("a { b {} { c", 11); len(got) != 2 || got[0] != 9 || got[1] != 2 {
		t.Errorf("%v", got)
	}
}
