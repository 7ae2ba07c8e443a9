package carrier

import (
	"strings"
	"testing"
)

// undoneTo is a text and what is left of it; a row whose want is empty stays as it is.
type undoneTo struct{ name, text, want string }

func undoAll(t *testing.T, rows []undoneTo) {
	t.Helper()
	for _, r := range rows {
		want := r.want
		if want == "" {
			want = r.text
		}
		v := Undo(r.text)
		if v.Text != want {
			t.Errorf("%s: %q becomes %q, want %q", r.name, r.text, v.Text, want)
		}
		for _, s := range v.Spans(0, len(v.Text)) {
			if s.Offset < 0 || s.End() > len(r.text) {
				t.Errorf("%s: the place %v lies outside", r.name, s)
			}
		}
	}
}

func TestUndoBackslashes(t *testing.T) {
	undoAll(t, []undoneTo{
		{"signs of zsh", `a\?b\=c\&d`, "a?b=c&d"},
		{"of LaTeX", `a\_b\%c\#d`, "a_b%c#d"},
		{"of a calendar", `a\,b\;c`, "a,b;c"},
		{"of a property file", `https\://a`, "https://a"},
		{"escaped twice", `a\\?b`, "a?b"},
		{"an entity behind it", `a\&amp;b`, "a&b"},
		{"an ampersand and a word", `a\&b`, "a&b"},
		{"each sign", `a\&b\?c\=d\_e\%f\#g\~h\:i\,j\;k\+l\$m\[n\]o\{p\}q`, "a&b?c=d_e%f#g~h:i,j;k+l$m[n]o{p}q"},
		{"other signs", `a\!b\*c\@d`, ""},
		{"a hyphen behind a sign", `a/\-b`, "a/-b"},
		{"a hyphen behind a bracket", `(\-b`, ""},
		{"a hyphen within a value", `a\-b`, "a-b"},
		{"a hyphen at the start", `\-b`, ""},
		{"a hyphen behind a blank", `a \-b`, ""},
		{"a hyphen before a blank", `a\- b`, ""},
		{"a hyphen at the end", `a\-`, ""},
		{"a dot of a pattern", `a\.b`, ""},
		{"the dots of a bot's URL", `https://cdn\.filestackcontent\.com/a?b\=c`, "https://cdn.filestackcontent.com/a?b=c"},
		{"the dots of a pattern for it", `https://cdn\.filestackcontent\.com/a`, ""},
		{"the dots of an older host", `https://www\.filepicker\.io/a?b\=c`, "https://www.filepicker.io/a?b=c"},
		{"a dot of another host in it", `https://a\.example\.org/a?b\=c`, `https://a\.example\.org/a?b=c`},
		{"letters", `a\qb`, ""},
		{"a backslash at the end", `a\`, ""},
		{"backslashes alone", `\\\\`, ""},
	})
}

func TestUndoLiteralEscapes(t *testing.T) {
	undoAll(t, []undoneTo{
		{"a slash", `a\/b`, "a/b"}, {"a quote", `a\"b`, `a"b`}, {"a line end", `a\nb`, "a\nb"}, {"a carriage return", `a\rb`, "a\nb"}, {"a tab", `a\tb`, "a b"},
		{"a quote, escaped thrice", `a\\\"b`, `a"b`},
		{"Unicode", `a\u0026b`, "a&b"}, {"Unicode in capitals", `a\u003Db`, "a=b"}, {"hexadecimal", `a\x26b`, "a&b"},
		{"Unicode of another script", `a\u00e9b`, ""}, {"Unicode, cut", `a\u002`, ""}, {"hexadecimal, cut", `a\x2`, ""}, {"no digits", `a\u00zz`, ""}, {"a control byte", `a\x01b`, ""},
		{"more backslashes than anybody writes", `a` + strings.Repeat(`\`, 40) + `"b`, `a` + strings.Repeat(`\`, 8) + `"b`},
		{"single quotes and backquotes", "a\\'b\\`c", "a'b`c"}, {"another sign by its number", `a\u003damp;b`, "a=amp;b"}, {"the first that is printed", `a\u0020b`, "a b"}, {"the last", `a\u007eb`, "a~b"}, {"the next", `a\u007fb`, ""}, {"no digit in its middle", `a\u0z26b`, ""},
		{"a quote in Swift", `a\("x")b`, ""}, {"a quote of another kind", `a\('x')b`, ""}, {"a line end in Swift", "a\\(x\ny)b", ""}, {"a long name in Swift", `a\(` + strings.Repeat("x", 79) + ")b", ""},
		{"two backslashes at a line's end", "a\\\\\n  b", ""}, {"a tab before it", "a\t\\\n  b", ""},
		{"Swift", `a\(name)b`, "a${name}b"}, {"a call in Swift", `a\(f(x))b`, "a${f(x})b"}, {"a sum in Swift", `a\(x + y)b`, ""}, {"nothing in Swift", `a\()b`, ""}, {"Swift, cut", `a\(name`, ""},
		{"a line that goes on", "a\\\n  b", "ab"}, {"a line of Windows that goes on", "a\\\r\n  b", "ab"}, {"a shell's next line", "a \\\n  b", ""}, {"a shell's next flag", "a\\\n  -b", ""},
		{"a backslash at the start", "\\\nb", ""},
	})
}

func TestUndoCarets(t *testing.T) {
	undoAll(t, []undoneTo{
		{"a parameter", "a^&b=c", "a&b=c"},
		{"a parameter whose sign is protected", "a^&b^=c", "a&b^=c"},
		{"a word that is no parameter", "a^&b", ""},
		{"nothing before", "^&b=c", ""},
		{"a blank before", "a ^&b=c", ""},
		{"a quote before a URL", `^"https://a`, `"https://a`},
		{"a quote behind a URL", `a^"`, `a"`},
		{"a quote behind a URL and more", `a^" -H`, `a" -H`},
		{"a quote before a word", `a^"b`, ""},
		{"a bracket before", ")^&b=c", ""},
		{"a quote behind a bracket", `)^"`, ""},
		{"an escape", "a^%^3D", "a%3D"},
		{"an escape with letters", "a^%^dF", "a%dF"},
		{"an escape with two carets", "a^%^3^D", "a%3^D"},
		{"an escape, cut", "a^%3", ""},
		{"a caret and no digit", "a^%^g", ""},
		{"a sign and two digits", "a^$3D", ""},
		{"a digit behind one percent sign", "a%^3D", ""},
		{"a digit behind another sign", "a^$^3D", ""},
		{"an escape with one caret", "a^%3D", "a%3D"},
		{"a percent sign", "a^%b", ""},
		{"a percent sign and one digit", "a^%3g", ""},
		{"a doubled percent sign", "a%%3D%%3D^&b=c", "a%3D%3D&b=c"},
		{"a row of them", "a" + strings.Repeat("%%3D", 8) + "^&b=c", "a" + strings.Repeat("%3D", 8) + "&b=c"},
		{"a percent sign and no caret", "a%%3D^b=c", ""},
		{"a doubled percent sign at the end", "a%%3D", ""},
		{"a doubled percent sign before nothing", "a%%3D&b=c", ""},
		{"a power", "x^2", ""},
		{"a caret at the end", "a^", ""},
	})
}

func TestUndoShellQuotes(t *testing.T) {
	undoAll(t, []undoneTo{
		{"a sign in single quotes", "H'?'policy=a'&'signature=b", "H?policy=a&signature=b"},
		{"a sign in double quotes", `H"?"policy=a`, "H?policy=a"},
		{"a sign in two kinds", `H'?"policy=a`, ""},
		{"another sign", "H'/'policy=a", ""},
		{"a sign before a word", "H'?'policy", ""},
		{"a sign behind a blank", "H '?'policy=a", ""},
		{"PowerShell's", "a`&b=c", "a&b=c"},
		{"PowerShell's question mark", "a`?b=c", "a?b=c"},
		{"PowerShell's behind a bracket", ")`&b=c", ""},
		{"PowerShell's before another sign", "a`/b=c", ""},
		{"PowerShell's at the start", "`&b=c", ""},
		{"a sign in quotes at the start", "'?'policy=a", ""},
		{"a sign in quotes at the end", "H'?'", ""},
		{"PowerShell's before a word", "a`&b", ""},
		{"a backquote of Markdown", "a `b=c`", ""},
		{"a backquote at the end", "a`&", ""},
		{"a variable between quotes", "'id:'$ID'/a'", "'id:${ID}/a'"},
		{"in quotes of its own", `'id:'"${ID}"'/a'`, "'id:${ID}/a'"},
		{"with a default", `'id:'"${ID:-x}"'/a'`, "'id:${ID}/a'"},
		{"with each ending", "'a='${A}','${B:1}'&'${C-x}'?'${D%y}'-'${E#z}'/a'", "'a=${A},${B}&${C}?${D}-${E}/a'"},
		{"with another ending", "'a='${A+x}'/a'", ""},
		{"in the quotes of the text", `"id:"$ID"/a"`, ""},
		{"a dollar at the end", "'id:'$", ""},
		{"behind a name", "'id'$ID'/a'", "'id${ID}/a'"},
		{"at the start", "'$ID'/a'", ""},
		{"behind a bracket", "'('$ID'/a'", ""},
		{"a command", `'id:'$(id)'/a'`, `'id:${(id)}/a'`},
		{"PowerShell's quotes", "\"{`\"a`\":$b,`\"c`\":[`\"d`\"]}\"", `"{"a":$b,"c":["d"]}"`},
		{"a quote in grave accents", "a = `\"b c\"`", ""},
		{"a command in quotes", `'id:'"$(id)"'/a'`, `'id:${(id)}/a'`},
		{"a command in grave accents", "'id:'`id`'/a'", "'id:${id}/a'"},
		{"a command between double quotes", `"id:"$(id)"/a"`, `"id:${(id)}/a"`},
		{"a sum of commands", `'id:'$(($(date +%s) + 1))'/a'`, `'id:${(($(date +%s) + 1))}/a'`},
		{"a command that goes on", `'id:'$(id)a'/a'`, ""},
		{"a command over lines", "'id:'$(id\n)'/a'", ""},
		{"a command without an end", `'id:'$(id'/a'`, ""},
		{"a command behind a blank", `'id: '$(id)'/a'`, ""},
		{"a variable between double quotes", `"id:"$id"/a"`, ""},
		{"no name", "'id:'$1'/a'", "'id:${1}/a'"},
		{"a sum", "'id:'$ID+1'/a'", ""},
		{"a dollar alone", "'id:'$'/a'", ""},
		{"another quote in it", "'id:'$I\"D'/a'", ""},
		{"over lines", "'id:'$I\nD'/a'", ""},
		{"never closed", "'id:'$ID", ""},
		{"far away", "'id:'$ID" + strings.Repeat("-", 90) + "'", ""},
	})
}

func TestParameterFollows(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a parameter", "policy=", true}, {"protected", `policy\=`, true}, {"protected by cmd", "policy^=", true}, {"protected by PowerShell", "policy`=", true},
		{"protected twice", `p\\=`, true}, {"a word", "policy", false}, {"no name", "=", false}, {"a number", "1=2", false}, {"a blank", "policy =", false}, {"nothing", "", false},
	} {
		if got := parameterFollows(c.text); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// A repair is written as the URL around it is, and what it has is not written twice.
func TestPutByDress(t *testing.T) {
	for _, c := range []struct{ name, url, put, want string }{
		{"a plain URL", "https://a?b=c&d=e", "&f=g", "&f=g"},
		{"backslashes", `https://a\?b\=c\&d\=e`, "&f=g", `\&f\=g`},
		{"some signs alone", `https://a\?b=c\&d=e`, "&f=g", `\&f=g`},
		{"two backslashes", `https://a\\?b\\=c`, "?f=g", `\\?f\\=g`},
		{"carets", "https://a?b=c^&d=e", "&f=g", "^&f=g"},
		{"quotes", "https://a'?'b=c'&'d=e", "&f=g", `\&f=g`},
		{"each sign in its turn", `a\_b\%c\#d\~e\:f\,g\;h\+i\$j\[k\]l\{m\}n\-o`, "_%#~:,;+$[]{}-.", `\_\%\#\~\:\,\;\+\$\[\]\{\}\-.`},
		{"the dots of a bot", `https://cdn\.filestackcontent\.com/a?b\=c`, "a.b", `a\.b`},
		{"the first of two ways", `https://a\?b\\=c`, "?f=g", `\?f\=g`},
		{"double quotes", `https://a"?"b=c`, "?f=g", `\?f=g`},
		{"quotes before backslashes", `https://a'?'b\\=c`, "?f=g", `\\?f\\=g`},
		{"a text without signs", `https://a\?b\=c`, "fg", "fg"},
		{"a sign that is protected", `https://a\?b\=c`, `f\=g`, `f\=g`},
		{"nothing", `https://a\?b\=c`, "", ""},
	} {
		d := DressOf(Undo(c.url))
		if got := d.Put(c.put); got != c.want {
			t.Errorf("%s: %q is put as %q, want %q", c.name, c.put, got, c.want)
		}
		if again := d.Put(d.Put(c.put)); again != c.want {
			t.Errorf("%s: put twice it is %q", c.name, again)
		}
	}
}
