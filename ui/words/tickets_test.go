package words_test

import (
	"encoding/base64"
	"net/url"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/words"
	"policybench/ui/words/headline"
	"policybench/ui/words/plain"
	"policybench/ui/words/reply"
	"policybench/ui/words/ticket"
	"policybench/ui/words/wordstest"
)

// ticketCase is what a customer sends, and what the headline must answer without a
// look at the rest.
type ticketCase struct {
	name, text, headline string
	secret               string // verified with, empty for support staff
}

// tickets are the twelve that support meets most.
func tickets(t testing.TB) []ticketCase {
	pair := func(json string) (policy, signature string) {
		security, err := signing.SignEncoded(signing.NewSecret(wordstest.Secret), base64.URLEncoding.EncodeToString([]byte(json)))
		if err != nil {
			t.Fatal(err)
		}
		return security.Policy, security.Signature
	}
	query := func(json string) string {
		p, s := pair(json)
		return "?policy=" + p + "&signature=" + s
	}
	const cdn = "https://cdn.filestackcontent.com/"
	read := `{"expiry":1893456000,"call":["read"]}`
	p, s := pair(read)
	shown, shownSignature := pair(`{"expiry":1893456000,"call":["read","convert"]}`)
	return []ticketCase{
		{"expired", cdn + wordstest.Handle + query(`{"expiry":1764536024}`), "expired: 11 months ago", ""},
		{"escaped", cdn + wordstest.Handle + strings.Replace(query(read), "&", "&amp;", 1), "&amp; or the like stands where & belongs", ""},
		{"init form", "const client = filestack.init('AhTgLagciQByzXpFGRI0Az', {policy: '" + p + "', signature: '" + s + "'});\nclient.picker().open()", "is ignored silently", ""},
		{"milliseconds", cdn + wordstest.Handle + query(`{"expiry":1893456000000,"call":["read"]}`), "is in milliseconds", ""},
		{"convert missing", cdn + "resize=width:100/security=policy:" + p + ",signature:" + s + "/" + wordstest.Handle, "needs convert", ""},
		{"another file", cdn + wordstest.Handle + query(`{"expiry":1893456000,"call":["read"],"handle":"AAAAAAAAAAAAAAAAAAAA"}`), "is for another file", ""},
		{"delete on the CDN", "curl -X DELETE '" + cdn + wordstest.Handle + query(`{"expiry":1893456000,"call":["remove"]}`) + "'", "cannot be deleted on the CDN", ""},
		{"padding lost", cdn + wordstest.Handle + strings.Replace(query(`{"expiry":1893456000,"call":["read","stat"]}`), "=&", "&", 1), "lost its = padding", ""},
		{"invalid application", "POST https://www.filestackapi.com/api/store/S3" + query(`{"expiry":1893456000,"call":["store"]}`) + "\n\n200 OK\nInvalid Application", "the API key is missing", ""},
		{"another secret", cdn + wordstest.Handle + query(read), "another app's secret", "RDOQO4WFRBFPRCFZOZFHJGZHW4"},
		{"viewer", `<div type="filepicker-preview" data-fp-url="https://www.filestackapi.com/api/file/` + wordstest.Handle + `" data-fp-policy="` + shown + `" data-fp-signature="` + shownSignature + `"></div>`, "does not read data-fp-policy", ""},
		{"through a proxy", "https://acme.imgix.net/" + url.QueryEscape(cdn+wordstest.Handle+query(read)) + "?w=200", "goes through another service", ""},
	}
}

func TestTickets(t *testing.T) {
	at := time.Date(2026, 11, 23, 21, 14, 9, 0, time.UTC)
	for _, tt := range tickets(t) {
		t.Run(tt.name, func(t *testing.T) {
			var opts inspect.Options
			opts.At = at
			if tt.secret != "" {
				opts.Keys = []inspect.Key{{Name: "FILESTACK_APP_SECRET", Secret: signing.NewSecret(tt.secret)}}
			}
			reports := inspect.Inspect(tt.text, opts)
			if len(reports) == 0 {
				t.Fatal("nothing found")
			}
			if got := headline.Line(reports[0], at); !strings.Contains(got, tt.headline) {
				t.Errorf("headline %q lacks %q", got, tt.headline)
			}
			signature := reports[0].Security.Signature
			out := ticket.Write(wordstest.Pasted(tt.text, reports), ticket.Options{At: at})
			if leak := wordstest.Leaks(out, signature); signature == "" || leak != "" {
				t.Errorf("%q of %q in\n%s", leak, signature, out)
			}
			reply := reply.Write(wordstest.Pasted(tt.text, reports), reply.Options{At: at, Voice: reply.Developer})
			if !strings.HasPrefix(reply, "Hello,\n") || strings.Contains(reply, "..") || strings.Contains(reply, "\n\n\n") {
				t.Errorf("not fit to send:\n%s", reply)
			}
		})
	}
}

// A fault at several places is said once, in the plain lines and in the reply.
func TestSameFindingIsSaidOnce(t *testing.T) {
	text := "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D? policy=eyJleHBpcnkiOjQxMDA3Mzg0MDB9& signature=" + strings.Repeat("0a", 32)
	reports := inspect.Inspect(text, inspect.Options{At: wordstest.Now})
	var printed strings.Builder
	if err := plain.Inspect(&printed, wordstest.Pasted(text, reports), wordstest.Now, words.Unicode); err != nil {
		t.Fatal(err)
	}
	for name, out := range map[string]string{"plain": printed.String(), "reply": reply.Write(wordstest.Pasted(text, reports), reply.Options{At: wordstest.Now, Voice: reply.Developer})} {
		if n := strings.Count(strings.ToLower(out), "take the space out"); n != 1 {
			t.Errorf("%s: said %d times:\n%s", name, n, out)
		}
	}
}
