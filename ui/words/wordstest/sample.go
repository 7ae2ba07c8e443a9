package wordstest

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words/patch"
)

// Handmade is a report with something in every field.
func Handmade(t *testing.T) (string, []report.Report) {
	t.Helper()
	text := "mail\nü https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + Policy + "& signature=" + Signature
	decoded, err := signing.DecodeText(Policy)
	if err != nil {
		t.Fatal(err)
	}
	fields, err := signing.Fields(decoded)
	if err != nil {
		t.Fatal(err)
	}
	fields = append(fields,
		signing.Field{Name: "limit", Value: signing.Value{Kind: signing.NonFinite, Raw: "NaN"}},
		signing.Field{Name: "limit", Value: signing.Value{Kind: signing.NonFinite, Raw: "Infinity"}})
	at := strings.Index(text, "https")
	blank := strings.Index(text, "& ") + 1
	r := Report(text)
	r.Span = report.Span{Offset: at, Length: len(text) - at}
	r.Policy = report.Policy{JSON: decoded, Fields: fields}
	r.Link = report.Link{Host: "cdn.filestackcontent.com", Handle: "KW9EJhYtS6y48Whm2S6D", Needs: []signing.Call{signing.Read}}
	r.Allows = []report.Permission{
		{Call: signing.Read, Allowed: report.Yes},
		{Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall},
	}
	r.Findings = append(r.Findings, report.Finding{
		Level: report.Problem, Code: report.CodeWhitespace, Basis: report.Inferred, Part: "link",
		Spans: []report.Span{{Offset: blank, Length: 1}, {Offset: blank + 9, Length: 2}},
	})
	r.Fixes = []report.Edit{{What: report.CodeWhitespace, Span: report.Span{Offset: blank, Length: 1}}}
	r.Fixed, r.FixedVerdict = patch.Fixed(Pasted(text, []report.Report{r})), report.Expired
	return text, []report.Report{r}
}

// DeadLink is a link whose policy has expired, with a space in it.
const DeadLink = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + Policy + "& signature=" + Signature

const (
	Policy    = "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTUwODE0MTUwNH0="
	Signature = "4098f262b9dba23e4766ce127353aaf4f37fde0fd726d164d944e031fd862c18"
	Secret    = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"
)

// Masked stands where the secret stood.
const Masked = "‹app secret, 26 characters›"

// Pasted is a paste of a text with these reports, where no secret is known.
func Pasted(text string, reports []report.Report) *redact.Paste {
	return redact.New().Paste(text, reports)
}

// Report is a report on a text that is an expired link.
func Report(text string) report.Report {
	return report.Report{
		Verdict: report.Expired, Readable: report.Yes, Alive: report.No, Allowed: report.Yes,
		Form: report.FormDelivery, Span: report.Span{Length: len(text)},
		Security: signing.Security{Policy: Policy, Signature: Signature},
		Expiry:   report.Expiry{Unix: 1508141504, OK: true, Source: "1508141504"},
		Findings: []report.Finding{{
			Level: report.Problem, Code: report.CodeExpired, Basis: report.Documented, Part: "policy.expiry",
			Args: []string{"1508141504", "287000000"},
		}},
	}
}

// Handle is the file that most links name.
const Handle = "KW9EJhYtS6y48Whm2S6D"

// Now is when most texts are judged.
var Now = time.Date(2026, 11, 23, 21, 14, 9, 0, time.UTC)
