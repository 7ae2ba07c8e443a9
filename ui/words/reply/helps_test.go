package reply

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// What is asked is answered, and what helps is said where copying again does not.
func TestWhatHelps(t *testing.T) {
	const (
		link  = "Could you send us the whole link"
		bare  = wordstest.OneFile
		dead  = bare + "?policy=eyJleHBpcnkiOjE3OTU2MDgwMDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + wordstest.OtherSignature
		alive = "/" + wordstest.Handle + "?policy=eyJleHBpcnkiOjE3OTg3OTc2MDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + wordstest.OtherSignature
	)
	for _, c := range []struct{ name, text, says, not string }{
		{"broken over lines, and refused", "error 403: https://cdn.filestackcontent.com" + alive[:60] + "\n" + alive[60:], "send it again in one piece", "does not say why"},
		{"broken over lines, quoted twice", "an error page\n> > https://cdn.filestackcontent.com" + alive[:60] + "\n> > " + alive[60:], "join them into one without spaces", "copy it again"},
		{"escaped for a page", "missing: https://cdn.filestackcontent.com" + strings.Replace(alive, "&", "&amp;", 1), "copy the address from the address bar", "from where you got it"},
		{"escaped for a page, by number", "missing: https://cdn.filestackcontent.com" + strings.Replace(alive, "&", "&#38;", 1), "\"&#38;\" should be just \"&\"", "from where you got it"},
		{"a host misspelled", "https://cdn.filestackcontnet.com" + alive, "it says cdn.filestackcontnet.com, and should say cdn.filestackcontent.com.", "from where you got it"},
		{"a host misspelled, and not found", "not found: https://cdn.filestackcontent.con" + alive, "and should say cdn.filestackcontent.com", "about something else"},
		{"a host misspelled, in a mail", "https://cdn.filestackcontet.com" + alive, "tell whoever made that", "from where you got it"},
		{"the only one that opens", "only the second one opens\nA: " + dead + "\nB: https://cdn.filestackcontent.com" + alive + "\nC: " + strings.Replace(dead, "KW9", "XW9", 1), "the one that works for you", "If it does not work"},
		{"once only, as was thought", "I thought this link works once only, but her husband opened it too https://cdn.filestackcontent.com" + alive, "as often as they like", "If it does not work for you"},
		{"one use", "Is this a single-use link? https://cdn.filestackcontent.com" + alive, "with an earlier date", "what you see when you open it"},
		{"forwarded", "Can my colleague forward it, and can everyone open it then? https://cdn.filestackcontent.com" + alive, "everybody who has the link", "what you see when you open it"},
		{"one that worked once", "it opened only once, now it doesn't load https://cdn.filestackcontent.com" + alive, "what you see", "as often as they like"},
		{"others cannot either", "can anyone else open it? it fails for me https://cdn.filestackcontent.com" + alive, "what you see", "as often as they like"},
		{"a question on the account", "Where do I find the app secret in the portal?", "no link in it, so there was nothing", "when it last worked"},
		{"a question on storage", "Does a bigger plan give us more than 50 GB?", "no link in it, so there was nothing", "when it last worked"},
		{"a question that is a complaint", "Why is my picture gone?", link, "nothing for us to check"},
		{"people who are not meant", "Is it normal that people who never logged in open it? https://cdn.filestackcontent.com" + alive, "everybody who has the link", "what you see when you open it"},
		{"forwarded by accident", "I forwarded it to my sister by accident, can she see the file? https://cdn.filestackcontent.com" + alive, "everybody who has the link", "what you see when you open it"},
		{"a question without its mark", "I would like to know where my API key stands.", "no link in it, so there was nothing", "when it last worked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: Customer})
			if !strings.Contains(got, c.says) || strings.Contains(got, c.not) {
				t.Errorf("lacks %q or says %q:\n%s", c.says, c.not, got)
			}
		})
	}
}
