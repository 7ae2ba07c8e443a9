package words_test

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

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

// writings are ways in which a value stands in a text.
var writings = []struct {
	name  string
	write func(string) string
}{
	{"as it is", func(s string) string { return s }},
	{"upper case", strings.ToUpper},
	{"percent", func(s string) string { return percent(s) }},
	{"percent twice", func(s string) string { return percent(percent(s)) }},
	{"HTML", func(s string) string { return each(s, "&#%d;") }},
	{"string escapes", func(s string) string { return each(s, `\u%04x`) }},
	{"short escapes", func(s string) string { return each(s, `\x%02x`) }},
	{"split", func(s string) string { return s[:9] + "\" +\n  \"" + s[9:] }},
	{"wrapped", func(s string) string { return s[:20] + "=\r\n> " + s[20:] }},
	{"in small pieces", func(s string) string {
		var b strings.Builder
		for i := 0; i < len(s); i += 4 {
			b.WriteString(s[i:min(i+4, len(s))] + "\n")
		}
		return b.String()
	}},
	{"zero-width between", func(s string) string { return s[:5] + "\u200b" + s[5:15] + "\x1b" + s[15:] }},
	{"base64", func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }},
	{"base64 of JSON", func(s string) string {
		return base64.URLEncoding.EncodeToString([]byte(`[{"name":"security","params":{"signature":"` + s + `"}}]`))
	}},
	{"base64, escaped", func(s string) string { return url.QueryEscape(base64.StdEncoding.EncodeToString([]byte("a" + s))) }},
	{"base64 in pieces", func(s string) string {
		b := base64.StdEncoding.EncodeToString([]byte("ab" + s))
		return b[:30] + "\n" + b[30:]
	}},
}

func percent(s string) string { return each(s, "%%%02x") }

func each(s, format string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		fmt.Fprintf(&b, format, s[i])
	}
	return b.String()
}

func whole(p *redact.Paste) string { return p.Part(report.Span{Length: p.Len()}) }

func TestReportCutsSignatures(t *testing.T) {
	for _, tt := range writings {
		t.Run(tt.name, func(t *testing.T) {
			text := "see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + wordstest.Policy + "&signature=" + tt.write(wordstest.Signature) + " and help"
			out := ticket.Write(wordstest.Pasted(text, []report.Report{wordstest.Report(text)}), ticket.Options{At: wordstest.Now})
			if leak := wordstest.Leaks(out, wordstest.Signature); leak != "" {
				t.Errorf("%s in\n%s", leak, out)
			}
			for _, stays := range []string{"KW9EJhYtS6y48Whm2S6D?policy=" + wordstest.Policy, "see https://", "help", "9 years ago"} {
				if !strings.Contains(out, stays) {
					t.Errorf("%q is gone from\n%s", stays, out)
				}
			}
		})
	}
}

// Cutting what is cut already changes nothing, whatever stands in front.
func TestCutSignaturesTwice(t *testing.T) {
	for before, want := range map[string]string{
		"signature=":   "signature=4098f262…&x=1",
		"signature%3D": "signature%3D4098f262…&x=1",
		"%253D":        "%253D4098f2…&x=1", // its digits count as the first ones
		"":             "4098f262…&x=1",
	} {
		text := before + wordstest.Signature + "&x=1"
		once := whole(wordstest.Pasted(text, []report.Report{wordstest.Report(text)}).Ticket())
		if twice := whole(wordstest.Pasted(once, []report.Report{wordstest.Report("")}).Ticket()); once != want || twice != want {
			t.Errorf("%q: once %q, twice %q", before, once, twice)
		}
	}
}

// A signature that no report knows is cut by its shape alone.
func TestReportCutsUnknownSignatures(t *testing.T) {
	for _, tt := range writings[:2] {
		out := ticket.Write(wordstest.Pasted("x "+tt.write(wordstest.Signature), nil), ticket.Options{At: wordstest.Now})
		if leak := wordstest.Leaks(out, wordstest.Signature); leak != "" {
			t.Errorf("%s: %s in\n%s", tt.name, leak, out)
		}
	}
}

func TestSecretsAreMaskedEverywhere(t *testing.T) {
	for _, tt := range writings {
		text := "secret = '" + wordstest.Secret + "'; again " + tt.write(wordstest.Secret)
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
				t.Errorf("%s, %s: not masked:\n%s", tt.name, name, out)
			}
			if leak := wordstest.Leaks(out, wordstest.Secret); leak != "" {
				t.Errorf("%s, %s: %s in\n%s", tt.name, name, leak, out)
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

// A report holds no whole signature, in whatever way the text writes it; nothing
// of the text stands outside a fence.
func FuzzReport(f *testing.F) {
	for i := range writings {
		f.Add("see ", uint8(i), "&x=1\n```\n@you ![a](https://b)")
	}
	f.Fuzz(func(t *testing.T, before string, how uint8, after string) {
		w := writings[int(how)%len(writings)]
		text := before + "/" + w.write(wordstest.Signature) + "/" + after
		r := wordstest.Report(text)
		r.Link.Source, r.Findings[0].Code, r.Findings[0].Args = text, report.CodePlaceholder, []string{text}
		out := ticket.Write(wordstest.Pasted(text, []report.Report{r}), ticket.Options{At: wordstest.Now})
		if leak := wordstest.Leaks(out, wordstest.Signature); leak != "" {
			t.Errorf("%s: %s in\n%s", w.name, leak, out)
		}
		if outside := wordstest.OutsideFences(out); strings.ContainsAny(outside, "@![]<") || strings.Contains(outside, "http") {
			t.Errorf("outside a fence:\n%s", outside)
		}
	})
}

func BenchmarkReport(b *testing.B) {
	text := strings.Repeat("see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy="+wordstest.Policy+"&signature="+wordstest.Signature+"\n", 20)
	r := []report.Report{wordstest.Report(text)}
	at := time.Unix(1795475647, 0)
	for b.Loop() {
		_ = ticket.Write(wordstest.Pasted(text, r), ticket.Options{At: at})
	}
}
