package redact

import (
	"strings"
	"testing"
)

// undoing is a text and what a view makes of it; equal where nothing is undone.
type undoing struct{ name, written, plain string }

func (u undoing) check(t *testing.T, undo func(*layer) (layer, bool)) {
	t.Helper()
	made, changed := undo(&layer{text: []byte(u.written)})
	got := u.written
	if changed {
		got = strings.ReplaceAll(string(made.text), string(rune(apart)), "|")
		checkPlaces(t, u.name, &made, len(u.written))
	}
	if got != u.plain {
		t.Errorf("%s: %q became %q, want %q", u.name, u.written, got, u.plain)
	}
}

// checkPlaces wants each byte of a layer to stand where the one before does, or behind it,
// and all of them in a text of a length.
func checkPlaces(t *testing.T, name string, l *layer, length int) {
	t.Helper()
	if len(l.from) != len(l.text)+1 || int(l.from[len(l.text)]) > length {
		t.Fatalf("%s: %d places of %d bytes, in %d", name, len(l.from), len(l.text), length)
	}
	for i := range l.text {
		if l.from[i] > l.from[i+1] || l.end(i) <= l.start(i) && l.text[i] != apart || l.end(i) > length {
			t.Errorf("%s: byte %d stands from %d to %d", name, i, l.start(i), l.end(i))
		}
	}
}

func TestEscapes(t *testing.T) {
	for _, tt := range []undoing{
		{"percent", "a%39b", "a9b"},
		{"percent, lower case", "%6d%2f", "m/"},
		{"percent, two bytes", "%c3%a9", "é"},
		{"percent, a byte alone", "%ff.", "\xff."},
		{"percent twice", "%2539", "9"},
		{"percent seven times", "%2525252525252539", "9"},
		{"percent u", "%u0039", "9"},
		{"percent cut off", "a%3", "a%3"},
		{"percent, no digits", "100%zz", "100%zz"},
		{"percent at the end", "100%", "100%"},
		{"HTML, decimal", "&#57;", "9"},
		{"HTML, hexadecimal", "&#x39;&#X39;", "99"},
		{"HTML without a semicolon", "&#57 &#57", "9 9"},
		{"HTML, long", "&#0000057;", "9"},
		{"HTML, a name", "&lt;b&gt; &quot;&nbsp;", "<b> \"\u00a0"},
		{"HTML, its sign escaped", "&amp;#57;&amp;amp;amp;#57;", "99"},
		{"HTML, the start of a name", "&notSo; &ampx;", "&notSo; &ampx;"},
		{"HTML, no such name", "&nothing; &x", "&nothing; &x"},
		{"HTML, a query", "?a=1&b=2&copy=3", "?a=1&b=2&copy=3"},
		{"HTML, no character", "&#99999999;", "&#99999999;"},
		{"backslash x", `\x39\x4A`, "9J"},
		{"backslash x in braces", `\x{39}`, "9"},
		{"backslash u", `\u0039\u004a`, "9J"},
		{"backslash u in braces", `\u{39}\u{000039}`, "99"},
		{"backslash U", `\U00000039`, "9"},
		{"backslash, octal", `\71\071\112`, "99J"},
		{"backslash, a line", `a\nb\tc`, "a b c"},
		{"backslash, a sign", `\/\"\'\\`, `/"'\`},
		{"backslash, a letter", `\q\z`, `\q\z`},
		{"backslash of Windows", `C:\Users`, `C:\Users`},
		{"backslash u cut off", `\u00`, `\u00`},
		{"braces left open", `\x{39`, `\x{39`},
		{"braces without digits", `\u{}`, `\u{}`},
		{"a pair of surrogates", `\ud835\udfd7`, "𝟗"},
		{"half a pair before others", `\udfd7\ud835\udfd7`, "\ufffd𝟗"},
		{"half a pair behind others", `\ud835\udfd7\ud835`, "𝟗\ufffd"},
		{"of JSON in JSON in JSON", `\\\\u0039`, "9"},
		{"escapes of two kinds", `&#x5c;u0039`, `\u0039`},
		{"no escape", "plain text, 9 of it", "plain text, 9 of it"},
		{"nothing", "", ""},
	} {
		tt.check(t, escapes)
	}
}

func TestQuotedPrintable(t *testing.T) {
	for _, tt := range []undoing{
		{"its own sign", "a=3Db", "a=b"},
		{"letters in a row", "=39=62=68", "9bh"},
		{"bytes of a letter", "caf=C3=A9", "café"},
		{"one letter behind its sign", "x=39", "x=39"},
		{"what may be a value", "id=AB", "id\xab"},
		{"lower case", "=3d=3d", "=3d=3d"},
		{"cut off", "a=3", "a=3"},
		{"no digits", "a==b=zz", "a==b=zz"},
		{"nothing", "", ""},
	} {
		tt.check(t, quotedPrintable)
	}
}
