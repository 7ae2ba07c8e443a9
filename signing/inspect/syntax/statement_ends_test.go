package syntax

import (
	"strings"
	"testing"
)

func TestObjectInText(t *testing.T) {
	quote := func(is func(string, int) bool) func(string) bool {
		return func(s string) bool { return is(s, strings.IndexByte(s, '"')) }
	}
	signs(t, quote(holdsObject), []sign{
		{"an object", `a: "{b`, true}, {"a list", `a: "[b`, true}, {"of a variable", `a="{b`, true}, {"an argument", `f("{b`, true}, {"a later argument", `f(a,"{b`, true},
		{"a text", `a: "b`, false}, {"behind a name", `a"{b`, false}, {"at the start", `"{b`, false}, {"at the end", `a: "`, false},
	})
	signs(t, quote(endsObject), []sign{
		{"an object", `b}" ,`, true}, {"a list", `b]",`, true}, {"the last argument", `b}")`, true}, {"the last member", `b}"}`, true}, {"the last element", `b}"]`, true},
		{"a text", `b",`, false}, {"before a name", `b}"c`, false}, {"at the start", `",`, false}, {"at the end", `b}"`, true},
	})
}

// Texts that hold objects whose quotes are no longer escaped are passed whole.
func TestStatementAroundObjects(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"before the place", `a = 1; f("{"b": 1}", '«x»'); c`, `f("{"b": 1}", 'x')`},
		{"behind it", `a = 1; f('«x»', "{"b": 1}" ); c`, `f('x', "{"b": 1}" )`},
	} {
		st, code := around(c.text)
		got := strings.TrimSpace(st.Text(code))
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestIsBlankLine(t *testing.T) {
	signs(t, func(s string) bool { return isBlankLine(s, 0) }, []sign{
		{"empty", "\n", true}, {"blanks", " \t\r\n", true}, {"a word", " a\n", false}, {"the last, without an end", "  ", false}, {"nothing", "", false},
	})
}

// The line end is marked by the bar.
func TestEndsStatement(t *testing.T) {
	ends := func(s string) bool {
		before, after, _ := strings.Cut(s, "|")
		return endsStatement(before+"\n"+after, len(before))
	}
	signs(t, ends, []sign{
		{"a name", "a|b", true}, {"at the text's end", "a|", true}, {"an empty line before", "|b", true}, {"a bracket that closes", "f()|b", true},
		{"a comma", "a,|b", false}, {"a bracket that opens", "f(|b", false}, {"a plus", "a +|b", false}, {"a dot", "a.|b", false}, {"a backslash", `a \|b`, false}, {"an equals sign", "a =|b", false}, {"a ternary", "a ?|b", false}, {"a key", "a:|b", false},
		{"a plus in the next line", "a|+ b", false}, {"a method in the next line", "a|  .b", false}, {"a pointer's method", "a|->b", false}, {"a bracket that closes in the next line", "a|)", false}, {"a block in the next line", "a|{", false},
		{"a minus in the next line", "a|-b", true}, {"a bracket that opens in the next line", "a|(b)", true},
	})
}

func TestOpensBlock(t *testing.T) {
	signs(t, opensBlock, []sign{
		{"a function", "function f() ", true}, {"an arrow", "x => ", true}, {"an arrow of Java", "x -> ", true}, {"else", "} else ", true}, {"do", "do ", true}, {"try", "try ", true}, {"finally", "} finally ", true},
		{"a class", "class A ", true}, {"a module", "module A ", true}, {"a namespace", "namespace A ", true}, {"a class in the line before", "class A;\nb = ", false},
		{"a function of Swift with its type", "func f() throws -> URL ", true}, {"a method of Java that throws", "  public String f() throws IOException ", true}, {"a function of Kotlin with its type", "fun f(a: Int): String ", true}, {"a function of Rust", "pub fn f() -> Url ", true}, {"a function of PHP with its type", "function f(): string ", true}, {"a method of C# with its constraint", "protected T F<T>() where T : new", true},
		{"a field of Java", "public Map<String, String> m = ", false}, {"a field without a value", "public Map m ", false}, {"a call of a like name", "publish(a).then ", false}, {"a function within a value", "static f = g() as T ", false},
		{"an object", "a = ", false}, {"an argument", "f(", false}, {"a key", "a: ", false}, {"nothing", "", false},
	})
}

func TestBareCall(t *testing.T) {
	for _, c := range []struct {
		name, text, want string // the place is at the end
		arg              int
	}{
		{"below a call", "a.b\n  c: 1\n  d: '", "a.b", 0}, {"behind an argument", "a.b x,\n  d: ", "a.b", 1}, {"behind two", "a.b x, y,\n  d: ", "a.b", 2}, {"given to a name", "r = a.b\n  d: ", "a.b", 0}, {"over an empty line", "a.b\n\n  d: ", "a.b", 0}, {"of PHP", "$a.b\n  d: ", "$a.b", 0},
		{"a function", "b\n  d: ", "", 0}, {"a sentence", "see a.b for\n  d: ", "", 0}, {"a key", "a.b:\n  d: ", "", 0}, {"a call with parentheses", "a.b()\n  d: ", "", 0}, {"not below anything", "a.b\nd: ", "", 0}, {"the first line", "  d: ", "", 0}, {"no field", "a.b\n  d ", "", 0}, {"a field and more", "a.b\n  d: e ", "", 0},
		{"far below", "a.b\n" + strings.Repeat("  c: 1\n", maxFields) + "  d: ", "", 0}, {"as far as can be", "a.b\n" + strings.Repeat("  c: 1\n", maxFields-1) + "  d: ", "a.b", 0},
	} {
		h, end := bareCall(c.text, len(c.text))
		if h.Name != c.want || h.Arg != c.arg || end > 0 != (c.want != "") {
			t.Errorf("%s: %+v to %d, want %q", c.name, h, end, c.want)
		}
	}
	signs(t, isField, []sign{
		{"a name", "  a: ", true}, {"with a quote", "  a: '", true}, {"blanks alone", "  ", true}, {"a tab", "\ta:", true},
		{"at the start", "a: ", false}, {"a value", "  a: b", false}, {"two words", "  a b: ", false}, {"no colon", "  a", false}, {"nothing", "", false},
	})
}

func TestEndsEntity(t *testing.T) {
	signs(t, endsEntity, []sign{
		{"a name", "a&quot", true}, {"a number", "&#34", true}, {"a word", "a", false}, {"an ampersand alone", "&", false}, {"a long word", "&quotations", false}, {"a blank within", "& quot", false}, {"nothing", "", false},
	})
}

func TestGivenName(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"a key", "a: ", ""}, {"a key at once", "a:", "a"}, {"a variable", "const a =", "a"}, {"an attribute", "<x a=", "a"}, {"bound", `<x [a]="`, "a"}, {"bound by Vue", `<x :a="`, "a"}, {"bound twice", `<x [(a)]="`, "a"}, {"an argument", "f(", ""}, {"nothing", "", ""},
	} {
		head := strings.TrimRight(c.head, " ")
		want := c.want
		if c.name == "a key" {
			want = "a"
		}
		if got := GivenName(head); got != want {
			t.Errorf("%s: %q, want %q", c.name, got, want)
		}
	}
}

// A call that lost its parenthesis ends where a statement begins.
func TestBeginsStatement(t *testing.T) {
	begins := func(s string) bool { return BeginsStatement(s, strings.IndexByte(s, '\n')) }
	signs(t, begins, []sign{
		{"a name behind a value", "'a'\nb", true}, {"behind a bracket", "f()\nb", true}, {"indented", "'a'\n  b", true},
		{"behind a comma", "a,\nb", false}, {"behind an operator", "a +\nb", false}, {"behind a comment", "a // b\nc", false}, {"behind a hash", "a # b\nc", false}, {"behind an empty line", "\nb", false},
		{"a condition", "a\nif b", false}, {"another condition", "a\nelse b", false}, {"a word that begins like it", "a\niffy", true}, {"a text", "a\n'b'", false}, {"a number", "a\n1", false}, {"a dot", "a\n.b", false}, {"an empty line", "a\n\nb", false}, {"nothing", "a\n", false},
	})
}
