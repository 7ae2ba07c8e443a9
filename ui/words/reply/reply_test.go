package reply

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/wordstest"
)

// jargon are words of ours that a customer does not know.
var jargon = regexp.MustCompile(`\b([Ii]nferred|[Uu]ndocumented|[Pp]airs?|[Gg]enuine|[Uu]nverified|[Mm]alformed|[Cc]arrier|[Mm]ended|[Vv]erdict|[Ff]inding|THING|PART)\b|[«»]|\{\d`)

// checkLetter holds the rules of a reply's sentences that a program can see.
func checkLetter(t *testing.T, what, says, do string) {
	t.Helper()
	for _, text := range []string{says, do} {
		if found := jargon.FindString(text); found != "" {
			t.Errorf("%s: %q in %q", what, found, text)
		}
		switch {
		case strings.HasSuffix(text, "."), strings.TrimSpace(text) != text, strings.Contains(text, "  "),
			strings.Contains(text, " ,"), strings.Contains(text, " ;"), strings.Contains(text, "\n"), words.Visible(text) != text:
			t.Errorf("%s: %q", what, text)
		}
	}
	if says == "" || do == "" {
		t.Errorf("%s: %q, %q", what, says, do)
	}
	if says != "" && says[0] >= 'A' && says[0] <= 'Z' {
		t.Errorf("%s: %q cannot stand behind a comma", what, says)
	}
}

func TestEveryCodeHasALetter(t *testing.T) {
	w := &replier{}
	for _, code := range wordstest.Codes(t) {
		if code == report.CodeServerMessage {
			continue // explained by the message's own words
		}
		for n := range 5 {
			for _, arg := range []string{"", "1764536024", "a\x1b[2J", "store", "same"} {
				f := report.Finding{Code: code, Part: "policy", Basis: report.Inferred, Args: make([]string, n)}
				for i := range f.Args {
					f.Args[i] = arg
				}
				l := w.letterOf(f, report.Report{Form: report.FormDelivery})
				checkLetter(t, string(code), l.says, l.do)
				if l.says == string(code) {
					t.Errorf("%s: no letter", code)
				}
			}
		}
	}
	for _, e := range letterVariants {
		v := e.Key
		l := w.letterOf(report.Finding{Code: v.Code, Part: "policy", Args: []string{v.Arg, v.Arg, v.Arg}}, report.Report{Form: report.FormPicker})
		checkLetter(t, string(v.Code)+" "+v.Arg, l.says, l.do)
	}
}

func TestEveryMessageAndCauseFitsALetter(t *testing.T) {
	for key := range finding.Messages {
		s := replyMessage(key)
		for _, text := range []string{s.Fact, ask(s.Hint)} {
			if found := jargon.FindString(text); found != "" || !strings.HasSuffix(text, ".") || strings.HasSuffix(text, "..") {
				t.Errorf("%s: %q, %q", key, found, text)
			}
		}
	}
	for cause := range finding.Causes {
		lead := mismatchLead(report.Report{Cause: cause}, report.Finding{})
		if found := jargon.FindString(lead); found != "" || !strings.HasSuffix(lead, ".") || !strings.Contains(lead, " Please ") {
			t.Errorf("%s: %q in %q", cause, found, lead)
		}
	}
}

// between cuts a reply to what it says about what was found.
func between(reply string) string {
	_, rest, _ := strings.Cut(reply, "This is what we found:\n\n")
	for _, end := range []string{"Your lines as they are:", "Please do not send us", "The policy's expiry is", "The policy as it is:", "Kind regards", "https://www.filestack"} {
		rest, _, _ = strings.Cut(rest, end)
	}
	return strings.TrimSpace(rest)
}

func TestReply(t *testing.T) {
	const (
		cdn       = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"
		signature = "4098f262b9dba23e4766ce127353aaf4f37fde0fd726d164d944e031fd862c18"
		expired   = "The policy expired 9 years ago, on 16 Oct 2017 at 08:11:44 UTC, and Filestack refuses every request with it since then."
		other     = "The signature does not belong to this policy. Most likely it was made with the secret of another app or one that has been replaced since, " +
			"or the policy was changed after it was signed. Please sign the policy again with the secret that the Developer Portal shows for this app."
	)
	old := "?policy=" + wordstest.Policy + "&signature=" + signature
	process := "https://process.filestackapi.com/ANdpKX6pWRIevNAWvvOOtz/security=policy:" + wordstest.Policy + ", signature:" + signature +
		"/rotate=deg:90/ https://www.filestackapi.com/api/file/KW9EJhYtS6y48Whm2S6D?policy=" + wordstest.Policy + "& signature=" + signature
	for _, tt := range []struct {
		name, text, secret, want string
	}{
		{"a link inside", process, "",
			"As it stands, Filestack most likely cannot read the policy and signature, since there is a space inside the link, where it is cut. Please take the space out.\n\n" +
				"Besides, " + lower(expired) + " Sign a new policy with a later expiry, or ask whoever made the link for a new one."},
		{"a wrong signature first", process, "ZYXWVUTSRQPONMLKJIHGFEDCBA",
			other + "\n\nWe also found this:\n\n- There is a space inside the link, where it is most likely cut. Take the space out.\n- " +
				expired + " Sign a new policy with a later expiry, or ask whoever made the link for a new one."},
		{"code is no link", "filestack.init('AhTgLagciQByzXpFGRI0Az', {policy: '" + wordstest.Policy + "', signature: '" + signature + "'})", "",
			expired + "\n\n" +
				"Besides, filestack-js 1.0 and later ignores init(key, {policy, signature}) without an error, and sends neither of them. " +
				"Write init(key, {security: {policy, signature}}), unless your version is 0.x."},
		{"the escape as it is", cdn + strings.Replace(old, "&", "&#38;", 1), "",
			"As it stands, Filestack most likely cannot read the policy and signature, since the link is written as in HTML, with &#38; in place of &, so what follows is not read. " +
				"Please write a plain & wherever it stands outside of HTML.\n\n" +
				"Besides, " + lower(expired) + " Sign a new policy with a later expiry, or ask whoever made the link for a new one."},
		{"placeholders together", cdn + "?policy=YOUR_POLICY&signature=YOUR_SIGNATURE", "",
			`As it stands, Filestack most likely cannot read the policy and signature, since placeholders stand in place of real values: "YOUR_POLICY" and "YOUR_SIGNATURE". Please put the real values there.`},
		{"filled in by code", "fetch(`" + cdn + "?policy=${policy}&signature=${signature}`)", "",
			"The values of policy and signature are put in when the code runs, so we cannot see them here.\n\nTo find the cause, could you send us:\n\n1. the whole link or request as it goes out (in the browser's network tab: Copy as cURL)\n2. the lines of code that make the policy and sign it\n\nPlease leave your app secret out of it."},
		{"the same twice", "<img src=\"" + cdn + "\">\n<img src=\"" + cdn + "\">", "",
			"There is no policy and signature in the link, so it works only while security is switched off for the app. Please add a policy and its signature if security is on."},
		{"half of it", "?policy=" + wordstest.Policy, "",
			"There is a policy, but no signature with it. Please send both together.\n\nBesides, " + lower(expired) + " Sign a new policy with a later expiry."},
		{"a message", "Error: The signature has expired", "",
			"The error message means that the policy had expired when it was used.\n\n" +
				"Please sign a new policy each time the page is loaded, and check the clock of the machine that signs.\n\nTo find the cause, could you send us:\n\n1. the whole link or request as it goes out (in the browser's network tab: Copy as cURL)\n2. when it last worked\n\nPlease leave your app secret out of it."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			opts := inspect.Options{At: wordstest.Now}
			if tt.secret != "" {
				opts.Keys = []inspect.Key{{Name: "FILESTACK_APP_SECRET", Secret: signing.NewSecret(tt.secret)}}
			}
			got := between(Write(wordstest.Pasted(tt.text, inspect.Inspect(tt.text, opts)), Options{At: wordstest.Now, Voice: Developer}))
			if got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func lower(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// A policy that is not valid as it stands is not offered for signing as it stands.
func TestReplySignsWhatIsSent(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"lost padding", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDAsImEiOjF9&signature=" + strings.Repeat("0a", 32), "'eyJleHBpcnkiOjQxMDA3Mzg0MDAsImEiOjF9'"},
		{"bare JSON", `https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy={"expiry":4100738400}&signature=` + strings.Repeat("0a", 32), "'eyJleHBpcnkiOjQxMDA3Mzg0MDB9'"},
		{"cut off", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJ...&signature=0a0a0a...", ""},
	} {
		reply := Write(wordstest.Pasted(tt.text, inspect.Inspect(tt.text, inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now, Voice: Developer})
		if tt.want == "" && strings.Contains(reply, "python3") || !strings.Contains(reply, tt.want) {
			t.Errorf("%s: no %s in\n%s", tt.name, tt.want, reply)
		}
	}
}

// Lines that do not follow each other are parted.
func TestReplyPartsChangedLines(t *testing.T) {
	text := "let c = filestack.init('AhTgLagciQByzXpFGRI0Az', {\n  policy: P,\n  signature: S\n})"
	reply := Write(wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now, Voice: Developer})
	if !strings.Contains(reply, "{\n    …\n    })") {
		t.Errorf("not parted:\n%s", reply)
	}
}

// Every reply to the published samples is fit to send.
func TestRepliesToSamples(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(wordstest.Top(t), "testdata", "samples", "inspect.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	at := time.Date(2026, 11, 23, 21, 14, 9, 0, time.UTC)
	for line := range strings.Lines(string(raw)) {
		var sample struct{ ID, Input string }
		if err := json.Unmarshal([]byte(line), &sample); err != nil {
			t.Fatal(err)
		}
		count++
		reply := between(Write(wordstest.Pasted(sample.Input, inspect.Inspect(sample.Input, inspect.Options{At: at})), Options{At: at, Voice: Developer}))
		said := map[string]bool{}
		for sentence := range strings.SplitSeq(strings.ReplaceAll(reply, "\n", " "), ". ") {
			if len(sentence) > 20 && said[sentence] && !strings.Contains(reply, "\n\n2. ") {
				t.Errorf("%s says twice: %s", sample.ID, sentence)
			}
			said[sentence] = true
		}
		if found := jargon.FindString(reply); found != "" || strings.Contains(reply, "..") || strings.Contains(reply, "\n\n\n") || strings.Count(reply, "\n- ") == 1 {
			t.Errorf("%s: %q in\n%s", sample.ID, found, reply)
		}
	}
	if count < 20 {
		t.Fatalf("%d samples", count)
	}
}

// What cannot be read is not said to belong to another policy.
func TestReplyToAnUnreadableSignature(t *testing.T) {
	text := "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDB9&signature=" + strings.Repeat("0a", 31) + "zz"
	opts := inspect.Options{At: wordstest.Now, Keys: []inspect.Key{{Name: "k", Secret: signing.NewSecret(wordstest.Secret)}}}
	reply := between(Write(wordstest.Pasted(text, inspect.Inspect(text, opts)), Options{At: wordstest.Now, Voice: Developer}))
	if strings.Contains(reply, "does not belong") || !strings.Contains(reply, "not written in hex digits: \"z\" stands at character 63") {
		t.Error(reply)
	}
}
