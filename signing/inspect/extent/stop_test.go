package extent

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
)

// What may stand in a URL by the rules of the grammar or of a template, and its
// neighbors, which end it. Before is what the URL has come to; the URL begins at 4,
// behind the quote, if there is one, of the row.
func TestURLStop(t *testing.T) {
	const http = "https://a/"
	for _, c := range []struct {
		name, url, rest string
		quote           string
	}{
		{name: "the end", url: http},
		{name: "a blank", url: http, rest: " b"},
		{name: "a line break", url: http, rest: "\nb"},
		{name: "a control byte", url: http, rest: "\x01"},
		{name: "a byte of deletion", url: http, rest: "\x7f"},
		{name: "a backslash", url: http, rest: `\b`},
		{name: "a caret", url: http, rest: "^b"},
		{name: "a backquote", url: http, rest: "`b"},
		{name: "parentheses of its own", url: http + "(b)c(d)"},
		{name: "parentheses in parentheses", url: http + "((b))", rest: ")"},
		{name: "the parenthesis around it", url: http + "b", rest: ")c"},
		{name: "a list of its own", url: http + "[b,c]d"},
		{name: "the bracket around it", url: http + "b", rest: "]c"},
		{name: "an object written as text", url: http + "[object Object]d", rest: "]"},
		{name: "a template", url: http + "{b}/c"},
		{name: "a template of two braces", url: http + "{{ b }}/c", rest: " d"},
		{name: "a template of one brace and another's end", url: http + "{b}", rest: "}"},
		{name: "a template with a dollar", url: http + "${b}"},
		{name: "one over two lines", url: http + "${\nb\n}"},
		{name: "braces over two lines", url: http, rest: "{\nb}"},
		{name: "braces with nothing in them", url: http + "{}"},
		{name: "an object in braces", url: http, rest: `{"b":1}`},
		{name: "a brace that is never closed", url: http, rest: "{b"},
		{name: "a policy as JSON", url: http + `?policy={"expiry":1}&b`},
		{name: "a policy as JSON in a task", url: http + `security=policy:{"expiry":1}`},
		{name: "a policy as JSON in single quotes", url: http + `?policy={"expiry":1}`, rest: "'", quote: "'"},
		{name: "a policy as JSON over two lines", url: http + "?policy=", rest: "{\"expiry\":\n1}"},
		{name: "a policy as JSON, cut", url: http + "?policy=", rest: `{"expiry":1`},
		{name: "a name of Ruby's format", url: http + "%<h>s?policy=%<p>s"},
		{name: "three braces", url: http + "{{{h}}}?policy={{{p}}}"},
		{name: "a placeholder in angle brackets", url: http + "<HANDLE>/b"},
		{name: "a placeholder of two words", url: http + "<your handle>"},
		{name: "a template's code", url: http + "<%= handle %>"},
		{name: "PHP", url: http + "<?= $h ?>", rest: " "},
		{name: "a tag", url: http, rest: "</a>"},
		{name: "a tag with an attribute", url: http, rest: `<a href="b">`},
		{name: "a word of no placeholder", url: http, rest: "<br>"},
		{name: "an angle bracket at the end", url: http, rest: "<a"},
		{name: "a template's code that is never closed", url: http, rest: "<%= handle"},
		{name: "a pipe", url: http, rest: "|b"},
		{name: "a pipe in a literal", url: http + "|b", rest: `"`, quote: `"`},
		{name: "a value in the grammar's quotes", url: http + `security=policy:"ab+/cd==",signature:"c"`},
		{name: "a source in the grammar's quotes", url: http + `resize=w:1/"https://b?c"`, rest: " d"},
		{name: "the literal's end", url: http + "b:", rest: `"c"`, quote: `"`},
		{name: "quotes that nothing opens", url: http + "b", rest: `"c"`},
		{name: "quotes over two lines", url: http + "b:", rest: "\"c\nd\""},
		{name: "quotes before a word", url: http + "b:", rest: `"c"d`},
		{name: "empty quotes", url: http + "b:", rest: `""`},
		{name: "quotes that a client escaped in part", url: http + `resize=w:1/%22https://b?c"`},
		{name: "the same before a word", url: http + `resize=w:1/%22https://b?c`, rest: `"d`},
		{name: "a value in single quotes", url: http + "?policy='" + policy + policy + "'&b"},
		{name: "a short value in single quotes", url: http + "?b=", rest: "'c'&b"},
		{name: "a value in single quotes before a word", url: http + "?policy=", rest: "'" + policy + policy + "'b"},
		{name: "a value in the literal's quotes", url: http + "?policy=", rest: "'" + policy + policy + "'", quote: "'"},
		{name: "a value of Python's", url: http + "?policy=b'" + policy + "'&b"},
		{name: "punctuation of another script", url: http + "b", rest: "。c"},
		{name: "a letter of another script", url: http + "bé"},
		{name: "what is no UTF-8", url: http, rest: "\xff"},
	} {
		text := "see" + c.quote + c.url + c.rest
		quote := byte(0)
		if c.quote != "" {
			quote = c.quote[0]
		}
		start := 3 + len(c.quote)
		if got := stopIn(plain(text), start, MaxURL, quote); got != start+len(c.url) {
			t.Errorf("%s: %q stops at %q, want %q", c.name, text, text[start:got], c.url)
		}
	}
}

// A window bounds how far a URL is read; what opens within may end behind it.
func TestURLStopWindow(t *testing.T) {
	text := "https://a/" + strings.Repeat("b", 100)
	for _, window := range []int{0, 1, 10, 109, 110, 111} {
		if got, want := stopIn(plain(text), 0, window, 0), min(window, len(text)); got != want {
			t.Errorf("a window of %d stops at %d, want %d", window, got, want)
		}
	}
}

// A quote that is escaped is no end of the literal around it.
func TestURLStopEscapedQuotes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"of a task", `"https://a/security=policy:\"ab\",signature:c"`, `https://a/security=policy:"ab",signature:c`},
		{"of a whole literal", `"{\"u\":\"https://a/b:\",\"c\":\"d\"}"`, "https://a/b:"},
		{"of a policy", `"https://a/?policy={\"expiry\":1}&b"`, `https://a/?policy={"expiry":1}&b`},
	} {
		v := plain(c.text)
		start := strings.Index(v.Text, "https")
		if got := stopIn(v, start, MaxURL, '"'); v.Text[start:got] != c.want {
			t.Errorf("%s: %q, want %q", c.name, v.Text[start:got], c.want)
		}
	}
}

func TestBraceEnd(t *testing.T) {
	pass(t, "a$", braceEnd, []ended{
		{"a name", "{b}", ""}, {"over lines", "{\n}", "x"}, {"never closed", "", "{b"}, {"quotes", "", `{"b"}`}, {"single quotes", "", "{'b'}"},
		{"too long", "", "{" + strings.Repeat("b", 119) + "}"}, {"as long as can be", "{" + strings.Repeat("b", 118) + "}", ""},
	})
	pass(t, "a", braceEnd, []ended{
		{"two braces", "{{b}}", "}"}, {"one brace", "{b}", "}"}, {"over lines", "", "{\n}"}, {"alone", "", "{"}, {"empty", "{}", ""},
	})
	pass(t, "", braceEnd, []ended{{"at the start", "{b}", "c"}})
}

func TestObjectTextEnd(t *testing.T) {
	pass(t, "a=", objectTextEnd, []ended{
		{"an object", "[object Object]", "&"}, {"a promise", "[object Promise]", ""}, {"cut", "", "[object Obj"},
		{"another word", "", "[objects Object]"}, {"two words", "", "[object Object b]"}, {"empty", "[object ]", ""}, {"a list", "", "[b]"},
	})
}

func TestAngleEnd(t *testing.T) {
	pass(t, "a/", angleEnd, []ended{
		{"a placeholder", "<HANDLE>", "/b"}, {"a tag of one letter", "", "<h>"}, {"a policy that is named", "", "<eyJleHBpcnkiOjE4OTM0NTYwMDB9>"}, {"with a dash", "<your-handle>", ""}, {"with blanks", "<your handle>", ""},
		{"code", "<%= a %>", "b"}, {"PHP", "<?php a ?>", "b"}, {"code, never closed", "", "<%= a"},
		{"a closing tag", "", "</a>"}, {"a tag", "", "<p>"}, {"a short end", "", "<a"}, {"alone", "", "<"},
		{"too long", "", "<your handle" + strings.Repeat(" ", 70) + ">"}, {"attributes", "", `<HANDLE b="c">`}, {"never closed", "", "<HANDLE"},
	})
}

func stopIn(v *carrier.View, start, window int, quote byte) int {
	return urlStop(v, start, window, quote, 0)
}
