package headline

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words/wordstest"
)

// What a repair makes of a link is said where it changes the verdict.
func TestAfter(t *testing.T) {
	for _, tt := range []struct {
		verdict, fixed report.Verdict
		want           string
	}{
		{report.Malformed, report.Valid, "with that fixed: valid"}, {report.Malformed, report.Unverified, "with that fixed: not verified"},
		{report.Malformed, report.Malformed, ""}, {report.Malformed, "", ""},
	} {
		h := Of(report.Report{Verdict: tt.verdict, FixedVerdict: tt.fixed}, wordstest.Now)
		if h.After != tt.want || strings.HasSuffix(h.String(), "; "+tt.want) != (tt.want != "") {
			t.Errorf("%s to %q: %q in %s", tt.verdict, tt.fixed, h.After, h)
		}
	}
}

// What is left once the first fault is fixed, for each verdict.
func TestSaysWhatIsLeft(t *testing.T) {
	dead := report.Expiry{OK: true, Unix: 1764536024}
	for _, tt := range []struct {
		name  string
		r     report.Report
		want  string
		lacks string
	}{
		{"valid", report.Report{Verdict: report.Malformed, FixedVerdict: report.Valid}, "With that fixed it is valid.", "refused"},
		{"mismatch", report.Report{Verdict: report.Malformed, FixedVerdict: report.Mismatch}, "With that fixed it is still refused: the signature does not fit.", "is valid"},
		{"denied", report.Report{Verdict: report.Malformed, FixedVerdict: report.Denied}, "With that fixed it is still refused: the policy does not allow it.", "is valid"},
		{"no expiry to read", report.Report{Verdict: report.Malformed, FixedVerdict: report.Expired}, "it expired on a day that cannot be read.", "1970"},
		{"unsigned", report.Report{Verdict: report.Malformed, FixedVerdict: report.Unsigned}, "With that fixed it is unsigned.", "refused"},
		{"the same", report.Report{Verdict: report.Denied, FixedVerdict: report.Denied}, "", "With that fixed"},
		{"dead, and malformed", report.Report{Verdict: report.Malformed, Alive: report.No, Expiry: dead}, "It has expired as well, on 30 Nov 2025.", "With that fixed"},
		{"alive, and malformed", report.Report{Verdict: report.Malformed, Alive: report.Yes, Expiry: dead}, "", "expired as well"},
		{"dead, and denied", report.Report{Verdict: report.Denied, Alive: report.No, Expiry: dead}, "", "expired as well"},
		{"said already", report.Report{Verdict: report.Malformed, Alive: report.No, Expiry: dead, Findings: []report.Finding{problem(report.CodeExpired)}}, "The policy has expired", "expired as well"},
	} {
		if got := Say(tt.r, wordstest.Now, time.UTC).String(); !strings.Contains(got, tt.want) || strings.Contains(got, tt.lacks) {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

// Until when a link works is said of one that lives, in the longest words there are.
func TestLifeLeft(t *testing.T) {
	at := func(unix int64) report.Expiry { return report.Expiry{OK: true, Unix: unix} }
	soon := wordstest.Now.Unix() + 7200
	for _, tt := range []struct {
		name         string
		r            report.Report
		line, spoken string
	}{
		{"alive", report.Report{Verdict: report.Valid, Alive: report.Yes, Expiry: at(soon)}, "expires in 2 h, on 23 Nov 2026 at 23:14:09 UTC", "It works until 23 Nov 2026 23:14 UTC, in 2 h."},
		{"not known to live", report.Report{Verdict: report.Valid, Expiry: at(soon)}, "", ""},
		{"without an expiry", report.Report{Verdict: report.Valid, Alive: report.Yes}, "", ""},
		{"for thousands of years", report.Report{Verdict: report.Unverified, Alive: report.Yes, Expiry: at(1798797600000)}, "expires ", "It works until the year 58971."},
	} {
		if got := LifeLeft(tt.r, wordstest.Now); !strings.HasPrefix(got, tt.line) || (got == "") != (tt.line == "") {
			t.Errorf("%s: %q", tt.name, got)
		}
		got := Say(tt.r, wordstest.Now, time.UTC).String()
		if !strings.Contains(got, tt.spoken) || strings.Contains(got, "It works") != (tt.spoken != "") {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

// Whose secret it is is said by the name of its key.
func TestSecretNames(t *testing.T) {
	for key, want := range map[string]string{
		"work": "The signature fits the app secret of work.", "sample app": "The signature fits the app secret of the sample app.", "": "The signature fits.",
	} {
		if got := Say(report.Report{Verdict: report.Valid, SecretFrom: key}, wordstest.Now, time.UTC).Facts[0]; got != want {
			t.Errorf("%q: %s", key, got)
		}
	}
}

// Each thing that keeps a link from being read, and each that denies it, has its word.
func TestEveryShortWord(t *testing.T) {
	for code, want := range unreadable {
		r := report.Report{Readable: report.No, Findings: []report.Finding{problem(report.CodeExpired), problem(code)}}
		got := Answers(r, wordstest.Now)[0]
		if got.Long != want || len(got.Short) > 15 {
			t.Errorf("%s: %q, %q", code, got.Long, got.Short)
		}
	}
	for code, want := range map[report.Code]string{
		report.CodeHandleDiffers: "another file", report.CodeAPIKeyMissing: "no API key", report.CodePathDenied: "path", report.CodeContainerDenied: "container",
		report.CodeSizeDenied: "size", report.CodeSourceDenied: "source", report.CodeDeleteOnCDN: "delete on the CDN", report.CodeExpired: "read",
	} {
		r := report.Report{Allowed: report.No, Link: report.Link{Needs: []signing.Call{signing.Read}}, Findings: []report.Finding{problem(code)}}
		if got := Answers(r, wordstest.Now)[3].Long; got != want {
			t.Errorf("%s: %q", code, got)
		}
	}
	for _, code := range []report.Code{report.CodePlaceholder, report.CodeRunTimeValue} {
		if got := Answers(report.Report{Findings: []report.Finding{problem(code)}}, wordstest.Now)[1].Long; got != "needs the real values" {
			t.Errorf("%s: %q", code, got)
		}
	}
}
