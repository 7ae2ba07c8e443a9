package reply

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// What a developer is told first is what is wrong, with the names that the text has.
func TestDeveloperFindsFirst(t *testing.T) {
	const host = "https://cdn.filestackcontent.com"
	rest := "/" + wordstest.Handle + "?policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read"]}`) + "&signature=" + wordstest.OtherSignature
	other := func(letter string) string { return strings.Replace(rest, "KW9", letter+"W9", 1) }
	rows := func(first, all string) string {
		list := "id,link\n1," + host + first
		for _, letter := range strings.Split("ABCDEFGH", "") {
			list += "\n2," + host + strings.Replace(all, "KW9", letter+"W9", 1)
		}
		return list
	}
	bare := "/" + wordstest.Handle
	for _, c := range []struct{ name, text, says, not string }{
		{"a line end", "an error\n" + host + rest[:60] + "\n" + rest[60:], "found:\n\nThe link is broken by a line end", "Besides"},
		{"a line end, quoted", "an error\n> " + host + rest[:60] + "\n> " + rest[60:], "should read:\n\n    https://", "should read:\n\n    >"},
		{"an escaped link, quoted", "> " + host + strings.Replace(rest, "&", "&amp;", 1), "should read:\n\n    https://", "should read:\n\n    >"},
		{"a host", "https://cdn.filestackcontnet.com" + rest, "The request does not reach Filestack: the host cdn.filestackcontnet.com", "cannot read"},
		{"names", "1. Diploma: " + host + rest + "\n2. CV: " + host + other("X"), "the link for XW9EJhYtS6y48Whm2S6D (CV)", "in line"},
		{"names that two have", "Page: " + host + rest + "\nPage: " + host + other("X"), "", "(Page)"},
		{"a row without protection", rows(bare, rest), "the other 8 links", "the other 9 links"},
		{"a row without protection is named", rows(bare, rest), "Row 1 has no policy and signature", "fault in them"},
		{"rows that all lack it", rows(bare, bare), "All of them have no policy", "no fault"},
		{"rows of which none lacks it", rows(rest, rest), "no fault in them", "security is switched off"},
		{"own host", "works: " + host + rest + "\nfails: https://files.example.com" + rest, "the only difference is the host", "FILESTACK_APP_SECRET"},
		{"own host first", "fails: https://files.example.com" + rest + "\nworks: " + host + rest, "the host that fails is set up", "FILESTACK_APP_SECRET"},
		{"own host and another file", "works: " + host + rest + "\nfails: https://files.example.com" + other("X"), "We compared both", "the only difference"},
		{"once only", "I assumed it works only once, but others open it too. Why? " + host + rest, "any number of times, until the expiry", "FILESTACK_APP_SECRET"},
		{"a question", "Where do I find the app secret?", "no link in it, so there was nothing", "when it last worked"},
		{"thanks", "help " + host + rest, "Hello,\n\nThank you", "\nthank"},
		{"thanks for nothing", "curl fails", "Hello,\n\nThank you", "\nthank"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: Developer})
			if !strings.Contains(got, c.says) || strings.Contains(got, c.not) {
				t.Errorf("lacks %q or says %q:\n%s", c.says, c.not, got)
			}
		})
	}
}

// A mark of quoting is taken off where it begins every line, and is no sign of a page.
func TestUnquoted(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"> https://a", "https://a"}, {"> > https://a", "https://a"}, {">> https://a", "https://a"},
		{"| https://a", "https://a"}, {"| https://a | b |", "| https://a | b |"}, {">https://a", ">https://a"}, {"https://a", "https://a"}, {"  https://a", "  https://a"}, {"", ""},
	} {
		if got := unquoted([]string{c.line})[0]; got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
	if got := unquoted([]string{"> a", "b"}); got[0] != "> a" {
		t.Errorf("%q", got)
	}
}
