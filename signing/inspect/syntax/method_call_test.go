package syntax

import (
	"strings"
	"testing"
)

func TestMethodCalled(t *testing.T) {
	methods(t, methodCalled, []methodRow{
		{"a method", "a.delete", "DELETE"}, {"of a pointer", "$a->delete", "DELETE"}, {"of a class", "A::Delete", "DELETE"}, {"with a capital", "a.Delete", "DELETE"}, {"in capitals", "DELETE", "DELETE"}, {"behind a sign", "(DELETE", "DELETE"}, {"awaited", "a.DeleteAsync", "DELETE"}, {"made new", "Net::HTTP::Put.new", "PUT"}, {"shortened", "a.del", "DELETE"},
		{"to read", "a.get", "GET"}, {"to change", "a.patch", "PATCH"}, {"head", "a.head", "HEAD"},
		{"a word alone", "delete", ""}, {"a longer word", "a.undelete", ""}, {"a longer word in capitals", "UNDELETE", ""}, {"a shortened word alone", "del", ""}, {"another", "a.remove", ""}, {"a key", "a:delete", ""}, {"nothing", "", ""},
	})
}

func TestMethodChained(t *testing.T) {
	methods(t, methodChained, []methodRow{
		{"at once", `").delete()`, "DELETE"}, {"in capitals", `")).DELETE()`, "DELETE"}, {"in single quotes", "').put(b)", "PUT"}, {"in the next line", "\")\r\n\t.post(b)", "POST"},
		{"behind one", `").a().delete()`, "DELETE"}, {"behind three", `").a().b("c").d().delete()`, "DELETE"}, {"behind four", `").a().b().c().d().delete()`, ""},
		{"to read", `").get()`, ""}, {"to read, then to delete", `").get().delete()`, "DELETE"}, {"no quote before it", ").delete()", ""}, {"no call", `").delete`, ""}, {"a field", `").a.delete()`, ""}, {"a call that does not end", `").a(`, ""}, {"another", `").remove()`, ""}, {"a longer word", `").deleted()`, ""}, {"another statement", `"); a.delete()`, ""}, {"nothing", "", ""},
	})
}

func TestMethodWord(t *testing.T) {
	methods(t, methodWord, []methodRow{
		{"of Go", "http.NewRequest(http.MethodDelete, ", "DELETE"}, {"of .NET", "new HttpRequestMessage(HttpMethod.Put, ", "PUT"}, {"a text", `f("PATCH", `, "PATCH"}, {"in single quotes", "f('POST', ", "POST"},
		{"no argument follows", "http.MethodDelete", ""}, {"in small letters", `f("patch", `, ""}, {"a longer word", "http.MethodDeleted, ", ""}, {"another word", `f("REMOVE", `, ""}, {"nothing", "", ""},
	})
}

func TestMethodArgument(t *testing.T) {
	methods(t, methodArgument, []methodRow{
		{"at once", `"DELETE","`, "DELETE"}, {"with blanks", "'put' \t, `", "PUT"}, {"in other quotes", "`head`, '", "HEAD"},
		{"no comma", `"DELETE" "`, ""}, {"no quote before it", `DELETE", "`, ""}, {"quotes that differ", "'DELETE\", \"", ""}, {"no value behind it", `"DELETE",`, ""}, {"a comma alone", `, "`, ""},
	})
}

func TestCalleeStart(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a name", "await a.b", "a.b"}, {"of a class", "x = A::B.new", "A::B.new"}, {"made new", "x = new A.B", "new A.B"}, {"behind a word that ends in it", "renew A", "new A"}, {"behind a sign", "(a", "a"}, {"all of it", "a", "a"}, {"nothing", "a(", ""},
	} {
		if got := c.text[calleeStart(c.text):]; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestGoesOn(t *testing.T) {
	signs(t, goesOn, []sign{
		{"a backslash", `curl \`, true}, {"a backslash and blanks", "curl \\ \t\r", true}, {"a call", "f(", true}, {"a call and blanks", "f( ", true},
		{"a call with arguments", "f(a", false}, {"a comma", "a,", false}, {"nothing", "", false},
	})
}

// A variable is looked for as a word of its own, where it is used and not given, a few
// times and not far.
func TestMethodOfNameReach(t *testing.T) {
	const used = "; a.delete(u)"
	for _, c := range []struct{ name, code, want string }{
		{"behind a longer word", "uv u_v xu" + used, "DELETE"},
		{"given anew before it", "u = x\nu =\t'y'\na.delete(u)", "DELETE"},
		{"given to another name", "b = u" + used, "DELETE"},
		{"in a line with another URL", "a.delete('https://b', u)", ""},
		{"in the next line", "a.delete('https://b')\na.put(u)", "PUT"},
		{"with a sign before it", "a.delete(&u)", "DELETE"},
		{"behind a shell's sign", `curl -X PUT "$u"`, "PUT"},
		{"the eighth time", strings.Repeat("f(u);", 7) + used, "DELETE"},
		{"the ninth time", strings.Repeat("f(u);", 8) + used, ""},
		{"as far as one looks", strings.Repeat(" ", 800-len(used)+1) + used, "DELETE"},
		{"farther", strings.Repeat(" ", 800-len(used)+2) + used, ""},
	} {
		if got := MethodOfName(c.code, 0, "u"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := MethodOfName("a.delete(u)", 0, ""); got != "" {
		t.Errorf("no name: %q", got)
	}
}

// Around a URL one looks so far and no farther, over lines that go on.
func TestMethodAroundReach(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"before, as far as one looks", "curl -X PUT" + strings.Repeat(" ", 200-len("-X PUT")), "", "PUT"},
		{"before, farther", "curl -X PUT" + strings.Repeat(" ", 201), "", ""},
		{"a member, as far as one looks", `{"method":"PUT",` + strings.Repeat(" ", 400-len(`"method":"PUT",`)) + "", "", "PUT"},
		{"a member, farther", `{"method":"PUT",` + strings.Repeat(" ", 400), "", ""},
		{"behind, as far as one looks", "", "'," + strings.Repeat(" ", 300-len("',method:'PUT")) + "method:'PUT'", "PUT"},
		{"behind, farther", "", "'," + strings.Repeat(" ", 300) + "method:'PUT'", ""},
		{"over two lines", "curl \\\n -X PUT \\\n ", "", "PUT"},
		{"in the line before", "curl -X PUT\n ", "", ""},
		{"over a first empty line", "\n", "", ""},
		{"a line of data in the next", "curl -d a \\\n", "", "POST"},
		{"a search parameter that is deleted", "", "').searchParams.delete('a')", ""},
	} {
		s := c.before + "u" + c.after
		if got := MethodAround(s, len(c.before), len(c.before)+1); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for _, c := range []methodRow{
		{"a text in small letters", "f('delete')", "DELETE"}, {"a text to read in small letters", "f('get')", ""}, {"in small letters beside its call", "f('delete').delete", ""}, {"two, the first of the list", "f('POST', 'DELETE')", "DELETE"}, {"a call of one, a word of another", "DELETE; a.post(u)", "POST"}, {"a word alone", "DELETE", ""},
	} {
		if got := MethodIn(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The options behind a URL name its method, and what stands in them does not.
func TestMethodMember(t *testing.T) {
	headers := `"headers": {` + strings.Repeat(`"sec-ch-ua": "\"Chromium\";v=\"1\"", `, 20) + `"referer": "https://a.example/?method=GET"}, `
	for _, c := range []struct{ name, after, want string }{
		{"the first member", `", {"method": "DELETE"})`, "DELETE"},
		{"without quotes", `', {method: 'delete'})`, "DELETE"},
		{"behind many headers", `", {` + headers + `"referrer": "https://a.example/", "body": null, "method": "DELETE"})`, "DELETE"},
		{"in the same object, behind headers", `", ` + headers + `"method": "PATCH"}`, "PATCH"},
		{"in a template's quotes", "`, {\n  headers,\n  method: `PUT`,\n})", "PUT"},
		{"of a header", `", {"headers": {"method": "DELETE"}})`, ""},
		{"of the next call", `", {"headers": {}}); f(u, {"method": "DELETE"})`, ""},
		{"a word within a text", `", {"body": "method: 'DELETE'"})`, ""},
		{"a longer word", `", {"methods": "DELETE", "my_method": "PUT"})`, ""},
		{"a variable", `", {"method": verb})`, ""},
		{"no HTTP method", `", {"method": "DELETED"})`, ""},
		{"a text that never ends", `", {"a: {method: 'DELETE'})`, ""},
		{"no argument", `" + {"method": "DELETE"})`, ""},
		{"nothing", `"`, ""},
		{"a comma alone", `",`, ""},
	} {
		if got := methodMember("u"+c.after, 1); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Curl's flags behind a URL name the method, however many headers stand before them; a
// log's field before it and a form's attribute do, too.
func TestMethodOfCommand(t *testing.T) {
	const headers = " -H 'User-Agent: a' -H 'Referer: https://a.example/?x=1'"
	for _, c := range []struct{ name, before, after, want string }{
		{"at the end", "curl '", "' --compressed" + headers + " -X DELETE", "DELETE"},
		{"over lines", "$ curl '", "' \\\n " + headers + " \\\n  --request 'put'", "PUT"},
		{"in cmd", "curl ^\"", "^\" ^\n  -H ^\"referer: https://a.example/^\" ^\n  -X ^\"DELETE^\"", "DELETE"},
		{"data", "curl '", "'" + headers + " --data-binary @file", "POST"},
		{"a form", "curl ", headers + " -F fileUpload=@a", "POST"},
		{"data of a query", "curl -G '", "'" + headers + " -d a=b", ""},
		{"the next command", "curl '", "'\ncurl -X DELETE https://other.example", ""},
		{"a pipe", "curl '", "' | curl -d @- https://other.example", ""},
		{"no curl", "see '", "'" + headers + " -X DELETE", ""},
		{"headers alone", "curl '", "'" + headers, ""},
		{"a log's field", "http.request.method=DELETE url.full=\"", "\" status=403", "DELETE"},
		{"a log's field in quotes", "method=\"POST\" url=\"", "\"", "POST"},
		{"of the line before", "method=DELETE\nurl=\"", "\"", ""},
		{"a form's attribute", "<form method=\"post\" action=\"", "\">", "POST"},
	} {
		s := c.before + "u" + c.after
		if got := MethodAround(s, len(c.before), len(c.before)+1); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
