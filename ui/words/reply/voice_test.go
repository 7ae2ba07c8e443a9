package reply

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/words/wordstest"
)

// hard are words that a customer need not know.
var hard = regexp.MustCompile(`(?i)\b(polic(y|ies)|signatures?|encod\w*|hmac|expiry|calls?|handles?|base64|python|json|url|https?|hex|digits|parameters?|quer(y|ies))\b`)

func TestRepliesToCustomers(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range mailCases() {
		t.Run(l.name, func(t *testing.T) {
			reports := inspect.Inspect(l.text, inspect.Options{At: wordstest.MailAt})
			opts := Options{At: wordstest.MailAt, Zone: berlin, Voice: Customer}
			got := Write(wordstest.Pasted(l.text, reports), opts)
			for _, s := range l.says {
				if !strings.Contains(got, s) {
					t.Errorf("lacks %q:\n%s", s, got)
				}
			}
			for _, s := range l.not {
				if strings.Contains(got, s) {
					t.Errorf("says %q:\n%s", s, got)
				}
			}
			if found := hard.FindString(got); found != "" {
				t.Errorf("%q is not for a customer:\n%s", found, got)
			}
			if n := len(strings.Fields(got)); n > 120 {
				t.Errorf("%d words:\n%s", n, got)
			}
			if !strings.HasPrefix(got, "Hello,\n\n") || !strings.HasSuffix(got, "\n\nKind regards") || strings.Contains(got, "\n\n\n") || strings.Contains(got, "..") || strings.Contains(got, "  ") {
				t.Errorf("not fit to send:\n%q", got)
			}
			opts.Voice = Fitting
			if fit := Write(wordstest.Pasted(l.text, reports), opts); fit != got && !strings.Contains("wrapped by mail, too busy, a log of one link, an example", l.name) {
				t.Errorf("another voice fits:\n%s", fit)
			}
		})
	}
}

// What does not fit together is named to a developer, what is missing is asked for, and
// what was sent is not.
func TestRepliesToDevelopers(t *testing.T) {
	alive := wordstest.Encoded(`{"expiry":1798797600,"call":["read"],"handle":"%s"}`, wordstest.Handle)
	dead := wordstest.Encoded(`{"expiry":1795608000,"call":["read"],"handle":"%s"}`, wordstest.Handle)
	link := func(policy string) string {
		return wordstest.OneFile + "?policy=" + policy + "&signature=" + wordstest.OtherSignature
	}
	const ask, request, code = "could you send us", "as it goes out", "code that make the policy and sign it"
	for _, l := range []mailCase{
		{"two messages in one", `{"error":"Invalid Policy: signature was not valid"}`, []string{"could not reproduce the signature", ask, request}, []string{"picker's server", code}},
		{"alive, says expired", "The signature has expired\n" + link(alive), []string{"This does not fit together", "expires only on 1 Jan 2027", request}, []string{code}},
		{"a status alone", "POST https://upload.filestackapi.com/multipart/start 403 (Forbidden)", []string{"the text of the answer", request}, []string{"Please paste"}},
		{"no fault, nothing said", link(alive), []string{"If it fails all the same", "the error message"}, []string{request}},
		{"expired", link(dead), []string{"Sign the same policy with a later expiry"}, []string{ask, "python3"}},
		{"code that signs is there", "sig = hmac.new(key, policy, sha256)\nfetch(`" + wordstest.OneFile + "?policy=${policy}&signature=${sig}`)", []string{request}, []string{code}},
		{"works and does not", "works: " + link(alive) + "\nfails: " + strings.Replace(link(dead), "KW9", "XW9", 2), []string{"what tells it from the one that works"}, nil},
		{"the same on another host", link(alive) + "\nopens, but\n" + strings.Replace(link(alive), "cdn.filestackcontent.com", "files.example.com", 1) + " gives 403", []string{"We compared both: the only difference is the host", "curl -sI of both"}, nil},
		{"a course in a log", `[25/Nov/2026:11:59:58 +0000] "GET ` + link(dead) + ` HTTP/1.1" 200` + "\n" + `[25/Nov/2026:12:00:03 +0000] "GET ` + link(dead) + ` HTTP/1.1" 403`,
			[]string{"it still worked (200) on 25 Nov 2026 11:59:58 UTC, it expired on 25 Nov 2026 12:00:00 UTC, and it was refused (403) on 25 Nov 2026 12:00:03 UTC"}, []string{"1."}},
		{"refused before its end", `[25/Nov/2026:11:59:58 +0000] "GET ` + link(alive) + ` HTTP/1.1" 403`, []string{"the expiry does not explain that answer", "the text of the answer"}, []string{"error message"}},
		{"a policy alone", `is this right? {"expiry": 1798797600, "call": ["read"]}`, []string{"saw nothing wrong in it"}, []string{"signature with it", ask}},
		{"one file twice", link(alive) + "\n" + link(alive)[:len(link(alive))-8], []string{"for KW9EJhYtS6y48Whm2S6D in line 2", "56 of its 64 digits", "in line 1"}, []string{"SHA-224"}},
		{"refused, in own words", "it 403s " + link(dead), []string{"The policy's expiry is"}, []string{"What you saw", ask}},
		{"nothing there, in own words", "404 not found " + link(alive), []string{"What you saw means that the server answered 404"}, []string{ask, "python3", "app secret"}},
		{"nothing there, and over", "404 not found " + link(dead), []string{"The policy's expiry is", "is about something else: the file is not there"}, []string{"What you saw"}},
		{"a message that fits", "Error: signature has expired\n" + link(dead), []string{"That fits the error message \"signature has expired\".", "The policy's expiry is"}, []string{"1. ", ask}},
		{"a message from its first word", "Proper credentials were not provided\n" + wordstest.OneFile + "?signature=" + wordstest.OtherSignature, []string{`That fits the error message "Proper credentials were not provided".`}, nil},
		{"one file twice on a line", "old " + link(dead) + " new " + link(alive), []string{"1. The first link for KW9EJhYtS6y48Whm2S6D\n", "2. The second link for KW9EJhYtS6y48Whm2S6D\n"}, []string{"in line"}},
		{"a token", "valid? eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3OTV9.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P", []string{"is a JSON Web Token"}, []string{"1. "}},
		{"its end in a log", `[25/Nov/2026:11:59:58 +0000] "GET ` + link(dead) + ` HTTP/1.1" 200`, []string{"The policy's expiry is"}, []string{"What you saw"}},
		{"solved", "Thanks, it works now!", []string{"Good to hear"}, []string{ask}},
		{"cut off twice", wordstest.OneFile + "?policy=" + alive[:20] + "...", []string{"The end of the policy is missing"}, []string{"no signature"}},
		{"permits more than viewing", link(wordstest.Encoded(`{"expiry":1798797600,"call":["read","remove","write"]}`)), []string{"The policy also allows write and remove", "list the calls"}, nil},
		{"permits viewing", link(alive), nil, []string{"also allows"}},
		{"cut off in the middle", "ends in the middle: " + link(alive)[:90], []string{"The end of the policy is missing"}, []string{"padding", "no signature"}},
		{"two that are over", link(dead) + "\n" + strings.Replace(link(wordstest.Encoded(`{"expiry":1795608000}`)), "KW9", "XW9", 1), []string{"The link for KW9EJhYtS6y48Whm2S6D and the link for XW9EJhYtS6y48Whm2S6D, each:"}, []string{"1. "}},
		{"a mail filter's link", "https://url.emailprotection.link/?b4hJk2LmN8pQrSt~", []string{"the address that the link leads to"}, nil},
	} {
		got := Write(wordstest.Pasted(l.text, inspect.Inspect(l.text, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: Developer})
		for _, s := range l.says {
			if !strings.Contains(got, s) {
				t.Errorf("%s lacks %q:\n%s", l.name, s, got)
			}
		}
		for _, s := range l.not {
			if strings.Contains(got, s) {
				t.Errorf("%s says %q:\n%s", l.name, s, got)
			}
		}
		if strings.Contains(got, "..") && !strings.Contains(l.text, "..") || strings.Contains(got, "\n\n\n") || strings.Contains(got, ": .") {
			t.Errorf("%s is not fit to send:\n%s", l.name, got)
		}
	}
}

func TestReplyToManyLinks(t *testing.T) {
	wordstest.Golden(t, "links-reply.txt", Write(wordstest.LinksTable(t), Options{At: wordstest.TableAt}))
}

// Code is answered to whoever writes code, and the ticket is the internal voice.
func TestVoiceFits(t *testing.T) {
	policy := wordstest.Encoded(`{"expiry":1795608000}`)
	for name, text := range map[string]string{
		"picker":  "filestack.init('AhTgLagciQByzXpFGRI0Az', {security: {policy: '" + policy + "', signature: '" + wordstest.OtherSignature + "'}})",
		"curl":    "curl -I '" + wordstest.OneFile + "?policy=" + policy + "&signature=" + wordstest.OtherSignature + "'",
		"markup":  "<a href=\"" + wordstest.OneFile + "?policy=" + policy + "&amp;signature=" + wordstest.OtherSignature + "\">x</a>",
		"message": "Error: Invalid Application",
		"pair":    `{"policy":"` + policy + `","signature":"` + wordstest.OtherSignature + `"}`,
	} {
		reports := inspect.Inspect(text, inspect.Options{At: wordstest.MailAt})
		if got := Write(wordstest.Pasted(text, reports), Options{At: wordstest.MailAt}); !strings.Contains(got, "This is what we found:") && !strings.Contains(got, "The policy's expiry is") {
			t.Errorf("%s:\n%s", name, got)
		}
		if got := Write(wordstest.Pasted(text, reports), Options{At: wordstest.MailAt, Voice: Internal}); !strings.HasPrefix(got, "## Filestack: ") {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// The check with one's own secret is offered where the signature is in question alone.
func TestReplyOffersWhatApplies(t *testing.T) {
	link := func(policy string) string {
		return wordstest.OneFile + "?policy=" + policy + "&signature=" + wordstest.OtherSignature
	}
	for _, tt := range []struct {
		name, text string
		python     bool
	}{
		{"unverified", link(wordstest.Encoded(`{"expiry":1798797600,"call":["read"]}`)), true},
		{"expired", link(wordstest.Encoded(`{"expiry":1795608000,"call":["read"]}`)), false},
		{"denied", link(wordstest.Encoded(`{"expiry":1798797600,"call":["pick"]}`)), false},
		{"live delete", "DELETE https://www.filestackapi.com/api/file/" + wordstest.Handle + "?key=AhTgLagciQByzXpFGRI0Az&policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["remove"]}`) + "&signature=" + wordstest.OtherSignature, false},
	} {
		reports := inspect.Inspect(tt.text, inspect.Options{At: wordstest.MailAt})
		got := Write(wordstest.Pasted(tt.text, reports), Options{At: wordstest.MailAt, Voice: Developer})
		if strings.Contains(got, "python3") != tt.python {
			t.Errorf("%s:\n%s", tt.name, got)
		}
	}
}

// A pair that changes or deletes files stands whole in no reply while it lives.
func TestReplyCutsDangerousPairs(t *testing.T) {
	for _, call := range []string{"remove", "write", "store"} {
		policy := wordstest.Encoded(`{"expiry":1798797600,"call":["%s"],"handle":"%s"}`, call, wordstest.Handle)
		method, host := map[string]string{"remove": "DELETE", "write": "POST", "store": "POST"}[call], "https://www.filestackapi.com/api/file/"+wordstest.Handle
		if call == "store" {
			host = "https://www.filestackapi.com/api/store/S3"
		}
		text := "curl -X " + method + " '" + host + "?key=AhTgLagciQByzXpFGRI0Az&policy=" + policy + "& signature=" + wordstest.OtherSignature + "'"
		reports := inspect.Inspect(text, inspect.Options{At: wordstest.MailAt})
		if len(reports) == 0 || len(reports[0].Link.Needs) == 0 || reports[0].Alive != report.Yes {
			t.Fatalf("%s: %+v", call, reports)
		}
		for _, voice := range []Voice{Developer, Customer, Internal} {
			got := Write(wordstest.Pasted(text, reports), Options{At: wordstest.MailAt, Voice: voice})
			if strings.Contains(got, wordstest.OtherSignature[:20]) || strings.Contains(got, policy[30:]) && voice != Internal {
				t.Errorf("%s, %s:\n%s", call, voice, got)
			}
		}
	}
}

func TestUnquotedKeepsWhatCurlSends(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"> https://cdn.filestackcontent.com/H", "https://cdn.filestackcontent.com/H"},
		{"> GET /H?policy=P&signature=S HTTP/2", "> GET /H?policy=P&signature=S HTTP/2"},
		{"> DELETE /api/file/H HTTP/1.1", "> DELETE /api/file/H HTTP/1.1"},
		{"> Get it at /H", "Get it at /H"},
	} {
		if got := unquoted([]string{c.line})[0]; got != c.want {
			t.Errorf("%q became %q, want %q", c.line, got, c.want)
		}
	}
}

func TestAPairThatListsChangesIsDangerous(t *testing.T) {
	r := report.Report{Alive: report.Yes, Security: signing.Security{Policy: "P", Signature: "S"}}
	r.Link.Host, r.Link.Needs = "cdn.filestackcontent.com", []signing.Call{signing.Read}
	r.Policy.JSON = `{"expiry":1,"call":["read","write"]}`
	r.Allows = []report.Permission{{Call: signing.Read, Allowed: report.Yes}, {Call: signing.Write, Allowed: report.Yes}}
	if got := dangerous([]report.Report{r}); len(got) != 1 || got[0] != "S" {
		t.Errorf("cuts %q, want the signature alone", got)
	}
	r.Allows[1].Allowed = report.No
	if got := dangerous([]report.Report{r}); len(got) != 0 {
		t.Errorf("cuts %q of what changes nothing", got)
	}
	r.Link.Needs = []signing.Call{signing.Remove}
	if got := dangerous([]report.Report{r}); len(got) != 2 {
		t.Errorf("cuts %q, want both", got)
	}
}
