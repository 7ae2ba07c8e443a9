package ticket

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/triage"
	"policybench/ui/words/wordstest"
)

// What the text says is the title and the next step: nobody is asked for it again.
func TestMatters(t *testing.T) {
	at := time.Date(2026, 11, 16, 11, 0, 0, 0, time.UTC)
	const (
		link  = "https://cdn.filestackcontent.com/VO5ARRd9FDSvw199W7jH?policy=eyJleHBpcnkiOjE4MTE4MDgwMDAsImNhbGwiOlsicmVhZCJdLCJoYW5kbGUiOiJWTzVBUlJkOUZEU3Z3MTk5VzdqSCJ9&signature=355bd1a82d2b3226e2725a0dbbbdeed2e708cb4676b73f31698676b5e51e1877"
		other = "https://cdn.filestackcontent.com/XO5ARRd9FDSvw199W7jH?policy=eyJleHBpcnkiOjE4MTE4MDgwMDAsImNhbGwiOlsicmVhZCJdfQ==&signature=355bd1a82d2b3226e2725a0dbbbdeed2e708cb4676b73f31698676b5e51e1877"
		asks  = "ask for"
	)
	cut := link[:150] + "\n" + link[150:]
	for _, c := range []struct{ name, text, title, next, not string }{
		{"a file that is not there", "it says 404 Not Found\n" + link, "404, the file is not there: not policy or signature; no fault found in the link", "link's owner: see whether the file was deleted", asks},
		{"too large for a server", "413 Request Entity Too Large\nnginx/1.24.0", "413, what was sent is larger than the server (nginx) takes", "client\\_max\\_body\\_size", asks},
		{"too large", "the upload form says 413 Payload Too Large", "413, what was sent is larger than the server takes", "look which server answered", "nginx"},
		{"a rate limit", link + " -> 429\nFilestack-Remaining: 0 Filestack-Reset: 1794820500", "rate limit, too many requests", "the limit ends at 16 Nov 2026 09:15:00 UTC", asks},
		{"a rate limit, of two", link + " -> 200\n" + other + " -> 429\nFilestack-Remaining: 0", "no fault found in the two links", "send fewer requests", asks},
		{"a server that failed", "500 Internal Server Error\n" + link, "the server failed while it answered", "customer: try again", asks},
		{"a server that is busy", "Error 503 Service Unavailable on all pictures", "503, the server is overloaded", "customer: try again later", asks},
		{"whether it is sound", "is this link safe to share? " + link, "asked is whether the link is in order: no fault found", "whoever has the link can use it, for read of this file alone", asks},
		{"a digest of another length", strings.Replace(link, "e708cb4676b73f31698676b5e51e1877", "", 1), "the signature has 32 digits", "use HMAC-SHA256", "none of"},
		{"a line break", "no access:\n" + cut, "a line break cuts the link; in one piece it shows no fault", "customer: the link in one piece, its lines joined (lines 2 to 3)", asks},
		{"a signature, by a message", "The signature was not valid\n" + link, "the server says that the signature is not valid; no fault found", "customer's developer: the app secret compared", "nothing found"},
		{"a secret that was replaced", "We regenerated the app secret. Now: The signature was not valid\n" + link, "the app secret was replaced", "signed again with the new secret", asks},
		{"a question", "Until when is it valid?\n" + link, "asked is until when the link works, expires in 6 months", "customer: the answer, it is made to work until 1 Jun 2027", asks},
		{"an empty page", "I only see a white page\n" + link, "an empty page or picture is seen", "another browser", "error message"},
		{"nothing is said", link, "no fault found in the link", "ask for the error message", "works, but"},
		{"another service", "https://www.dropbox.com/s/abc/x.pdf", "the link belongs to Dropbox, not to Filestack", "ask whoever gave it", "error message"},
		{"prices", "How much does the Pro plan cost?", "no link to check: prices, payment", "ask for the name of the account", "whole link"},
		{"it works again", "thanks, it works now", "the text says that it works now", "nothing to do", asks},
		{"code that signs wrong, and its link", "$signature = hash('sha256', $policy . $secret);\nThe signature was not valid\n" + link, "refused, since the code signs wrong: it is a plain SHA-256, without HMAC", "customer's developer: use HMAC-SHA256 with the app secret as its key (line 1)", "1 of 2"},
	} {
		out := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: at})), Options{At: at})
		title, rest, _ := strings.Cut(out, "\n")
		_, next, _ := strings.Cut(rest, "**Next:** ")
		next, _, _ = strings.Cut(next, "\n")
		if !strings.Contains(title, c.title) || !strings.Contains(next, c.next) || strings.Contains(title+next, c.not) {
			t.Errorf("%s: %s\n%s", c.name, title, next)
		}
	}
}

// Whatever a text without a link is about has words, and a step.
func TestTopicsHaveWords(t *testing.T) {
	for topic := triage.Misuse; topic <= triage.Asking; topic++ {
		if s := topics[topic]; s.Fact == "" || s.Hint == "" {
			t.Errorf("topic %d: %+v", topic, s)
		}
	}
	for saw := triage.SawBlank; saw <= triage.SawOtherwise; saw++ {
		if s := seen[saw]; s.Fact == "" || s.Hint == "" {
			t.Errorf("sight %d: %+v", saw, s)
		}
	}
}
