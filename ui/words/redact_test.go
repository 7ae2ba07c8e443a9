package words_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
	"policybench/ui/words/document"
	"policybench/ui/words/patch"
	"policybench/ui/words/plain"
	"policybench/ui/words/reply"
	"policybench/ui/words/ticket"
	"policybench/ui/words/wordstest"
)

func whole(p *redact.Paste) string { return p.Part(report.Span{Length: p.Len()}) }

func TestSecretsAreMaskedEverywhere(t *testing.T) {
	for _, tt := range wordstest.Writings {
		text := "secret = '" + wordstest.Secret + "'; again " + tt.Write(wordstest.Secret)
		r := wordstest.Report(text)
		at := strings.Index(text, wordstest.Secret)
		r.Findings = append(r.Findings, report.Finding{
			Level: report.Problem, Code: report.CodeSecretExposed, Spans: []report.Span{{Offset: at, Length: len(wordstest.Secret)}},
		})
		r.Link.APIKey = wordstest.Secret
		r.Fixed = text
		r.Fixes = []report.Edit{{What: report.CodeWhitespace, Span: report.Span{Offset: 6, Length: 1}}}
		reports := []report.Report{r}
		var printed strings.Builder
		if err := plain.Inspect(&printed, wordstest.Pasted(text, reports), wordstest.Now, words.Unicode); err != nil {
			t.Fatal(err)
		}
		document, err := document.Inspect(wordstest.Pasted(text, reports), wordstest.Now)
		if err != nil {
			t.Fatal(err)
		}
		for name, out := range map[string]string{
			"report": ticket.Write(wordstest.Pasted(text, reports), ticket.Options{At: wordstest.Now}),
			"reply":  reply.Write(wordstest.Pasted(text, reports), reply.Options{At: wordstest.Now, Voice: reply.Developer}),
			"plain":  printed.String(),
			"JSON":   string(document),
		} {
			if !strings.Contains(out, "‹app secret, 26 characters›") {
				t.Errorf("%s, %s: not masked:\n%s", tt.Name, name, out)
			}
			if leak := wordstest.Leaks(out, wordstest.Secret); leak != "" {
				t.Errorf("%s, %s: %s in\n%s", tt.Name, name, leak, out)
			}
		}
	}
}

// A text without a link can hold a secret all the same.
func TestSecretsAreMaskedWithoutReports(t *testing.T) {
	text := "my key is " + wordstest.Secret + ", not ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	for _, out := range []string{ticket.Write(wordstest.Pasted(text, nil), ticket.Options{At: wordstest.Now}), whole(wordstest.Pasted(text, nil))} {
		if strings.Contains(out, wordstest.Secret) || !strings.Contains(out, wordstest.Masked+", not ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			t.Errorf("got\n%s", out)
		}
	}
}

// A secret in pieces is masked like a whole one, also where the text holds no link and
// no report names it.
func TestSplitSecretsAreMasked(t *testing.T) {
	for _, split := range []string{"\" + \"", "' .\n  '", "=\n", "=\r\n"} {
		for _, link := range []string{"", "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + wordstest.Policy + "&signature=" + strings.Repeat("0a", 32)} {
			quote := strings.Trim(split[:1], "=")
			text := "app secret: " + quote + wordstest.Secret[:11] + split + wordstest.Secret[11:] + quote + " is it" + link
			reports := inspect.Inspect(text, inspect.Options{At: wordstest.Now})
			var printed strings.Builder
			if err := plain.Inspect(&printed, wordstest.Pasted(text, reports), wordstest.Now, words.Unicode); err != nil {
				t.Fatal(err)
			}
			document, err := document.Inspect(wordstest.Pasted(text, reports), wordstest.Now)
			if err != nil {
				t.Fatal(err)
			}
			for name, out := range map[string]string{
				"report": ticket.Write(wordstest.Pasted(text, reports), ticket.Options{At: wordstest.Now}), "reply": reply.Write(wordstest.Pasted(text, reports), reply.Options{At: wordstest.Now, Voice: reply.Developer}),
				"plain": printed.String(), "JSON": string(document), "fixed": patch.Fixed(wordstest.Pasted(text, reports)),
			} {
				for at := 0; at+6 <= len(wordstest.Secret); at++ {
					if strings.Contains(out, wordstest.Secret[at:at+6]) {
						t.Errorf("%q, %s: %s in\n%s", split, name, wordstest.Secret[at:at+6], out)
						break
					}
				}
			}
			if masked := whole(wordstest.Pasted(text, reports)); !strings.Contains(masked, wordstest.Masked) || !strings.Contains(masked, "is it") {
				t.Errorf("%q: %s", split, masked)
			}
		}
	}
}

// A secret inside a policy, or in a request's header, stands in the text in base64.
func TestSecretsInBase64AreMasked(t *testing.T) {
	policy := base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"handle":"` + wordstest.Secret + `"}`))
	for _, text := range []string{
		"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + policy + "&signature=" + strings.Repeat("0a", 32),
		"Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("app:"+wordstest.Secret)) + "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D",
	} {
		reports := inspect.Inspect(text, inspect.Options{At: wordstest.Now})
		document, err := document.Inspect(wordstest.Pasted(text, reports), wordstest.Now)
		if err != nil {
			t.Fatal(err)
		}
		for name, out := range map[string]string{
			"report": ticket.Write(wordstest.Pasted(text, reports), ticket.Options{At: wordstest.Now}), "reply": reply.Write(wordstest.Pasted(text, reports), reply.Options{At: wordstest.Now, Voice: reply.Developer}),
			"JSON": string(document), "fixed": patch.Fixed(wordstest.Pasted(text, reports)),
		} {
			if leak := wordstest.Leaks(out, wordstest.Secret); leak != "" {
				t.Errorf("%s: %s in\n%s", name, leak, out)
			}
		}
	}
}
