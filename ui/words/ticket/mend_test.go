package ticket

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// The head says what to do, and where in the code, by what is known.
func TestHead(t *testing.T) {
	const cdn = "https://cdn.filestackcontent.com/"
	good := "?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDB9&signature=" + strings.Repeat("0a", 32)
	for _, c := range []struct {
		name, text string
		want, not  []string
	}{
		{"a 404", "It says 404 Not Found\n" + cdn + "KW9EJhYtS6y48Whm2S6D" + good, []string{"## Filestack: 404, the file is not there", "**Next:** link's owner: see whether the file was deleted, and compare the handle"}, []string{"when it last worked"}},
		{"a rate limit", "GET " + cdn + "KW9EJhYtS6y48Whm2S6D" + good + " -> 429\nFilestack-Remaining: 0", []string{"## Filestack: rate limit", "**Next:** customer's developer: send fewer requests"}, nil},
		{"a line of code", "enc := base64.RawURLEncoding.EncodeToString(policy)\n" + cdn + "KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDAsImNhbGwiOlsicmVhZCJdfQ&signature=" + strings.Repeat("0a", 32), []string{"**In the code:** line 1: RawURLEncoding leaves out"}, nil},
		{"a permission", cdn + "resize=width:80/security=policy:eyJleHBpcnkiOjQxMDA3Mzg0MDAsImNhbGwiOlsicmVhZCJdfQ==,signature:" + strings.Repeat("0a", 32) + "/KW9EJhYtS6y48Whm2S6D", []string{"denied: the request needs convert, a call that the policy does not list", "**Next:** link's owner: add convert to call, and sign again"}, nil},
		{"a long life that somebody asks about", "Is this as it should be, it says 2099?\n" + cdn + "KW9EJhYtS6y48Whm2S6D" + good, []string{"## Filestack: not verified: alive until 12 Dec 2099 06:00:00 UTC, and allows everything but exif, for every file of the app", "signed again with a nearer expiry, a list of the calls that are needed and the handle of the file"}, []string{"when it last worked"}},
		{"one signature, two policies", "works: " + cdn + "KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + strings.Repeat("0a", 32) + "\nfails: " + cdn + "KW9EJhYtS6y48Whm2S6D" + good, []string{"most likely since both have one signature and different policies", "**Next:** customer's developer: keep policy and signature of one signing together"}, nil},
		{"a span for a time", "signature has expired\n" + cdn + "KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjM2MDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + strings.Repeat("0a", 32), []string{"; most likely a span was given for a time", "the expiry reckoned from the time of signing, then a new link"}, nil},
		{"what it allows", "Can people with it delete other files?\n" + cdn + "KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4MDM5MDI0MDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + strings.Repeat("0a", 32), []string{"**Next:** customer: the answer, whoever has the link can use it, for read of every file of the app, until 1 Mar 2027"}, nil},
		{"how long", "Until when is this valid?\n" + cdn + "KW9EJhYtS6y48Whm2S6D" + good, []string{"**Next:** customer: the answer, it is made to work until 12 Dec 2099 06:00:00 UTC"}, nil},
		{"never filled in", "403 for both\n" + cdn + "security=p:${policy},s:${signature}/KW9EJhYtS6y48Whm2S6D\n  img.src = 'https://cdn.filestackcontent.com/security=p:${policy},s:${signature}/' + handle;", []string{"## Filestack: policy and signature are most likely never filled in", "**Next:** customer's developer: line 3 mended"}, []string{"**Compared:**"}},
		{"another service's", "https://bucket.s3.amazonaws.com/a.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-Signature=" + strings.Repeat("0a", 32), []string{"**Next:** nothing here: the link belongs to Amazon S3"}, nil},
		{"code that is mended", "const policy = { expiry: Date.now() + 3600000, call: ['read'] }\n" + cdn + "KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDAwMDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + strings.Repeat("0a", 32), []string{"**In the code:** line 1 changed as shown below", "**Next:** customer's developer: signed again"}, nil},
		{"two links with one pair", cdn + "KW9EJhYtS6y48Whm2S6D" + good + "\n" + cdn + "LW9EJhYtS6y48Whm2S6D" + good, []string{"line 1 KW9EJhYtS6y48Whm2S6D", "\nline 2 LW9EJhYtS6y48Whm2S6D"}, []string{"### Not verified, line 1\n"}},
		{"in the query of tasks", "policy error: proper credentials were not provided\nworks: " + cdn + "KW9EJhYtS6y48Whm2S6D" + good + "\nfails: " + cdn + "resize=width:80/KW9EJhYtS6y48Whm2S6D" + good, []string{"1 of 2 links fails, most likely since policy and signature stand in the query", "**Next:** customer's developer: line 3: write them as a security task"}, []string{"Does not fit together"}},
	} {
		out := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now})
		for _, want := range c.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %q in\n%s", c.name, want, out)
			}
		}
		for _, not := range c.not {
			if strings.Contains(out, not) {
				t.Errorf("%s: %q in\n%s", c.name, not, out)
			}
		}
	}
}
