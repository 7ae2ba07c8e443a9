package carrier

import (
	"strings"
	"testing"
)

// A value that code puts together is one; what only looks like it stays two.
func TestUndoJoins(t *testing.T) {
	undoAll(t, []undoneTo{
		{"a plus", `"ab" + "cd"`, `"abcd"`},
		{"over lines", "\"ab\" +\n  \"cd\"", `"abcd"`},
		{"the plus in the next line", "\"ab\"\n  + \"cd\"", `"abcd"`},
		{"a plus in the first column", "\"ab\"\n+ \"cd\"", ""},
		{"a dot of PHP", `'ab' . 'cd'`, `'abcd'`},
		{"two dots of Lua", `"ab" .. "cd"`, `"abcd"`},
		{"a backslash of Python", "'ab' \\\n 'cd'", "'abcd'"},
		{"an ampersand of VB", `"ab" & "cd"`, `"abcd"`},
		{"VB over lines", "\"ab\" & _\n \"cd\"", `"abcd"`},
		{"Elixir", `"ab" <> "cd"`, `"abcd"`},
		{"SQL", `'ab' || 'cd'`, `'abcd'`},
		{"ABAP and Solidity", `'ab' ~ 'cd'`, `'abcd'`},
		{"literals of two kinds", `"ab" + 'cd'`, `"abcd'`},
		{"literals with a prefix", `f"ab" + f"cd"`, `f"abcd"`},
		{"a comment between", "\"ab\" +\n // the rest\n \"cd\"", `"abcd"`},
		{"a comment behind the plus", "\"ab\" + // the rest\n \"cd\"", `"abcd"`},
		{"a comment before the plus", "\"ab\" // the rest\n + \"cd\"", `"abcd"`},
		{"a line of comments that goes on", "// \"ab\" +\n// \"cd\"", `// "abcd"`},
		{"a comment behind all", "\"ab\" // + \"cd\"", ""},
		{"a comment and another statement", "\"ab\" // the rest\n x = \"cd\"", ""},
		{"a comment without an end", "\"ab\" + // the rest", ""},
		{"a variable", `"ab" + x + "cd"`, `"ab${x}cd"`},
		{"a field", `"ab" + this.x + "cd"`, `"ab${this.x}cd"`},
		{"a call", `"ab" + f(1) + "cd"`, `"ab${f(1)}cd"`},
		{"an index", `"ab" + x[0] + "cd"`, `"ab${x[0]}cd"`},
		{"of a class", `"ab" . A::X . "cd"`, `"ab${A::X}cd"`},
		{"of a pointer", `"ab" . $a->x . "cd"`, `"ab${$a->x}cd"`},
		{"one that may be null", `"ab" + a?.x + "cd"`, `"ab${a?.x}cd"`},
		{"an operation", `"ab" + (x / 2 + 1) + "cd"`, `"ab${(x / 2 + 1)}cd"`},
		{"an operation without parentheses", `"ab" + f() / 2 + "cd"`, `"ab${f() / 2}cd"`},
		{"a member of an operation", `"ab" + (x + 1).to_s + "cd"`, `"ab${(x + 1).to_s}cd"`},
		{"an operation of PHP", `'ab' . (f() + 1) . 'cd'`, `'ab${(f() + 1)}cd'`},
		{"a cast", `'ab' . (int) f() . 'cd'`, `'ab${(int) f()}cd'`},
		{"signs before it", `"ab" + ~~(x) + "cd"`, `"ab${~~(x)}cd"`},
		{"an object that is made", `"ab" + new X().y() + "cd"`, `"ab${new X().y()}cd"`},
		{"an operation over lines", "\"ab\" +\n  (x + 1) +\n  \"cd\"", `"ab${(x + 1)}cd"`},
		{"a choice", `"ab" + (x ? 1 : 2) + "cd"`, `"ab${(x ? 1 : 2)}cd"`},
		{"an attribute's end", `x="'ab' + y">`, `x="'ab${y}'">`},
		{"a number", `"ab" + 12 + "cd"`, `"ab12cd"`},
		{"an operation at the end", `"ab" + (x + 1);`, ""},
		{"an operation and an argument", `"ab" + (x), "cd"`, ""},
		{"an operation and the next statement", "\"ab\" + (x)\ny + \"cd\"", ""},
		{"a bracket without an end", `"ab" + (x + "cd"`, ""},
		{"a far end", `"ab" + (` + strings.Repeat("x", longestOperands) + `) + "cd"`, ""},
		{"a variable at the end", `"ab" + x)`, `"ab${x}")`},
		{"at the text's end", `"ab" + x`, `"ab${x}"`},
		{"before a semicolon", `"ab" + x;`, `"ab${x}";`},
		{"a variable and a sign", `"ab" + x * 2`, `"ab${x}" * 2`},
		{"a variable and a sign at once", `"ab" + x*2`, ""},
		{"a new object", `"ab" + new X()`, ""},
		{"a number", `"ab" + 2`, ""},
		{"a variable on either side", `"ab" + x + y + "cd"`, `"ab${x}" + y + "cd"`},
		{"a variable and another sign", `"ab" + x - "cd"`, `"ab${x}" - "cd"`},
		{"a method of Perl's", `"ab" . X->y;`, `"ab${X->y}";`},
		{"a comment of one tab", "// \"ab\" +\n//\t\"cd\"", `// "abcd"`},
		{"a comment before a literal of comments", "\"ab\" +\n// c\n// \"cd\"", `"abcd"`},
		{"a URL in a literal behind", "\"ab\" +\n\"//cd\"", `"ab//cd"`},
		{"an ampersand at a line's end", "\"ab\" &\n\"cd\"", `"abcd"`},
		{"a backslash of Windows", "'ab' \\\r\n 'cd'", "'abcd'"},
		{"a comma behind", `"ab" + x, y`, `"ab${x}", y`},
		{"a bracket behind", `["ab" + x]`, `["ab${x}"]`},
		{"a brace behind", `{"ab" + x}`, `{"ab${x}"}`},
		{"a full stop and a sentence", `the "ab". Then`, ""},
		{"a full stop and a variable of PHP", `"ab" . $x;`, `"ab${$x}";`},
		{"two arguments of a shell", "'ab' \\\n 'https://cd'", ""},
		{"a sum", `"ab" += "cd"`, ""},
		{"another operator", `"ab" - "cd"`, ""},
		{"two literals", `"ab" "cd"`, ""},
		{"a list", `"ab", "cd"`, ""},
	})
}

func TestExpressionEnd(t *testing.T) {
	for _, c := range []struct{ name, passed, rest string }{
		{"a name", "abc", " d"},
		{"a field", "a.b.c", ";"},
		{"a call", "a(b, c)", ";"},
		{"a call's field", "a(b).c", ";"},
		{"an index", "a[0]", ";"},
		{"brackets in brackets", "a(b[c(d)])", ";"},
		{"of a class", "A::b", ";"},
		{"of a pointer", "$a->b", ";"},
		{"one that may be null", "a?.b", ";"},
		{"of Ruby", "@a", ";"},
		{"PHP", "$a", ";"},
		{"a question and a field", "a", "?b"},
		{"an arrow of another kind", "a", "-.b"},
		{"a colon and a name", "a", ":b"},
		{"a question at the end", "a", "?"},
		{"a minus at the end", "a", "-"},
		{"a dot before a blank", "a", ". b"},
		{"a sign before a blank", "a", "> b"},
		{"two colons at the end", "a::", ""},
		{"a dot at the end", "a", "."},
		{"a question", "a", "? b : c"},
		{"a difference", "a", "-b"},
		{"a colon", "a", ": b"},
		{"a call, cut", "a", "(b"},
		{"a call over lines", "a", "(b\n)"},
		{"a number", "", "1a"},
		{"a sign", "", "+a"},
		{"nothing", "", ""},
		{"to the end", "a.b", ""},
		{"too long", "", strings.Repeat("a", 120) + ";"},
		{"as long as can be", strings.Repeat("a", 99), ";"},
	} {
		if got := expressionEnd(c.passed+c.rest, 0); got != len(c.passed) {
			t.Errorf("%s: %q", c.name, (c.passed + c.rest)[:got])
		}
	}
}

func TestSkipLineMarks(t *testing.T) {
	for _, c := range []struct{ name, passed, rest string }{
		{"indentation", " \t", "a"},
		{"a mail's marks", "> > ", "a"},
		{"a table's", "| ", "a"},
		{"a comment", "// ", "a"},
		{"a comment of documentation", " * ", "a"},
		{"a hash", "# ", "a"},
		{"a star and a word", "", "*a"},
		{"a hash and a word", "", "#a"},
		{"a slash", "", "/a"},
		{"a word", "", "a"},
		{"a star at the end", "", "*"},
		{"nothing", "", ""},
	} {
		if got := SkipLineMarks(c.passed+c.rest, 0, len(c.passed+c.rest)); got != len(c.passed) {
			t.Errorf("%s: %d of %q", c.name, got, c.passed+c.rest)
		}
	}
	if got := SkipLineMarks("     a", 1, 3); got != 3 {
		t.Errorf("it goes on to %d, behind its bound", got)
	}
}

func TestBracketEnd(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a call", "(a)b", 3},
		{"nested", "(a[b](c))d", 9},
		{"over lines", "(a\n)", -1},
		{"cut", "(a", -1},
		{"nothing in it", "()", 2},
	} {
		if got := bracketEnd(c.text, 0, len(c.text)); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	if got := bracketEnd("(abc)", 0, 4); got != -1 {
		t.Errorf("a bracket that closes behind the bound ends at %d", got)
	}
}
