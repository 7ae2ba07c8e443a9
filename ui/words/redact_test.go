package words

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/canary"
	"policybench/ui/redact"
)

const (
	samplePolicy    = "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTUwODE0MTUwNH0="
	sampleSignature = "4098f262b9dba23e4766ce127353aaf4f37fde0fd726d164d944e031fd862c18"
	sampleSecret    = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"
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

// leaks is what can be read of a value behind the characters that a report keeps, empty
// where too little to guess the rest.
func leaks(out, value string) string { return canary.Read(out, value[kept-enough/2:], enough) }

// kept is how many characters of a signature a report shows, enough how many in a row
// say more than that.
const kept, enough = 8, 12

const maskedSample = "‹app secret, 26 characters›"

func pasted(text string, reports []report.Report) *redact.Paste {
	return redact.New().Paste(text, reports)
}

func whole(p *redact.Paste) string { return p.Part(report.Span{Length: p.Len()}) }

func patchOf(text string, reports []report.Report, longest int) []Hunk {
	p := pasted(text, reports)
	return Patch(p, p.Edits(), longest)
}

func sampleReport(text string) report.Report {
	return report.Report{
		Verdict: report.Expired, Readable: report.Yes, Alive: report.No, Allowed: report.Yes,
		Form: report.FormDelivery, Span: report.Span{Length: len(text)},
		Security: signing.Security{Policy: samplePolicy, Signature: sampleSignature},
		Expiry:   report.Expiry{Unix: 1508141504, OK: true, Source: "1508141504"},
		Findings: []report.Finding{{
			Level: report.Problem, Code: report.CodeExpired, Basis: report.Documented, Part: "policy.expiry",
			Args: []string{"1508141504", "287000000"},
		}},
	}
}

func TestReportCutsSignatures(t *testing.T) {
	for _, tt := range writings {
		t.Run(tt.name, func(t *testing.T) {
			text := "see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + samplePolicy + "&signature=" + tt.write(sampleSignature) + " and help"
			out := Report(pasted(text, []report.Report{sampleReport(text)}), ReportOptions{At: now})
			if leak := leaks(out, sampleSignature); leak != "" {
				t.Errorf("%s in\n%s", leak, out)
			}
			for _, stays := range []string{"KW9EJhYtS6y48Whm2S6D?policy=" + samplePolicy, "see https://", "help", "9 years ago"} {
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
		text := before + sampleSignature + "&x=1"
		once := whole(pasted(text, []report.Report{sampleReport(text)}).Ticket())
		if twice := whole(pasted(once, []report.Report{sampleReport("")}).Ticket()); once != want || twice != want {
			t.Errorf("%q: once %q, twice %q", before, once, twice)
		}
	}
}

// A signature that no report knows is cut by its shape alone.
func TestReportCutsUnknownSignatures(t *testing.T) {
	for _, tt := range writings[:2] {
		out := Report(pasted("x "+tt.write(sampleSignature), nil), ReportOptions{At: now})
		if leak := leaks(out, sampleSignature); leak != "" {
			t.Errorf("%s: %s in\n%s", tt.name, leak, out)
		}
	}
}

func TestSecretsAreMaskedEverywhere(t *testing.T) {
	for _, tt := range writings {
		text := "secret = '" + sampleSecret + "'; again " + tt.write(sampleSecret)
		r := sampleReport(text)
		at := strings.Index(text, sampleSecret)
		r.Findings = append(r.Findings, report.Finding{
			Level: report.Problem, Code: report.CodeSecretExposed, Spans: []report.Span{{Offset: at, Length: len(sampleSecret)}},
		})
		r.Link.APIKey = sampleSecret
		r.Fixed = text
		r.Fixes = []report.Edit{{What: report.CodeWhitespace, Span: report.Span{Offset: 6, Length: 1}}}
		reports := []report.Report{r}
		var printed strings.Builder
		if err := Inspect(&printed, pasted(text, reports), now, Unicode); err != nil {
			t.Fatal(err)
		}
		document, err := InspectJSON(pasted(text, reports), now)
		if err != nil {
			t.Fatal(err)
		}
		for name, out := range map[string]string{
			"report": Report(pasted(text, reports), ReportOptions{At: now}),
			"reply":  Reply(pasted(text, reports), ReplyOptions{At: now, Voice: VoiceDeveloper}),
			"plain":  printed.String(),
			"JSON":   string(document),
		} {
			if !strings.Contains(out, "‹app secret, 26 characters›") {
				t.Errorf("%s, %s: not masked:\n%s", tt.name, name, out)
			}
			if leak := leaks(out, sampleSecret); leak != "" {
				t.Errorf("%s, %s: %s in\n%s", tt.name, name, leak, out)
			}
		}
	}
}

// A text without a link can hold a secret all the same.
func TestSecretsAreMaskedWithoutReports(t *testing.T) {
	text := "my key is " + sampleSecret + ", not ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	for _, out := range []string{Report(pasted(text, nil), ReportOptions{At: now}), whole(pasted(text, nil))} {
		if strings.Contains(out, sampleSecret) || !strings.Contains(out, maskedSample+", not ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			t.Errorf("got\n%s", out)
		}
	}
}

// A secret in pieces is masked like a whole one, also where the text holds no link and
// no report names it.
func TestSplitSecretsAreMasked(t *testing.T) {
	for _, split := range []string{"\" + \"", "' .\n  '", "=\n", "=\r\n"} {
		for _, link := range []string{"", "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + samplePolicy + "&signature=" + strings.Repeat("0a", 32)} {
			quote := strings.Trim(split[:1], "=")
			text := "app secret: " + quote + sampleSecret[:11] + split + sampleSecret[11:] + quote + " is it" + link
			reports := inspect.Inspect(text, inspect.Options{At: now})
			var printed strings.Builder
			if err := Inspect(&printed, pasted(text, reports), now, Unicode); err != nil {
				t.Fatal(err)
			}
			document, err := InspectJSON(pasted(text, reports), now)
			if err != nil {
				t.Fatal(err)
			}
			for name, out := range map[string]string{
				"report": Report(pasted(text, reports), ReportOptions{At: now}), "reply": Reply(pasted(text, reports), ReplyOptions{At: now, Voice: VoiceDeveloper}),
				"plain": printed.String(), "JSON": string(document), "fixed": Fixed(pasted(text, reports)),
			} {
				for at := 0; at+6 <= len(sampleSecret); at++ {
					if strings.Contains(out, sampleSecret[at:at+6]) {
						t.Errorf("%q, %s: %s in\n%s", split, name, sampleSecret[at:at+6], out)
						break
					}
				}
			}
			if masked := whole(pasted(text, reports)); !strings.Contains(masked, maskedSample) || !strings.Contains(masked, "is it") {
				t.Errorf("%q: %s", split, masked)
			}
		}
	}
}

// A secret inside a policy, or in a request's header, stands in the text in base64.
func TestSecretsInBase64AreMasked(t *testing.T) {
	policy := base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"handle":"` + sampleSecret + `"}`))
	for _, text := range []string{
		"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + policy + "&signature=" + strings.Repeat("0a", 32),
		"Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("app:"+sampleSecret)) + "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D",
	} {
		reports := inspect.Inspect(text, inspect.Options{At: now})
		document, err := InspectJSON(pasted(text, reports), now)
		if err != nil {
			t.Fatal(err)
		}
		for name, out := range map[string]string{
			"report": Report(pasted(text, reports), ReportOptions{At: now}), "reply": Reply(pasted(text, reports), ReplyOptions{At: now, Voice: VoiceDeveloper}),
			"JSON": string(document), "fixed": Fixed(pasted(text, reports)),
		} {
			if leak := leaks(out, sampleSecret); leak != "" {
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
		text := before + "/" + w.write(sampleSignature) + "/" + after
		r := sampleReport(text)
		r.Link.Source, r.Findings[0].Code, r.Findings[0].Args = text, report.CodePlaceholder, []string{text}
		out := Report(pasted(text, []report.Report{r}), ReportOptions{At: now})
		if leak := leaks(out, sampleSignature); leak != "" {
			t.Errorf("%s: %s in\n%s", w.name, leak, out)
		}
		if outside := outsideFences(out); strings.ContainsAny(outside, "@![]<") || strings.Contains(outside, "http") {
			t.Errorf("outside a fence:\n%s", outside)
		}
	})
}

// outsideFences is a Markdown text without its fenced blocks.
func outsideFences(s string) string {
	var b strings.Builder
	fence := ""
	for line := range strings.SplitSeq(s, "\n") {
		bars := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence == "" && len(bars) >= 3:
			fence = bars
		case fence != "" && len(bars) >= len(fence) && strings.Trim(line, "` ") == "":
			fence = ""
		case fence == "":
			b.WriteString(line + "\n")
		}
	}
	if fence != "" {
		return "unclosed ["
	}
	return b.String()
}

func BenchmarkReport(b *testing.B) {
	text := strings.Repeat("see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy="+samplePolicy+"&signature="+sampleSignature+"\n", 20)
	r := []report.Report{sampleReport(text)}
	at := time.Unix(1795475647, 0)
	for b.Loop() {
		_ = Report(pasted(text, r), ReportOptions{At: at})
	}
}
