package lang

import (
	"strings"
	"testing"
)

func TestQuote(t *testing.T) {
	tests := []struct {
		in          *Language
		value, want string
	}{
		{JavaScript, `a"\</script>`, `"a\"\\\u003c/script>"`},
		{JavaScript, "a\n\u2028😀\U000e0001", `"a\n\u2028😀\udb40\udc01"`},
		{Vue, "<", `"\u003c"`},
		{JSON, "é'", `"é'"`},
		{HTML, `a"&'<>`, "a&quot;&amp;&#39;&lt;&gt;"},
		{HTML, "\u202e", "&#x202E;"},
		{Python, "a\"\U000e0001\u0301", `"a\"\U000e0001\u0301"`},
		{Go, "a\\\u200b", `"a\\\u200b"`},
		{Ruby, "#{x} #@y", `"\#{x} \#@y"`},
		{Ruby, "\u202e", `"\u{202e}"`},
		{PHP, `$x '\`, `'$x \'\\'`},
		{PHP, "$x \u202e", `"\$x \u{202e}"`},
		{Java, "é\x00\"", `"\u00e9\000\""`},
		{Shell, "", "''"},
		{Shell, "it's", `'it'\''s'`},
		{Shell, "a\x1bb", `'a'"$(printf '\033')"'b'`},
	}
	for _, test := range tests {
		if got := string(test.in.Quote(nil, test.value)); got != test.want {
			t.Errorf("%s: %q is written %s, want %s", test.in.Name, test.value, got, test.want)
		}
	}
}

// Every row can be found by its mark, and says how a file of it ends.
func TestRows(t *testing.T) {
	marks := map[string]bool{"raw": true}
	for _, l := range All() {
		if l.Name == "" || !strings.HasPrefix(l.Ending, ".") {
			t.Errorf("%+v is not whole", l)
		}
		if l.Quote == nil {
			continue // nothing is put into it
		}
		if marks[l.Mark] || EscaperFor(l.Mark) == nil {
			t.Errorf("%s: the mark %q is another's, or none", l.Name, l.Mark)
		}
		marks[l.Mark] = true
	}
	if EscaperFor("x") != nil || string(EscaperFor("raw")(nil, `"`)) != `"` {
		t.Error("x is no mark, and raw changes nothing")
	}
}

func TestFits(t *testing.T) {
	tests := []struct {
		name string
		fits func(string) bool
		yes  string
		no   string
	}{
		{"shell", FitsShell, "\x01", "a\x00"},
		{"attribute", FitsAttribute, "\x01é", "\u0085"},
		{"java", FitsJava, strings.Repeat("a", 43690), strings.Repeat("a", 43691)},
	}
	for _, test := range tests {
		if !test.fits(test.yes) || test.fits(test.no) {
			t.Errorf("%s: %q fits %t, %.9q fits %t", test.name, test.yes[:2], test.fits(test.yes), test.no, test.fits(test.no))
		}
	}
}

func TestLexer(t *testing.T) {
	x := JavaScript.Lexer()
	roles := map[string]Role{}
	for _, piece := range x.Split(`const a = "x // y" + b; // const`) {
		roles[strings.TrimSpace(piece.Text)] = piece.Role
	}
	if roles["const"] != Keyword || roles[`"x // y"`] != StringLit || roles["//"]+roles["// const"] == Plain {
		t.Errorf("%v", roles)
	}
	x.EndLine()
	if pieces := x.Split("const"); len(pieces) != 1 || pieces[0].Role != Keyword {
		t.Errorf("a comment goes on behind its line: %v", pieces)
	}
}
