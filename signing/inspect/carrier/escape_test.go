package carrier

import (
	"encoding/base64"
	"strings"
	"testing"
)

func TestUndoInvisible(t *testing.T) {
	undoAll(t, []undoneTo{
		{"a zero-width blank", "a\u200bb", "ab"}, {"a soft hyphen", "a\u00adb", "ab"}, {"a byte order mark", "\ufeffab", "ab"}, {"a word joiner", "a\u2060b", "ab"},
		{"a hard blank", "a\u00a0b", "a b"}, {"a narrow one", "a\u202fb", "a b"}, {"a thin one", "a\u2009b", "a b"}, {"a line's end", "a\u2028b", "a\nb"}, {"a paragraph's end", "a\u2029b", "a\nb"},
		{"marks of direction", "a\u200eb\u200fc\u202ad\u202be\u202cf\u202dg\u202eh", "abcdefgh"}, {"isolates", "a\u2066b\u2067c\u2068d\u2069e", "abcde"}, {"joiners", "a\u200cb\u200dc\ufeffd", "abcd"}, {"signs of mathematics", "a\u2061b\u2062c\u2063d\u2064e", "abcde"},
		{"the sign before them", "a\u200ab", ""}, {"the sign behind the marks", "a\u2010b", ""}, {"the sign behind mathematics", "a\u2065b", ""}, {"the sign behind the isolates", "a\u206ab", ""},
		{"an invisible character of HTML", "a&#8203;b&#x200B;c&zwj;d&amp;#xfeff;e", "abcde"}, {"one of JSON", `a\u200db\\u2060c`, "abc"}, {"a letter of JSON that shows", `a\u00e9b`, `a\u00e9b`},
		{"curly quotes", "“a”", `"a"`}, {"low quotes", "„a“", `"a"`}, {"single curly quotes", "‘a’", "'a'"},
		{"a letter", "aéb", ""}, {"a dash", "a—b", ""}, {"angle quotes", "«a»", ""}, {"a sign of the same first bytes", "a…b", ""}, {"cut in the middle", "a\xe2\x80", ""}, {"its first byte alone", "a\xc2", ""},
	})
}

func TestUndoPrintable(t *testing.T) {
	undoAll(t, []undoneTo{
		{"a policy", "p=3DeyJ", "p=eyJ"}, {"a soft line end", "p=3Dab=\ncd", "p=abcd"}, {"a soft line end of Windows", "p=3Dab=\r\ncd", "p=abcd"},
		{"with its header", "quoted-printable\n\np=3Da=26b", "quoted-printable\n\np=a&b"},
		{"a capital and a small letter", "quoted-printable p=3D=Da=3D", "quoted-printable p==Da="}, {"a letter before a capital", "quoted-printable p=3D=gA", "quoted-printable p==gA"}, {"one escape behind another", "quoted-printable =3D3D", "quoted-printable =3D"}, {"a soft line end before an escape", "p=3DeyJ=\n=3D3D", "p=eyJ=3D"},
		{"small letters", "quoted-printable p=3da=3D", "quoted-printable p=3da="},
		{"one digit", "p=3DeyJ=3", "p=eyJ=3"}, {"an equals sign at the end", "p=3DeyJ=", "p=eyJ="},
		{"no mail", "a=3D", ""}, {"a line end behind a value", "a=\nb", ""},
	})
}

// Nothing is undone that says nothing of a mail: a value may end in =3D by itself.
func TestIsQuotedPrintable(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a policy", "=3DeyJ", true}, {"a soft line end", "=3D =\n", true}, {"of Windows", "=3D =\r\n", true}, {"its name", "=3D quoted-printable", true},
		{"an escape alone", "=3D", false}, {"its name alone", "quoted-printable", false}, {"nothing", "", false},
	} {
		if got := isQuotedPrintable(c.text); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestColoursIn(t *testing.T) {
	undoAll(t, []undoneTo{
		{"before and behind", "\x1b[1;31ma\x1b[0m", "a"}, {"to the line's end", "a\x1b[K", "a"}, {"plain letters", "a\x1b(B", "a"}, {"written out", `\x1b[1ma\033[0m`, "a"}, {"as Unicode", `\u001b[1ma`, "a"}, {"of bash", `\e[1ma`, "a"}, {"as a caret", "^[[1ma", "a"},
		{"escaped again", `\\x1b[1ma`, "a"}, {"a color of three numbers", "\x1b[38:2:1ma", "a"},
		{"a cursor's move", "\x1b[2Aa", ""}, {"never closed", "\x1b[1", ""}, {"without its bracket", "\x1b1m", ""}, {"a caret and one bracket", "^[1m", ""}, {"alone", "\x1b", ""}, {"too long", "\x1b[" + strings.Repeat("1;", 16) + "m", ""},
	})
}

func TestMailParts(t *testing.T) {
	encoded := base64.StdEncoding.EncodeToString([]byte("https://cdn.filestackcontent.com/a policy"))
	head := "Content-Transfer-Encoding: base64"
	for _, c := range []struct {
		name, text string
		start, end string // what the part begins with and what stands behind it
	}{
		{"a part", head + "\n\n" + encoded + "\n\n--b", encoded, "\n\n--b"},
		{"of Windows", head + "\r\n\r\n" + encoded + "\r\n\r\n--b", encoded, "\n\r\n--b"},
		{"to its boundary", head + "\n\n" + encoded + "\n--b", encoded, "--b"},
		{"to the end", head + "\n\n" + encoded, encoded, ""},
		{"more headers", head + "\nX: y\n\n" + encoded, encoded, ""},
		{"no body", head + "\n" + encoded, "", ""},
		{"an empty body", head + "\n\n", "", ""},
		{"headers without end", head + strings.Repeat("x", 3<<10) + "\n\n" + encoded, "", ""},
	} {
		start, end := partAt(c.text, strings.Index(c.text, "ransfer-")+len("ransfer-"))
		if !strings.HasPrefix(c.text[start:], c.start) || c.text[end:] != c.end || c.start == "" && start < len(c.text) {
			t.Errorf("%s: %q to %q", c.name, c.text[start:end], c.text[end:])
		}
	}
	for _, c := range []struct {
		name string
		text string
		want bool
	}{
		{"of Filestack", "https://cdn.filestackcontent.com", true}, {"a policy", `{"policy":1}`, true}, {"another text", "hello", false}, {"no text", "\xff\xfe policy", false}, {"nothing", "", false},
	} {
		s := base64.StdEncoding.EncodeToString([]byte(c.text))
		if got := readable(s, base64Lines(s, 0, len(s))); got != c.want {
			t.Errorf("%s: readable %v", c.name, got)
		}
	}
	if lines := base64Lines("YWJj\nYWJ\n", 0, 9); lines != nil {
		t.Errorf("a line that cannot be decoded by itself: %v", lines)
	}
	if lines := base64Lines("YWJj\n\nYWJj", 0, 10); len(lines) != 2 || lines[1] != (encodedLine{6, 10, 10}) {
		t.Errorf("an empty line between two: %v", lines)
	}
	if readable("!!!!", []encodedLine{{0, 4, 4}}) {
		t.Error("what is no base64 is readable")
	}
}

// What is undone once holds nothing more that a second pass would undo.
func TestUndoTwice(t *testing.T) {
	for _, text := range []string{
		`https:\/\/a?b=c\u0026d=e`, "a&amp;amp;b", "\x1b[1ma\x1b[0m", `"ab" + "cd"`, "“a”\u200b", "a^&b=c", "H'?'policy=a", "p=3DeyJ=\nx", "nothing",
	} {
		once := Undo(text).Text
		if twice := Undo(once).Text; twice != once {
			t.Errorf("%q becomes %q, and again %q", text, once, twice)
		}
	}
}
