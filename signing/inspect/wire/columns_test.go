package wire_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/wire"
)

// Which columns a log names, and what stands in them: a row for each that is read, and
// for its nearest neighbor.
func TestRowsByColumn(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the header of the host", "#Fields: x-host-header cs-uri-stem cs-uri-query\na.com /a policy=b", "a.com /a?policy=b"},
		{"the host of the request", "#Fields: cs-host cs-uri-stem cs-uri-query\na.com /a policy=b", "a.com /a?policy=b"},
		{"the distribution's host", "#Fields: cs(Host) cs-uri-stem cs-uri-query\na.com /a policy=b", "a.com /a?policy=b"},
		{"the distribution's host first", "#Fields: cs(Host) x-host-header cs-uri-stem cs-uri-query\na.net b.com /a policy=b", "b.com /a?policy=b"},
		{"the distribution's host last", "#Fields: x-host-header cs(Host) cs-uri-stem cs-uri-query\nb.com a.net /a policy=b", "b.com /a?policy=b"},
		{"names in capitals", "#Fields: CS-Method CS-URI-Stem CS-URI-Query\nGET /a policy=b", "/a?policy=b GET"},
		{"a signature alone", "#Fields: cs-uri-stem cs-uri-query\n/a signature=b", "/a?signature=b"},
		{"another query", "#Fields: cs-uri-stem cs-uri-query\n/a page=2", ""},
		{"another query behind a task", "#Fields: cs-uri-stem cs-uri-query\n/security=p:a/H page=2", "/security=p:a/H"},
		{"no query behind a task", "#Fields: cs-uri-stem cs-uri-query\n/security=p:a/H -", "/security=p:a/H"},
		{"a path without its slash", "#Fields: cs-uri-stem cs-uri-query\na policy=b", ""},
		{"the stem alone", "#Fields: cs-uri-stem\n/a", ""},
		{"the query alone", "#Fields: cs-uri-query\npolicy=b", ""},
		{"a cell too few", "#Fields: cs-uri-stem cs-uri-query cs-method\n/a policy=b", ""},
		{"a cell too many", "#Fields: cs-uri-stem cs-uri-query\n/a policy=b GET", "/a?policy=b"},
		{"two rows", "#Fields: cs-uri-stem cs-uri-query\n/a policy=b\n/c policy=d\n", "/a?policy=b; /c?policy=d"},
		{"another head behind the rows", "#Fields: cs-uri-stem cs-uri-query\n/a policy=b\n#Fields: cs-uri-query cs-uri-stem\npolicy=d /c", "/a?policy=b; /c?policy=d"},
		{"nothing behind the head", "#Fields: cs-uri-stem cs-uri-query", ""},
		{"a line's end behind the head", "#Fields: cs-uri-stem cs-uri-query\n", ""},
		{"one byte behind it", "#Fields: cs-uri-stem cs-uri-query\n/", ""},
	} {
		if got := pieces(c.text, wire.Rows(c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Each blank between a host, its comma and its path is none of the path, and each other
// sign makes it another argument's.
func TestApartBySigns(t *testing.T) {
	const host = "cdn.filestackcontent.com"
	for _, c := range []struct{ name, text, want string }{
		{"a tab", "f('" + host + "',\t'a/b')", host + " a/b"},
		{"a line's end", "f('" + host + "',\r\n\t'a/b')", host + " a/b"},
		{"a line between", "f('" + host + "'\n,'a/b')", host + " a/b"},
		{"no comma", "f('" + host + "' 'a/b')", ""},
		{"two commas", "f('" + host + "',,'a/b')", ""},
		{"a name before it", "f('" + host + "', path='a/b')", ""},
		{"the second text, without a slash first", "f('" + host + "', 'x', 'a/b')", ""},
		{"the second text, with one", "f('" + host + "', 'x', '/a/b')", host + " /a/b"},
		{"a slash alone, then a path", "f('" + host + "', x: '/', y: '/a')", host + " /a"},
		{"another quote within", `f('` + host + `', "/a'b")`, host + " /a'b"},
		{"a template", "f('" + host + "', `/a`)", host + " /a"},
		{"a quote that does not close", "f('" + host + "', '/a", ""},
		{"the host's quotes differ", `f('` + host + `", '/a')`, ""},
		{"no quote before the host", "f(" + host + "', '/a')", ""},
		{"a header in capitals", "GET /a HTTP/1.1\nHOST: " + host, ""},
		{"another header", "GET /a HTTP/1.1\nOrigin: " + host, ""},
		{"a path at the text's start", " /a HTTP/1.1\nHost: " + host, ""},
		{"a target without a slash", "GET a HTTP/1.1\nHost: " + host, ""},
		{"an absolute target", "GET https://x/a HTTP/1.1\nHost: " + host, ""},
		{"a base in a template", "x(baseURL=`https://" + host + "`).get('/file/a')", host + " /file/a"},
		{"a base with a blank before its quote", "base_url = 'https://" + host + "'; x.get('/file/a')", host + " /file/a"},
		{"a base of an attribute", "<x baseurl>'https://" + host + "'</x> f('/file/a')", host + " /file/a"},
		{"a base whose quote does not close", "base_url='https://" + host, ""},
		{"a base without quotes", "base_url=https://" + host + "= x.get('/file/a')", ""},
		{"a word that is no task", "nock('https://" + host + "').get('/a=b')", ""},
		{"an unnamed option", "nock('https://" + host + "').get('/=b/c')", ""},
	} {
		if got := pieces(c.text, wire.Apart(c.text, "filestackcontent.com")); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What may stand before a URL or a pair in its line, and what makes it something else.
func TestSignsBefore(t *testing.T) {
	for _, before := range []string{"> GET ", "\t* GET ", "- GET\t", "* GET '", "GET <", "GET `", `GET "`, "Request URL:", "My Request URL: "} {
		if !wire.StartsRequest(before) {
			t.Errorf("%q starts no request", before)
		}
	}
	for _, before := range []string{"= GET ", "# GET ", "GET (", "GET ,", "Request URI: ", "GETS "} {
		if wire.StartsRequest(before) {
			t.Errorf("%q starts a request", before)
		}
	}
	for _, sign := range "/?&=({ " {
		text := "X-Security" + string(sign) + "a: policy="
		if wire.HoldsPair(text, len(text)) {
			t.Errorf("a name with %q in it is a header's", sign)
		}
	}
	for _, end := range []string{"\r", "\n", `"`, "'"} {
		text := "a/b?c" + end + "X-Security: policy="
		if !wire.HoldsPair(text, len(text)) {
			t.Errorf("a header behind %q is none", end)
		}
	}
	far := "X-Security: " + strings.Repeat(" ", 80) + "policy="
	if wire.HoldsPair(far, len(far)) {
		t.Error("a header far before holds a pair")
	}
}
