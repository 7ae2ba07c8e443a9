package address

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

// In each text a bar stands where the inner URL begins, none where there is none.
func TestInnerStart(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"ours", "https://a.example/|https://cdn.filestackcontent.com/H"},
		{"without encryption", "https://a.example/|http://cdn.filestackcontent.com/H"},
		{"one slash", "https://a.example/|https:/cdn.filestackcontent.com/H"},
		{"escaped", "https://a.example/?u=|https%3A%2F%2Fcdn.filestackcontent.com%2FH"},
		{"escaped twice", "https://a.example/?u=|https%253A%252F%252Fcdn.filestackcontent.com%252FH"},
		{"a pair on another host", "https://a.example/?u=|https://b.example/?policy=a&signature=b"},
		{"behind a word", "https://a.example/http2/|https://cdn.filestackcontent.com/H"},
		{"behind a URL that is nobody's", "https://a.example/|https://b.example/https://cdn.filestackcontent.com/H"},
		{"half a pair", "https://a.example/?u=https://b.example/?policy=a"},
		{"the other half", "https://a.example/?u=https://b.example/?signature=a"},
		{"nobody's", "https://a.example/?u=https://b.example/"},
		{"a word alone", "https://a.example/https-filestack"},
		{"none", "https://a.example/filestack"},
	} {
		text := strings.Replace(c.text, "|", "", 1)
		if got := innerStart(text, len("https://a.example")); got != strings.IndexByte(c.text, '|') {
			t.Errorf("%s: %d", c.name, got)
		}
	}
}

// Where it ends: an escaped one at each sign of the outer URL, another at the parameter
// behind it or not at all.
func TestInnerEnd(t *testing.T) {
	for _, c := range []struct {
		name             string
		inner, rest      string
		encoded, inQuery bool
	}{
		{"escaped, a query", "https%3A%2F%2Fa", "?b=c", true, false},
		{"escaped, a parameter", "https%3A%2F%2Fa", "&b=c", true, true},
		{"escaped, a fragment", "https%3A%2F%2Fa", "#b", true, true},
		{"escaped, to the end", "https%3A%2F%2Fa", "", true, true},
		{"in a parameter", "https://a/b", "&c=d", false, true},
		{"with a query of its own", "https://a/b?c=d&e=f", "", false, true},
		{"in a path", "https://a/b&c=d#e", "", false, false},
	} {
		if got := innerEnd("u="+c.inner+c.rest, 2, c.encoded, c.inQuery); got != 2+len(c.inner) {
			t.Errorf("%s: %d, want %d", c.name, got, 2+len(c.inner))
		}
	}
}

// The parameters that a URL of Filestack's has, up to the first that is another's.
func TestOwnQueryEnd(t *testing.T) {
	for _, c := range []struct {
		name, own, rest string
		mixed           bool
	}{
		{"a pair", "H?policy=a&signature=b", "", false},
		{"the other way round", "H?signature=b&policy=a", "", false},
		{"a key before", "H?key=k&policy=a&signature=b", "", false},
		{"what a request has, behind", "H?policy=a&signature=b&dl=true&cache=false&exif=true&md5=true&base64decode=true", "", false},
		{"another's behind", "H?policy=a&signature=b", "&w=200", false},
		{"another's and one of ours", "H?policy=a&signature=b", "&w=200&dl=true", false},
		{"another's before", "H?w=200&policy=a&signature=b", "", true},
		{"another's between", "H?policy=a&w=200&signature=b", "", true},
		{"a name that is longer", "H?policy=a&signatures=b", "", true},
		{"half a pair", "H?policy=a", "", true},
		{"no pair", "H?dl=true", "", true},
		{"no query", "H", "", true},
	} {
		want := len(c.own)
		if c.mixed {
			want = -1
		}
		if got := ownQueryEnd(c.own + c.rest); got != want {
			t.Errorf("%s: %d, want %d", c.name, got, want)
		}
	}
	inspecttest.Ask(t, func(s string) bool { return hasParameter(s, "s") }, []inspecttest.Asked{
		{"the first", "s=a", true}, {"a later one", "&w=1&s=a", true}, {"without a value", "s", true}, {"a longer name", "ss=a", false}, {"a value", "w=s", false}, {"in capitals", "S=a", false}, {"nothing", "", false},
	})
}

// A path with a question mark before the equals sign makes the URL its parameter.
func TestBesideQuery(t *testing.T) {
	beside := func(before string) bool { return besideQuery(before+"https://a", len(before)) }
	inspecttest.Ask(t, beside, []inspecttest.Asked{
		{"a path's", "/image?url=", true}, {"a later parameter", "/image?w=1&url=", true},
		{"another sign", "/image?url:", false}, {"no question mark", "/image/url=", false}, {"no path", "image?url=", false}, {"a mark first", "?url=", false}, {"at the text's start", "", false},
	})
	for _, sign := range "\"'`<>() \t\r\n,;:" {
		if before := "a" + string(sign) + "/image?url="; !beside(before) {
			t.Errorf("behind %q it is no path", sign)
		}
		if before := "/image?a" + string(sign) + "url="; beside(before) {
			t.Errorf("%q stands in a path", sign)
		}
	}
}
