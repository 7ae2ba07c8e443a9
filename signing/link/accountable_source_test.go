package link

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

// What a request works on, right and wrong.
func TestFaultsOfSource(t *testing.T) {
	const cdn, h, k = "https://cdn.filestackcontent.com/", accountHandle, accountKey + "/flip/"
	for _, c := range []struct{ name, path, want string }{
		{"a handle", h, ""},
		{"its name", h + "+a.jpg", ""},
		{"an ending", h + ".jpg", ""},
		{"a name with an escape", h + "+a%20b.jpg", ""},
		{"a name of another script", h + "+é.jpg", ""},
		{"a parameter of the path", h + ";v=1", "name ;v=1"},
		{"another sign", h + "!", "unread !"},
		{"a sign in its name", h + "+a!", "unread +a!"},
		{"a blank before it", "flip/ " + h, ""},
		{"a blank behind it", "flip/" + h + " ", "empty  "},
		{"a template", "flip/{{handle}}", ""},
		{"a URL", k + "https://e.com/a", ""},
		{"a URL without encryption", k + "http://e.com/a", ""},
		{"in capitals", k + "HTTPS://e.com/a", ""},
		{"with a port", k + "https://e.com:8080/a", ""},
		{"on this machine", k + "https://localhost/a", ""},
		{"on this machine's port", k + "https://localhost:80/a", "empty localhost:80"},
		{"with a user", k + "https://a:b@e.com/a", ""},
		{"a user of no host", k + "https://a:b@/a", "empty "},
		{"a name without a domain", k + `"https://example/a"`, "empty example"},
		{"its host alone", k + "https://e.com", ""},
		{"a query at once", k + `"https://e.com?a=b"`, ""},
		{"a host with a sign in it", k + "https://e!.com/a", "empty e!.com"},
		{"a dot first", k + `"https://.com/a"`, "empty .com"},
		{"Filestack's", k + "https://cdn.filestackcontent.com/" + h, ""},
		{"two slashes lost", k + "https:e.com", "empty https:e"},
		{"an alias", k + "src://photos/a.png", ""},
		{"an alias of nothing", k + "src:///a.png", "empty src:///a.png"},
		{"another scheme", k + `"ftp://e.com/a"`, "empty ftp"},
		{"a scheme twice", k + `"https://https://e.com/a"`, "empty https:"},
		{"a workflow's result", k + "wf://a/b", ""},
		{"in base64", k + "b64://aHR0cHM6Ly9hLmI_-w==", ""},
		{"in base64, escaped", k + "b64://aHR0cHM6Ly9hLmI%3D", ""},
		{"in the other alphabet", k + "b64://ab+/", ""},
		{"in base64, with a sign in it", k + "b64://aHR0!A", "unread !A"},
		{"in base64, to come", k + "b64://${btoa(url)}", ""},
		{"escaped as a whole", k + "https%3A%2F%2Fe.com", ""},
		{"escaped in small letters", k + "https%3a%2f%2fe.com", ""},
		{"escaped but for its colon", k + "https:%2F%2Fe.com%2Fa", ""},
		{"in quotes, escaped but for its colon", k + `"https:%2F%2Fe.com%2Fa"`, ""},
		{"an alias, escaped but for its colon", k + "src:%2F%2Fphotos", ""},
		{"an escape first", k + "%3A%2F%2Fe.com", "unread %3A%2F%2Fe.com; handle "},
		{"a quote that does not close", k + `"a.png`, `unread "a.png`},
		{"a letter behind quotes", k + `"a.png"b`, `unread "a.png"b`},
		{"a quote alone", k + `"`, `unread "`},
		{"a list of handles", "zip/[" + h + "," + h + "]", ""},
		{"a blank behind its comma", "zip/[" + h + ", " + h + "]", ""},
		{"a short handle in a list", "zip/[" + h + "," + h[:9] + "]", "handle " + h[:9]},
		{"a list of one URL", k + `[https://e.com/a]`, ""},
		{"a list with another scheme", k + `["ftp://e.com/a",` + h + `]`, "empty ftp"},
		{"an empty list", "zip/[]", ""},
		{"a blank before a list", "zip/ [" + h + "]", ""},
	} {
		if got := faultsOf(cdn + c.path); got != c.want {
			t.Errorf("%s: %q, want %q: %s", c.name, got, c.want, c.path)
		}
	}
}

// The bytes that a name behind a handle may hold, and what it begins with.
func TestNotInName(t *testing.T) {
	for c := range 256 {
		sign := string([]byte{byte(c)})
		first, second := 0, 1
		if strings.Contains("+.;", sign) {
			first = -1
		}
		if isWordByte(byte(c)) || strings.Contains(".+;=%~", sign) || c >= 0x80 {
			second = -1
		}
		if got := notInName(sign); got != first {
			t.Errorf("%q begins a name: %d, want %d", sign, got, first)
		}
		if got := notInName("+" + sign); got != second {
			t.Errorf("%q stands in a name: %d, want %d", sign, got, second)
		}
	}
}

func TestIsEscapedSource(t *testing.T) {
	inspecttest.Ask(t, IsEscapedSource, []inspecttest.Asked{
		{"a URL", "https%3A%2F%2Fe.com", true},
		{"in small letters", "https%3a%2f%2fe.com", true},
		{"an alias", "src%3A%2F%2Fphotos", true},
		{"but for its colon", "https:%2F%2Fe.com", true},
		{"in small letters, but for its colon", "src:%2f%2fphotos", true},
		{"one slash behind its colon", "https:%2Fe.com", false},
		{"a word before", "sources:%2F%2Fe.com", false},
		{"its colon alone", "https%3A//e.com", false},
		{"one slash", "https%3A%2Fe.com", false},
		{"another escape before", "ht%20tps%3A%2F%2Fe.com", false},
		{"no scheme", "%3A%2F%2Fe.com", false},
		{"no escape", "https://e.com", false},
		{"nothing", "", false},
	})
}
