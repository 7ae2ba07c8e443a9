package link

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

func TestComesLater(t *testing.T) {
	inspecttest.Ask(t, comesLater, []inspecttest.Asked{
		{"an expression", "${handle}", true},
		{"within a word", "a${b}c", true},
		{"braces", "{handle}", true},
		{"two braces", "{{handle}}", true},
		{"brackets", "<HANDLE>", true},
		{"a shell's variable", "$handle", true},
		{"in capitals", "$HANDLE", true},
		{"of a command", "$(id)", true},
		{"with an underscore", "$_h", true},
		{"a group of a pattern", "$1", true},
		{"the last group", "$9", true},
		{"a string of a format", "%s", true},
		{"a value of one", "%v", true},
		{"a quoted one", "%q", true},
		{"a number of Objective-C", "%i", true},
		{"an object of it", "%@", true},
		{"a name of Python's", "%(h)s", true},
		{"a number, unsigned", "%u", true},
		{"a number", "%d", true},
		{"a number at the end", "a%d", true},
		{"a variable of a batch file", "%HANDLE%", true},
		{"an escape", "%41BC%", false},
		{"a name behind a percent sign", "%HANDLE", false},
		{"two percent signs", "%%", false},
		{"of Razor", "@Model.Handle", true},
		{"of Razor, behind something", "a@Model.Handle", false},
		{"a handle behind a sign", "@KW9EJhYtS6y48Whm2S6D", false},
		{"a file's name behind a sign", "@KW9EJhYtS6y48Whm2S6D.jpg", false},
		{"a sign and a dot", "@.a", false},
		{"a brace that does not close", "{handle", false},
		{"one that closes before", "}{", false},
		{"a bracket that does not close", "<HANDLE", false},
		{"one that closes before it", "><", false},
		{"no digit of a group", "$0", false},
		{"a sum", "$", false},
		{"another sign", "$:", false},
		{"a letter of another script", "$é", false},
		{"behind z", "$|", false},
		{"before a", "$`", false},
		{"an escape", "%d0%b0", false},
		{"a percent sign", "100%", false},
		{"percent and another letter", "%x", false},
		{"a word", "handle", false},
		{"nothing", "", false},
	})
}

// What stands in no URL, for each byte: RFC 3986 §2.
func TestNotInURL(t *testing.T) {
	for c := range 256 {
		text := "ab" + string([]byte{byte(c)}) + "^"
		want := 3
		if c <= ' ' || c == 0x7f || strings.IndexByte("\"\\^`|", byte(c)) >= 0 {
			want = 2
		}
		if got := notInURL(text); got != want {
			t.Errorf("%q: at %d, want %d", text, got, want)
		}
	}
	if at := notInURL("https://a/b?c=d&e[]='f'#{g}"); at != -1 {
		t.Errorf("a URL breaks off at %d", at)
	}
}

// Parameters: which are empty, which are read, which are left to who decodes them.
func TestFaultsOfQuery(t *testing.T) {
	const url = "https://cdn.filestackcontent.com/" + accountHandle
	for _, c := range []struct{ name, query, want string }{
		{"one", "?a=1", ""},
		{"none", "?", ""},
		{"an ampersand first", "?&a=1", ""},
		{"two first", "?&&a=1", "empty &&"},
		{"two between", "?a=1&&b=2", "empty &"},
		{"three between", "?a=1&&&b=2", "empty &&"},
		{"one last", "?a=1&", "empty &"},
		{"two last", "?a=1&&", "empty &&"},
		{"one last before a fragment", "?a=1&#b", "empty &"},
		{"one alone", "?&", ""},
		{"one in the fragment", "?a=1#b&", ""},
		{"a policy that is no URL's", "?policy=a b", ""},
		{"a signature that is none", "?signature=a|b", ""},
		{"another value that is none", "?a=b|c", "unread |c"},
		{"in the place of another", "?a=${b || c}", ""},
		{"a key", "?key=" + accountKey, ""},
		{"a key, cut", "?key=" + accountKey[:21], "key " + accountKey[:21]},
		{"a key of another's length", "?apikey=" + accountKey[:21], ""},
		{"a key that comes later", "?key=<KEY>", ""},
		{"an empty key", "?key=", ""},
	} {
		if got := faultsOf(url + c.query); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
