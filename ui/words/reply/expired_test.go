package reply

import (
	"strings"
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

// A link that was over when its sender writes of it as new tells of a wrong clock, and no
// other link does.
func TestReplyOnAWrongClock(t *testing.T) {
	link := wordstest.OneFile + "?policy=" + wordstest.Encoded(`{"expiry":1795608000,"call":["read"]}`) + "&signature=" + wordstest.OtherSignature // until 25 Nov 2026 12:00 UTC
	mail := func(clock, text string) string {
		return "From: Ann\nDate: Wed, 25 Nov 2026 " + clock + "\n\n" + text + " " + link
	}
	for _, c := range []struct{ name, text, says string }{
		{"one minute old", mail("12:46:00 +0000", "This one is one minute old:"), "46 minutes before you wrote"},
		{"in another zone", mail("15:46:00 +0200", "just made:"), "106 minutes before you wrote"},
		{"dead on arrival", mail("20:00:30 +0000", "Links are dead on arrival."), "8 hours before you wrote"},
		{"made then", "I made it at 2026-11-25T12:10:00Z and it was refused: " + link, "10 minutes before it was made"},
		{"refused then", "just made, refused 2026-11-25 14:30 UTC: " + link, "2 hours before it was refused"},
		{"written before the end", mail("11:59:00 +0000", "This one is one minute old:"), ""},
		{"made before the end", "I made it at 2026-11-25T11:10:00Z: " + link, ""},
		{"not new", mail("12:46:00 +0000", "It is gone:"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for voice, also := range map[Voice]string{Customer: "looks after that server", Developer: "date -u"} {
				got := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: voice})
				if wrong := strings.Contains(got, "clock or the time zone of the server"); wrong != (c.says != "") || !strings.Contains(got, c.says) || strings.Contains(got, also) != wrong {
					t.Errorf("%s lacks %q:\n%s", voice, c.says, got)
				}
			}
		})
	}
}
