package wire

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

func TestStarts(t *testing.T) {
	inspecttest.Ask(t, StartsRequest, []inspecttest.Asked{
		{"a method", "POST ", true}, {"of curl's listing", "> DELETE ", true}, {"of a list", "- GET ", true}, {"in quotes", "GET \"", true}, {"a browser's", "Request URL: ", true}, {"a console's", "URL:", true},
		{"a word", "see ", false}, {"small letters", "post ", false}, {"a sentence", "a GET ", false}, {"a name that ends like one", "WIDGET ", false}, {"nothing", "", false},
	})
	inspecttest.Ask(t, AreHeaders, []inspecttest.Asked{
		{"nothing", "", true}, {"a version", " HTTP/1.1\nHost: a\n\n", true}, {"a browser's", "\nRequest Method: POST\nStatus Code: 403\n", true}, {"of curl's listing", "\n> Host: a\n> \n", true}, {"a fence", "\n```json\n", true},
		{"a sentence behind the URL", " is what I send\n", false}, {"a sentence between", "\nand then I send\n", false}, {"code", "\nfetch('a', {b: c})\n", false},
	})
	inspecttest.Ask(t, isHeader, []inspecttest.Asked{
		{"one word", "Host: a", true}, {"with a dash", "Content-Type: a", true}, {"three words", "Request Method Name: a", true}, {"four words", "this is the header: a", false}, {"no colon", "Host", false}, {"a colon first", ": a", false}, {"a sign in its name", "a(b): c", false}, {"another script", "é: a", false}, {"nothing", "", false},
	})
	inspecttest.Ask(t, isBaseName, []inspecttest.Asked{{"JavaScript", "x.baseurl", true}, {"Python", "base_url", true}, {"Guzzle", "base_uri", true}, {".NET", "client.baseaddress", true}, {"an address", "url", false}, {"longer", "base_url2", false}, {"nothing", "", false}})
}

func TestBaseEnd(t *testing.T) {
	const host = "www.filestackapi.com"
	for _, c := range []struct{ name, before, base, rest string }{
		{"a client's", `base_url="https://`, "", `"`}, {"with its path", `baseURL: 'https://`, "/api", `'`}, {"with a slash", `base_url="https://`, "", `/"`}, {"with both", `base_url="https://`, "/api", `/"`}, {"a call", "setBaseUrl(`https://", "", "`"},
		{"another path", "", `base_url="https://` + host + `/other"`, ""}, {"another name", "", `url="https://` + host + `"`, ""}, {"no quotes", "", "base_url=https://" + host, ""}, {"another scheme", "", `base_url="http://` + host + `"`, ""}, {"nothing before it", "", "https://" + host, ""}, {"other quotes", "", `base_url="https://` + host + `'`, ""},
	} {
		if c.before == "" {
			start := strings.Index(c.base, host)
			if got := baseEnd(c.base, start, start+len(host)); got != 0 {
				t.Errorf("%s: it ends at %d", c.name, got)
			}
			continue
		}
		s := c.before + host + c.base + c.rest
		start := len(c.before)
		if got := baseEnd(s, start, start+len(host)); got != start+len(host)+len(c.base) {
			t.Errorf("%s: it ends at %d, want %d", c.name, got, start+len(host)+len(c.base))
		}
	}
}

func TestPathsBehind(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a call", `x.get("/file/a")`, "/file/a"}, {"a second argument", `x.call('PUT', '/store/S3')`, "/store/S3"}, {"without a slash", `x.get("api/file/a")`, "api/file/a"}, {"a task", `x.get("/security=p:a/H")`, "/security=p:a/H"}, {"two", `x.get("/file/a"); x.get("/file/b")`, "/file/a /file/b"},
		{"another path", `x.get("/other")`, ""}, {"no call", `y = "/file/a"`, ""}, {"never closed", `x.get("/file/a`, ""}, {"nothing", "", ""}, {"nine", strings.Repeat(`f("/file/a") `, 9), strings.TrimSpace(strings.Repeat("/file/a ", 8))}, {"far away", strings.Repeat(" ", 2000) + `f("/file/a")`, ""},
	} {
		var got []string
		for _, p := range pathsBehind(c.text, 0) {
			got = append(got, c.text[p[0]:p[1]])
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s: %q, want %q", c.name, text, c.want)
		}
	}
}

func TestCellsOf(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"tabs", "a\tb\tc", "a|b|c"}, {"an empty cell between tabs", "a\t\tc", "a||c"}, {"a blank in a cell", "a b\tc", "a b|c"}, {"blanks", "a b  c", "a|b|c"}, {"blanks around", " a ", "a"}, {"one", "a", "a"}, {"nothing", "", ""},
	} {
		var got []string
		for _, cell := range cellsOf("x"+c.line, 1, 1+len(c.line)) {
			got = append(got, ("x" + c.line)[cell[0]:cell[1]])
		}
		if text := strings.Join(got, "|"); text != c.want {
			t.Errorf("%s: %q, want %q", c.name, text, c.want)
		}
	}
	for at, want := range []int{2, 2, 2, 5, 5, 5, 5} {
		if got := lineEnd("ab\ncd", at); got != want {
			t.Errorf("the line at %d ends at %d, want %d", at, got, want)
		}
	}
}

// The name of the user app stands at the bar.
func TestIsBasicUser(t *testing.T) {
	for _, c := range []struct {
		name, text, needle string
		want               bool
	}{
		{"curl", `curl -u "|app:x"`, "app:", true}, {"wget", "--user=|app:x", "app:", true}, {"JavaScript", "btoa('|app:' + s)", "app:", true}, {"Python", `auth=("|app", s)`, `app"`, true}, {"in base64", "Authorization: Basic |YXBwO", "YXBwO", true},
		{"no password", `-u "|app: "`, "app:", false}, {"cut", `-u "|app:`, "app:", false}, {"a word", "-u myapp|app:x", "app:", false}, {"in a path", "-u a/|app:x", "app:", false}, {"in a host", "-u a.|app:x", "app:", false}, {"no word of a user", `the "|app:x"`, "app:", false}, {"a text and no argument", `auth "|app" is`, `app"`, false}, {"another quote before it", `auth=('|app", s)`, `app"`, false}, {"another header", "Token |YXBwO", "YXBwO", false}, {"alone", "|app:x", "app:", false},
	} {
		at := strings.IndexByte(c.text, '|')
		if got := isBasicUser(strings.Replace(c.text, "|", "", 1), at, c.needle); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
