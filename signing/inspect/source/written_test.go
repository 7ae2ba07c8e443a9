package source

import (
	"strings"
	"testing"
)

// readRow is a value as code writes it, and what it is read as; "" where it is not read.
type readRow struct {
	name, value, want string
}

func readAll(t *testing.T, read func(string) (string, bool), rows []readRow) {
	t.Helper()
	for _, r := range rows {
		got, ok := read(r.value)
		if ok != (r.want != "") || ok && got != r.want {
			t.Errorf("%s: %q is read as %q, %v, want %q", r.name, r.value, got, ok, r.want)
		}
	}
}

func TestNumber(t *testing.T) {
	readAll(t, number, []readRow{
		{"a number", "1893456000", "1893456000"},
		{"digits in groups", "1_893_456_000", "1893456000"},
		{"a type's letter", "1893456000L", "1893456000"},
		{"a big integer", "1893456000n", "1893456000"},
		{"an unsigned long", "60UL", "60"},
		{"below zero", "-1", "-1"},
		{"a fraction", "1.5", "1.5"},
		{"a fraction without digits", "1.", ""},
		{"a fraction without a whole", ".5", ""},
		{"zero", "0", "0"},
		{"a fraction of zero", "0.5", "0.5"},
		{"a fraction with a letter", "1.5e3", ""},
		{"octal, as the sum of itself", "0755", "755"},
		{"hexadecimal", "0x10", ""},
		{"a product", "10 * 1024 * 1024", "10485760"},
		{"a sum of products", "(60*60)+1", "3601"},
		{"a difference", "60-1", ""},
		{"a quotient", "60/2", ""},
		{"a term below zero", "60 + -1", ""},
		{"a factor out of all bounds", "1099511627777 * 1", ""},
		{"the largest factor", "1099511627776 * 1", "1099511627776"},
		{"a product out of all bounds", "2097152 * 2097152", ""},
		{"a small factor behind a large one", "2097152 * 2", "4194304"},
		{"a large sum of one", "1893456000 + 1", "1893456001"},
		{"a sum without an end", "60 +", ""},
		{"a name", "ttl", ""},
		{"letters of types alone", "UL", ""},
		{"nothing", "", ""},
		{"sixty digits", strings.Repeat("1", 60), strings.Repeat("1", 60)},
		{"more digits", strings.Repeat("1", 61), ""},
	})
}

func TestTextOf(t *testing.T) {
	readAll(t, textOf, []readRow{
		{"double quotes", `"read"`, "read"},
		{"single quotes", "'read'", "read"},
		{"backquotes", "`read`", "read"},
		{"blanks around it", " 'read'\n", "read"},
		{"Python's bytes", "b'read'", "read"},
		{"Python's raw text", `r"read"`, "read"},
		{"Python's Unicode", "u'read'", "read"},
		{"Objective-C", `@"read"`, "read"},
		{"a prefix alone", "b", ""},
		{"a prefix and a name", "bread", ""},
		{"a symbol", ":read", "read"},
		{"a case of Swift", ".read", "read"},
		{"a case of Swift by another spelling", ".writeURL", "writeUrl"},
		{"a symbol by another spelling", ":writeURL", "writeURL"},
		{"a symbol of two names", ":read.b", ""},
		{"a sign alone", ":", ""},
		{"a number", ".5", ""},
		{"a constant", "Policy.CALL_WRITE_URL", "writeUrl"},
		{"a constant of no call", "Policy.CALL_DANCE", ""},
		{"a constant of no class", "CALL_READ", ""},
		{"another constant", "Policy.READ", ""},
		{"constants", "Policy.CALL_READ, Policy.CALL_STAT", ""},
		{"a text that a value is put into", `"${call}"`, ""},
		{"one of Ruby", `"#{call}"`, ""},
		{"one of PHP", `"$call"`, ""},
		{"a dollar in single quotes", "'$call'", "$call"},
		{"a verb of a format", "'%s'", ""},
		{"a verb for numbers", "'%d'", ""},
		{"a verb for anything", "'%v'", ""},
		{"a percent sign", "'5%'", "5%"},
		{"other quotes in it", `'a"b'`, ""},
		{"two lines", "'a\nb'", ""},
		{"two texts", "'a' + 'b'", ""},
		{"an apostrophe escaped", `'it\'s'`, ""}, // a quote in quotes is not looked into
		{"an escape", `"a\u002fb"`, "a/b"},
		{"a backslash escaped", `'a\\b'`, `a\b`},
		{"no escape of any language", `'a\qb'`, ""},
		{"never closed", "'read", ""},
		{"nothing", "", ""},
	})
	if text, ok := textOf("''"); !ok || text != "" {
		t.Errorf("an empty text is read as %q, %v", text, ok)
	}
}

func TestUnescape(t *testing.T) {
	for _, r := range []readRow{
		{"none", "a/b", "a/b"}, {"a line end", `a\nb`, "a\nb"}, {"a quote", `it\'s`, "it's"}, {"a letter of another script", `\u00e9`, "é"},
	} {
		if got, err := unescape(r.value); err != nil || got != r.want {
			t.Errorf("%s: %q, %v", r.name, got, err)
		}
	}
	for _, text := range []string{`\`, `\q`, `\u00`} {
		if got, err := unescape(text); err == nil {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestList(t *testing.T) {
	readAll(t, list, []readRow{
		{"a list", "['read', 'stat']", `["read","stat"]`},
		{"a trailing comma", "['read',]", `["read"]`},
		{"over lines, with comments", "[\n 'read', // first\n 'stat' /* second */\n]", `["read","stat"]`},
		{"a tuple", "('read', 'stat')", `["read","stat"]`},
		{"a slice of Go", `[]string{"read"}`, `["read"]`},
		{"an array of Java", `new String[] {"read"}`, `["read"]`},
		{"an array of C#", `new[] { "read" }`, `["read"]`},
		{"a list of C#", `new List<string> { "read" }`, `["read"]`},
		{"a list of C# with parentheses", `new List<string>() { "read" }`, `["read"]`},
		{"a list of Java", `Arrays.asList("read", "stat")`, `["read","stat"]`},
		{"a list of Kotlin", `listOf("read")`, `["read"]`},
		{"words of Ruby", "%w[read stat]", `["read","stat"]`},
		{"words in parentheses", "%w(read)", `["read"]`},
		{"symbols of Ruby", "%i[read stat]", `["read","stat"]`},
		{"words of Perl", "qw(read stat)", `["read","stat"]`},
		{"words of Perl in a list", "[qw(read stat)]", `["read","stat"]`},
		{"an empty list", "[]", "[]"},
		{"arguments", "'read', 'stat'", `["read","stat"]`},
		{"cases of Swift", "[.read, .writeURL]", `["read","writeUrl"]`},
		{"a name in it", "['read', call]", ""},
		{"a number in it", "['read', 1]", ""},
		{"a list in it", "['read', ['stat']]", ""},
		{"a list and something", "['read'].concat(more)", ""},
		{"an unknown call", "calls('read')", ""},
		{"names as arguments", "read, stat", ""},
		{"arguments with a bracket too many", "'read', 'stat')", ""},
		{"one text is no list", "'read'", ""},
		{"never closed", "['read'", ""},
		{"a bracket alone", "[", ""},
		{"nothing", "", ""},
	})
}

// What is written as JSON is one token, whatever bytes it holds.
func TestQuote(t *testing.T) {
	for _, r := range []readRow{
		{"a word", "read", `"read"`}, {"quotes", `a"b`, `"a\"b"`}, {"a backslash", `a\b`, `"a\\b"`}, {"a line end", "a\nb", `"a\u000ab"`},
		{"a control byte", "\x1f", `"\u001f"`}, {"another script", "é", `"é"`}, {"nothing", "", `""`},
	} {
		if got := quote(r.value); got != r.want {
			t.Errorf("%s: %s, want %s", r.name, got, r.want)
		}
	}
}
