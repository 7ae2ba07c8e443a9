package carrier

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// undone are texts as carriers write them, and as they are meant; the last of a group
// looks alike and is left as it is.
var undone = []struct{ name, text, want string }{
	{"HTML", "a?b=1&amp;c=2", "a?b=1&c=2"},
	{"HTML by number", "a&#38;b&#x26;c", "a&b&c"},
	{"HTML escaped again", "a&amp;amp;b", "a&b"},
	{"other entities", "&quot;x&quot; &lt;b&gt; a&equals;b &nbsp;", `"x" <b> a=b  `},
	{"no entity", "a&policy=b&c;d&unknown;", "a&policy=b&c;d&unknown;"},
	{"a number beyond ASCII", "&#8364;&#0;", "&#8364;&#0;"},

	{"JSON", `https:\/\/a\u002fb\"`, `https://a/b"`},
	{"JSON in JSON", `https:\\\/\\\/a`, `https://a`},
	{"hex escape", `a\x3Db`, "a=b"},
	{"an escape of what cannot be seen", `a\u0007b`, `a\u0007b`},
	{"Swift", `"a\(name)b"`, `"a${name}b"`},

	{"two literals", `"abc" + "def"`, `"abcdef"`},
	{"two literals over a line", "'abc' .\n    'def'", "'abcdef'"},
	{"Python's own joining", "\"abc\" \\\n\"def\"", `"abcdef"`},
	{"a variable between them", `"abc" + name + "def"`, `"abc${name}def"`},
	{"a variable at the end", `"abc" + name)`, `"abc${name}")`},
	{"an object at the end", `"abc" + new Date()`, `"abc" + new Date()`},
	{"an addition of a diff", "\"abc\"\n+\"def\"", "\"abc\"\n+\"def\""},

	{"quoted-printable", "quoted-printable\nurl=3Da=\nb", "quoted-printable\nurl=ab"},
	{"no quoted-printable", "a=\nb", "a=\nb"},

	{"invisible", "a\u200bb\ufeffc\u00add", "abcd"},
	{"hard blanks and curly quotes", "a\u00a0b \u201cc\u201d \u2018d\u2019", `a b "c" 'd'`},
	{"letters beyond ASCII", "größe 日本", "größe 日本"},

	{"zsh", `a\?policy\=b\&c`, "a?policy=b&c"},
	{"cmd", `https://h?policy=ab^&signature=c`, "https://h?policy=ab&signature=c"},
	{"cmd's percent", `a^%^3Db`, "a%3Db"},
	{"PowerShell", "h?policy=ab`&signature=c", "h?policy=ab&signature=c"},
	{"a sign in quotes", `h'?'policy=a'&'signature=b`, "h?policy=a&signature=b"},
	{"LaTeX", `a\_b\%c`, "a_b%c"},
	{"a pattern's dot", `a\.b`, `a\.b`},
	{"a power", "2^10 & 3", "2^10 & 3"},

	{"colors", "a\x1b[1;31mb\x1b[0mc\x1b[K", "abc"},
	{"colors written out", `a\x1b[1mb\u001b[0mc\033[md\e[0m`, "abcd"},
	{"no color", "\x1b[2Ja", "\x1b[2Ja"},
	{"nothing at all", "https://cdn.filestackcontent.com/H?policy=P", "https://cdn.filestackcontent.com/H?policy=P"},
}

func TestUndo(t *testing.T) {
	for _, c := range undone {
		v := Undo(c.text)
		if v.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, v.Text, c.want)
		}
		if v.Root() != c.text {
			t.Errorf("%s stands on %q", c.name, v.Root())
		}
		checkPlaces(t, v)
	}
}

// checkPlaces: each byte of a view leads to places inside the given text, in its order,
// and a byte that stands there as it is leads to itself.
func checkPlaces(t *testing.T, v *View) {
	t.Helper()
	root, last := v.Root(), 0
	for i := range len(v.Text) {
		spans := v.Spans(i, i+1)
		for _, s := range spans {
			if s.Offset < 0 || s.Length < 0 || s.End() > len(root) || s.Offset < last {
				t.Fatalf("byte %d of %q at %v of %d bytes, behind %d", i, v.Text, spans, len(root), last)
			}
		}
		if len(spans) == 0 {
			t.Fatalf("byte %d of %q stands nowhere", i, v.Text)
		}
		if whole := v.Whole(i, i+1); whole.Offset != spans[0].Offset || whole.End() != spans[len(spans)-1].End() {
			t.Fatalf("byte %d of %q: the whole of %v is %v", i, v.Text, spans, whole)
		}
		last = spans[0].Offset
		if s := spans[0]; len(spans) == 1 && s.Length == 1 && root[s.Offset] != v.Text[i] && root[s.Offset] < 0x80 {
			t.Fatalf("byte %d, %q, is said to be %q", i, v.Text[i], root[s.Offset])
		}
	}
	if v.Text != "" && v.Raw(0, len(v.Text)) == "" {
		t.Fatalf("%q comes from nothing", v.Text)
	}
}

// Texts put together from carriers' signs keep their places, whatever stands beside
// what, and a second undoing stands on the first.
func TestUndoAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{
		"&amp;", "&", "\\", "\\u0026", "\\/", `"`, "'", "`", " + ", "\n", "^", "\x1b[1m", "\x1b", "\u200b", "é", "policy=", "eyJ", "=3D", "=\n", "%3D", "(", ")", "name", " ",
	}
	for range 3000 {
		var b strings.Builder
		for range random.IntN(12) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		v := Undo(b.String())
		checkPlaces(t, v)
		checkPlaces(t, v.Decoded())
		from := random.IntN(len(v.Text) + 1)
		cut := v.Cut(from, from+random.IntN(len(v.Text)-from+1))
		checkPlaces(t, cut)
		checkPlaces(t, cut.Decoded())
	}
}

func FuzzUndo(f *testing.F) {
	for _, c := range undone {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkPlaces(t, Undo(text).Decoded()) })
}
