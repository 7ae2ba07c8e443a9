package reply

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/words/wordstest"
)

// mailCase is a ticket as a customer writes it, with what the reply to it must say and what
// it must not.
type mailCase struct {
	name, text string
	says, not  []string
}

func mailCases() []mailCase {
	alive := wordstest.Encoded(`{"expiry":1798797600,"call":["read"],"handle":"%s"}`, wordstest.Handle)
	wide := wordstest.Encoded(`{"expiry":1798797600,"call":["read"]}`)
	dead := wordstest.Encoded(`{"expiry":1795608000,"call":["read"],"handle":"%s"}`, wordstest.Handle)
	link := func(policy string) string {
		return wordstest.OneFile + "?policy=" + policy + "&signature=" + wordstest.OtherSignature
	}
	return []mailCase{
		{"expired", "Hi,\n\nmy picture is gone: " + link(dead) + "\n\nBob", []string{
			"The link to your file (KW9EJhYtS6y48Whm2S6D) stopped working on 25 November 2026 at 12:00 UTC, which is 13:00 in Berlin.",
			"Such links are made for a limited time", "We found nothing else wrong with the link.", "You need a new link."}, []string{"safe"}},
		{"expired and cut by a space", "it says denied\n" + strings.Replace(link(dead), "&", "& ", 1), []string{
			"does not work for two reasons: it expired on 25 November 2026, and a space has got into", "Removing the space is not enough; a new link is needed."}, nil},
		{"a space", "does not open: " + strings.Replace(link(alive), "&", "& ", 1), []string{"a space has got into the middle of it", "copy the link again"}, []string{"nothing else"}},
		{"wrapped by mail", "> " + link(alive)[:90] + "\n> " + link(alive)[90:], []string{"link"}, nil},
		{"cut off", "this is the link: " + link(alive)[:len(link(alive))-20], []string{"the end of it is missing", "Please send us the whole link"}, []string{"new link"}},
		{"for another file", "wrong?\n" + link(wordstest.Encoded(`{"expiry":1798797600,"call":["read"],"handle":"hT7kQ2mXRzyV0bLpN4cW"}`)), []string{"made for another file, so it cannot open this one", "You need a new link"}, nil},
		{"milliseconds", "please check " + link(wordstest.Encoded(`{"expiry":1798797600000,"call":["read"],"handle":"%s"}`, wordstest.Handle)), []string{"works, but would go on working for thousands of years"}, []string{"does not work"}},
		{"no permission", "thumbnail broken: https://cdn.filestackcontent.com/resize=width:200/security=policy:" + alive + ",signature:" + wordstest.OtherSignature + "/" + wordstest.Handle, []string{"lacks the permission"}, nil},
		{"no fault", "does this one work? " + link(alive), []string{"found no fault in it", "could you tell us what you see", "when it last worked?"}, []string{"does not work.", "new link"}},
		{"unsigned", "look at " + wordstest.OneFile, []string{"has no protection of its own"}, nil},
		{"nothing", "Hello, my upload fails, please help. Bob", []string{"Could you send us the whole link", "when it last worked?"}, nil},
		{"alive, and the page says expired", "The page says \"The signature has expired\" for " + link(alive), []string{"It works until 1 January 2027 at 10:00 UTC", "do not fit together", "exactly as it stands on the page"}, []string{"no fault"}},
		{"not accepted, and no fault", "We see 'The signature was not valid'.\n" + link(alive), []string{"complete and has not expired", "was not made in the right way, or was changed", "It has to be made again"}, []string{"what you see"}},
		{"a message alone", "Our users see: The signature was not valid", []string{"was not made in the right way", "we need the link that it came for"}, []string{"what the page or program says"}},
		{"too busy", "we get HTTP/1.1 429 Too Many Requests from filestack", []string{"too many requests", "try again in a few minutes"}, []string{"Copy link address"}},
		{"worked yesterday", "It worked yesterday! " + link(wordstest.Encoded(`{"expiry":1795720000,"call":["read"],"handle":"%s"}`, wordstest.Handle)), []string{"That fits what you wrote"}, nil},
		{"worked yesterday, dead for long", "It worked yesterday! " + link(wordstest.Encoded(`{"expiry":1508141504,"call":["read"],"handle":"%s"}`, wordstest.Handle)), []string{"a copy that your browser had kept"}, []string{"fits"}},
		{"typed off a picture", "I see " + strings.Replace(link(alive), "0", "O", 99), []string{"typed off a picture", "as text, not as a picture"}, []string{"made again"}},
		{"a mail filter's link", "look: https://protect-eu.mimecast.com/s/b4hJk2LmN8pQrSt", []string{"(protect-eu.mimecast.com), which hides where it leads", "the address that your browser then shows"}, nil},
		{"another service's", "why? https://b.s3.amazonaws.com/a.png?X-Amz-Date=20261120T120000Z&X-Amz-Expires=60&X-Amz-Signature=fe5f80f7", []string{"belongs to another service (Amazon S3), not to Filestack"}, []string{"Copy link address"}},
		{"a log of one link", strings.Repeat("GET "+link(dead)+"\n", 3), []string{"The link to your file (KW9EJhYtS6y48Whm2S6D) stopped working"}, []string{"3 links"}},
		{"named by the mail", "Annex A: " + link(alive) + "\nAnnex B: " + link(dead), []string{"Line 2 (Annex B): this link has expired"}, nil},
		{"unsigned ones", wordstest.OneFile + " and " + strings.Replace(wordstest.OneFile, "KW9", "XW9", 1), []string{"None of them has protection of its own", "once it is switched on, they are refused"}, []string{"no fault"}},
		{"broken over lines", "> " + link(alive)[:100] + "\n> " + link(alive)[100:] + "\nis empty", []string{"broken over several lines"}, nil},
		{"all of them", "these two\n" + link(dead) + "\n" + strings.Replace(link(wordstest.Encoded(`{"expiry":1795608000}`)), wordstest.Handle+"?", "AAAAAAAAAAAAAAAAAAAA?", 1), []string{"None of them works."}, []string{"Two of them"}},
		{"permission by name", "small: https://cdn.filestackcontent.com/resize=width:200/security=policy:" + alive + ",signature:" + wordstest.OtherSignature + "/" + wordstest.Handle, []string{"lacks the permission for showing the file in another size or form", "So far it permits viewing or downloading the file."}, []string{"convert", "Each link permits"}},
		{"an empty page", "I only get a white page: " + link(alive), []string{"An empty page or picture does not tell the reason", "in another browser or on another device"}, []string{"what you see"}},
		{"refused, in own words", "it 403s for me " + link(alive), []string{"complete and has not expired", "was refused; it does not say why", "forward this message"}, []string{"what you see"}},
		{"expired, in own words", "I get \"expired\" " + link(alive), []string{"It works until 1 January 2027", "do not fit together"}, []string{"no fault"}},
		{"refused, without a link", "all our users get 403 Forbidden since Monday", []string{"was refused; it does not say why", "we need the link"}, []string{"what the page or program says"}},
		{"a file of Dropbox's", "please help https://www.dropbox.com/s/1/a.pdf?dl=0", []string{"another service (Dropbox), not to Filestack", "ask the person or website"}, []string{"Copy link address"}},
		{"Dropbox beside ours", "https://www.dropbox.com/s/1/a.pdf is fine, " + link(dead) + " is not", []string{"stopped working on 25 November"}, []string{"Dropbox"}},
		{"worked the day after its end", "It worked yesterday! " + link(dead), []string{"If it seemed to work after that"}, []string{"That fits"}},
		{"several on one line", "spring " + link(dead) + " and summer " + strings.Replace(link(dead), wordstest.Handle+"?", "AAAAAAAAAAAAAAAAAAAA?", 1), []string{"Links KW9EJhYtS6y48Whm2S6D and AAAAAAAAAAAAAAAAAAAA: these links have expired"}, []string{"Line", "line"}},
		{"one address opens, the other not", "works: " + link(alive) + "\nfails: " + strings.Replace(link(alive), "cdn.filestackcontent.com", "files.example.com", 1), []string{"compared the two links", "lead to the same file", "cdn.filestackcontent.com and files.example.com", "set up your own address"}, []string{"tell us which one"}},
		{"nothing tells them apart", "works: " + link(wide) + "\nfails: " + strings.Replace(link(wide), "KW9", "XW9", 1), []string{"found no fault in either", "the one that does not work?"}, []string{"own address"}},
		{"a password", "it asks me for a password " + link(alive), []string{"needs no password", "the address that your browser shows"}, []string{"what you see"}},
		{"solved", "Thanks, it works now!", []string{"Good to hear that it works now"}, []string{"Copy link address"}},
		{"a shortener, and a word", "https://bit.ly/3xYzAbC says expired", []string{"(bit.ly), which hides where it leads"}, []string{"Copy link address"}},
		{"too busy, in own words", "I see 'too many requests' for " + link(alive), []string{"too many requests", "try again in a few minutes"}, []string{"what you see"}},
		{"refused without protection", "Policy required\n" + wordstest.OneFile, []string{"refused without", "It has to be made again, with its protection."}, []string{"It works only as long"}},
		{"permits more than viewing", "is this dangerous? " + link(wordstest.Encoded(`{"expiry":1798797600,"call":["read","remove","write"]}`)), []string{"permits replacing files and deleting files, to everybody who has it, until 1 January 2027"}, nil},
		{"permits viewing", "is this dangerous? " + link(alive), []string{"found no fault"}, []string{"One more thing"}},
		{"of two one is blank", "the first is blank, the second opens: " + link(wide) + "\n" + strings.Replace(link(wide), "KW9", "XW9", 1), []string{"found no fault in either", "in another browser"}, []string{"what you see"}},
		{"an upload that is refused", "our page says Invalid App policy", []string{"was refused", "forward this message"}, []string{"Copy link address"}},
		{"nothing sent", "", []string{"Could you send us the whole link"}, nil},
		{"two expired", "these two\n" + link(dead) + "\n" + strings.Replace(link(dead), wordstest.Handle+"?", "AAAAAAAAAAAAAAAAAAAA?", 1), []string{"the 2 links in your message", "have expired, on 25 November 2026"}, nil},
		{"one of three", "a " + link(alive) + "\nb " + link(dead) + "\nc " + link(wordstest.Encoded(`{"expiry":1798797700,"call":["read"]}`)), []string{"One of them does not work", "Line 2 (KW9EJhYtS6y48Whm2S6D): this link has expired", "no fault in the other 2 links"}, nil},
	}
}

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
			if fit := Write(wordstest.Pasted(l.text, reports), opts); fit != got && !strings.Contains("wrapped by mail, too busy, a log of one link", l.name) {
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
		{"works and does not", "works: " + link(alive) + "\nfails: " + strings.Replace(link(dead), "KW9", "XW9", 2), []string{"Compared with the link that works"}, nil},
		{"the same on another host", link(alive) + "\nopens, but\n" + strings.Replace(link(alive), "cdn.filestackcontent.com", "files.example.com", 1) + " gives 403", []string{"We compared both: nothing in these two links explains it", "curl -sI of both"}, nil},
		{"a course in a log", `[25/Nov/2026:11:59:58 +0000] "GET ` + link(dead) + ` HTTP/1.1" 200` + "\n" + `[25/Nov/2026:12:00:03 +0000] "GET ` + link(dead) + ` HTTP/1.1" 403`,
			[]string{"it still worked (200) on 25 Nov 2026 11:59:58 UTC, it expired on 25 Nov 2026 12:00:00 UTC, and it was refused (403) on 25 Nov 2026 12:00:03 UTC"}, []string{"1."}},
		{"refused before its end", `[25/Nov/2026:11:59:58 +0000] "GET ` + link(alive) + ` HTTP/1.1" 403`, []string{"the expiry does not explain that answer", "the text of the answer"}, []string{"error message"}},
		{"a policy alone", `is this right? {"expiry": 1798797600, "call": ["read"]}`, []string{"saw nothing wrong in it"}, []string{"signature with it", ask}},
		{"one file twice", link(alive) + "\n" + link(alive)[:len(link(alive))-8], []string{"for KW9EJhYtS6y48Whm2S6D in line 2", "56 of its 64 digits", "in line 1"}, []string{"SHA-224"}},
		{"refused, in own words", "it 403s " + link(dead), []string{"The policy's expiry is"}, []string{"What you saw", ask}},
		{"nothing there, in own words", "404 not found " + link(alive), []string{"What you saw means that the server answered 404", "python3"}, []string{ask}},
		{"nothing there, and over", "404 not found " + link(dead), []string{"The policy's expiry is"}, []string{"What you saw"}},
		{"a message that fits", "Error: signature has expired\n" + link(dead), []string{"That fits the error message \"signature has expired\".", "The policy's expiry is"}, []string{"1. ", ask}},
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
