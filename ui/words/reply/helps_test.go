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
		{"security, and a form that failed", "Should I turn on security? A patient said last Friday that the upload form did not go through.", "switching security on or off", "last worked"},
		{"security alone", "I would like to know whether we need security in our account", "all others are refused", "something was not sent"},
		{"security that fails", "Our uploads fail since we enabled security", "what it says there", "switching security"},
		{"since when is known", "the logo does NOT load since Monday https://cdn.filestackcontent.com" + alive, "what you see when you open it?", "last worked"},
		{"on a page", "it does not load in our shop https://cdn.filestackcontent.com" + alive, "by itself, on which page it does not work (its address), and when it last worked?", "forward"},
		{"an upload since when is known", "My uploads fail since this morning", "and what it says there?", "last worked"},
		{"nothing but when", "since the update on Thursday none of our images show", "tell us what the page or program says?", "last worked"},
		{"a message of no link of theirs", "I see this when I press Download: Proper credentials not provided", "run the website or program where you saw it", "when it last worked"},
		{"over, without a link", "The page says: signature has expired", "You need a new link.", "when it last worked"},
		{"security, switched on by themselves", "I switched security on. Should I turn it off again? Logo: " + bare + " Banner: " + strings.Replace(bare, "KW9", "XW9", 1) + " give Policy required", "It can be switched off again", "Most likely"},
		{"security, switched on by others", "Policy required: " + bare, "most likely switched on for the whole account", "switched off again"},
		{"left out by its writer", "it is " + bare + " and then a lot of letters, 403", "is not whole in your message", "protection of its own"},
		{"left out by its writer, and broken", "this is dead: https://cdn.filestackcontent.com" + strings.ToLower(alive) + " but https://cdn.filestackcontent.com/" + wordstest.Handle + " and so on opens", "is the beginning of the same link", "protection of its own"},
		{"of two one is odd", "one fails: " + strings.Replace(bare, "/KW9", "/resizee=width:9/KW9", 1) + "?policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read","convert"]}`) + "&signature=" + wordstest.OtherSignature + " and https://cdn.filestackcontent.com" + strings.Replace(alive, "KW9", "XW9", 1), "resizee, and resize is most likely meant", "in any of them"},
		{"a template without a value", "403: " + bare + "?policy=" + alive[len(wordstest.Handle)+9:strings.Index(alive, "&")] + "&signature=", "Most likely the program that made it had no value for it", "the end of it"},
		{"no end", "never stops? " + bare + "?policy=" + wordstest.Encoded(`{"call":["read"]}`) + "&signature=" + wordstest.OtherSignature, "with such a day in it", "If it came from"},
		{"security, and nothing that failed", "Do I have to enable security? My friend says otherwise everybody can upload.", "If something does not work there", "something was not sent"},
		{"security, switched on, without a link", "Since we turned on security no picture works. Should we turn security off again?", "It can be switched off again until", "ready for that"},
		{"a contract", "what happens to our files when we cancel the contract?", "prices, payment", "last worked"},
		{"a question beside a link", "I found an old link: https://cdn.filestackcontent.com" + alive + " - can I delete the file myself?", "What you ask cannot be seen in the link", "last worked"},
		{"a question whether a link works", "can you check if this opens? https://cdn.filestackcontent.com" + alive, "when it last worked?", "What you ask"},
		{"refused, from elsewhere", "The ticket shop shows: policy error: call not permitted", "somebody else's website", "no link in it"},
		{"a policy that was damaged", "fails " + strings.Replace(dead, "eyJleHBp", "eyJle*Bp", 1), "was damaged on its way", "made again"},
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
