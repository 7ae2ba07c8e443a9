package syntax

import (
	"strings"
	"testing"
)

type methodRow struct{ name, text, want string }

func methods(t *testing.T, read func(string) string, rows []methodRow) {
	t.Helper()
	for _, r := range rows {
		if got := read(r.text); got != r.want {
			t.Errorf("%s: %q gives %q, want %q", r.name, r.text, got, r.want)
		}
	}
}

func TestMethodBefore(t *testing.T) {
	methods(t, MethodBefore, []methodRow{
		{"curl", "curl -X DELETE '", "DELETE"}, {"curl at once", "curl -XPUT ", "PUT"}, {"curl, written out", "curl --request PATCH ", "PATCH"}, {"in small letters", "curl -X delete ", "DELETE"}, {"in quotes", "curl -X 'POST' ", "POST"}, {"no method behind it", "curl -X '", ""},
		{"data", "curl -d a=b ", "POST"}, {"data, written out", "curl --data-raw '{}' ", "POST"}, {"a form", "curl -F a=b ", "POST"}, {"a file", "curl -T a ", "POST"}, {"of another URL", "curl -d a=b https://a && x ", ""}, {"of no curl", "x -d a=b ", ""},
		{"a log", "1.2.3.4 \"HEAD ", "HEAD"}, {"a line of HTTP", "PUT ", "PUT"}, {"at the end of a word", "OUTPUT ", ""}, {"in small letters, of prose", "delete ", ""},
		{"a method of a client", "axios.delete('", "DELETE"}, {"of a client in capitals", "client.Post(\"", "POST"}, {"a function", "post('", ""},
		{"an argument", `request("DELETE", "`, "DELETE"}, {"an argument over lines", "request('put',\n  '", "PUT"}, {"an argument of another kind", `request(DELETE, "`, ""}, {"quotes that differ", `request("DELETE', "`, ""}, {"an argument without a quote behind", `request("DELETE",`, ""}, {"another argument", `request("REMOVE", "`, ""}, {"a text that ends in one", `request("a DELETE", "`, ""},
		{"nothing", "", ""}, {"a sign", "= ", ""},
	})
}

func TestMethodAfter(t *testing.T) {
	methods(t, methodAfter, []methodRow{
		{"options", "', { method: 'DELETE' })", "DELETE"}, {"in small letters", "', {method:\"put\"}", "PUT"}, {"of .NET", "\", Method = \"POST\"", "POST"}, {"curl", "' -X DELETE", "DELETE"}, {"curl in the next line", "' \\\n -X PUT", "PUT"}, {"curl in another command", "'\ncurl -X PUT", ""},
		{"behind another URL", "'; f('https://a', { method: 'PUT' })", ""}, {"another method", "', { method: 'REMOVE' })", ""}, {"a word", "', the method", ""}, {"nothing", "", ""},
	})
}

func TestMethodKeyBefore(t *testing.T) {
	methods(t, methodKeyBefore, []methodRow{
		{"a member", `{"method": "DELETE", "url": "`, "DELETE"}, {"without quotes", "{ method: 'put', url: '", "PUT"}, {"the object around a raw URL", `{"method":"DELETE","url":{"raw":"`, "DELETE"},
		{"another object", `{"method":"DELETE"},{"url":"`, ""}, {"the object around", `{"method":"DELETE","a":{"url":"`, ""}, {"before another URL", `{"method":"DELETE","a":"https://b","url":"`, ""}, {"another method", `{"method":"REMOVE","url":"`, ""}, {"no key", "the method of ", ""}, {"cut", `"method`, ""}, {"nothing", "", ""},
	})
}

func TestSameObject(t *testing.T) {
	for _, c := range []struct {
		name, after, want string
		raw               bool
	}{
		{"to its end", `", "a": 1}, {"b": 2}`, `", "a": 1`, false}, {"an object in it", `", "a": {"b": 1}, "c": 2} d`, `", "a": {"b": 1}, "c": 2`, false}, {"the one around", `", "a": 1}, "b": 2} c`, `", "a": 1}, "b": 2`, true}, {"no end", `", "a": 1`, `", "a": 1`, false}, {"nothing", "", "", false},
	} {
		if got := sameObject(c.after, c.raw); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestMemberStart(t *testing.T) {
	for _, c := range []struct {
		name, before string
		want         int
	}{
		{"its object", `a {"b": 1, "url": "`, 2}, {"behind an object", `{"b": {"c": 1}, "url": "`, 0}, {"the one around a raw URL", `{"b": 1, "url": {"raw": "`, 0}, {"no object", "a b", 0}, {"behind one that began earlier", `c}, "url": "`, len(`c}, "url": "`)}, {"nothing", "", 0},
	} {
		if got := memberStart(c.before); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// Each method is read in each of the ways that name one; GET and PUT not by a call,
// which maps have as well.
func TestMethodInEachWay(t *testing.T) {
	for _, m := range Methods {
		lower, title := strings.ToLower(m), m[:1]+strings.ToLower(m[1:])
		for _, code := range []string{"'" + m + "'", `"` + m + `"`, "`" + m + "`"} {
			if got := MethodIn("f(" + code + ")"); got != m {
				t.Errorf("%s: %q", code, got)
			}
		}
		for _, call := range []string{"a." + lower + "(u)", "a->" + lower + "(u)", "a." + title + "(u)", "new Http" + title + "(u)", "A::" + title + "(u)", "a." + lower + " u"} {
			want := m
			if m == "GET" || m == "PUT" {
				want = ""
			}
			if got := MethodIn(call); got != want {
				t.Errorf("%s: %q, want %q", call, got, want)
			}
		}
		if got := MethodIn("x" + lower + "y"); got != "" {
			t.Errorf("a word that holds %s names %q", lower, got)
		}
	}
}
