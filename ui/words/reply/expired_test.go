package reply

import (
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// A developer is told of a link that is over what a customer is told, and then what to sign.
func TestReplyOnOneExpiredLink(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	policy := `{"expiry":1795608000,"call":["read"],"handle":"KW9EJhYtS6y48Whm2S6D"}`
	link := wordstest.OneFile + "?policy=" + wordstest.Encoded("%s", policy) + "&signature=" + wordstest.OtherSignature
	const (
		first = `Hello,

The link to your file (KW9EJhYtS6y48Whm2S6D) stopped working on 25 November 2026 at 12:00 UTC, which is 13:00 in Berlin. Such links are made for a limited time, and the time of this one is over. We found nothing else wrong with the link.

`
		customer = first + `You need a new link. If it came from a website or a colleague, please ask there for a new one. If it is on your own website, please forward this message to the person who looks after the site.

Kind regards`
		developer = first + `The policy's expiry is 1795608000 (2026-11-25T12:00:00Z). Sign the same policy with a later expiry:

    {"expiry":NEW,"call":["read"],"handle":"KW9EJhYtS6y48Whm2S6D"}

If pages or mails live longer than the link, make the link when it is asked for, on your server.
https://www.filestack.com/docs/security/policies

Kind regards`
	)
	for voice, want := range map[Voice]string{Customer: customer, Developer: developer} {
		for _, text := range []string{link, "my picture is gone: " + link, "<p>look</p>\n" + link + "\nBob"} {
			got := Write(wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: voice, Zone: berlin})
			if got != want {
				t.Errorf("%s, %.20q:\n%s", voice, text, got)
			}
		}
	}
}
