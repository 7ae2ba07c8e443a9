package headline_test

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/report"
	"policybench/ui/words/headline"
)

var berlin = time.FixedZone("CET", 3600)

// expiredAt is a report on a link whose time is over, and otherwise right.
func expiredAt(at time.Time) report.Report {
	return report.Report{
		Verdict: report.Expired, Readable: report.Yes, Genuine: report.Unknown, Alive: report.No, Allowed: report.Yes,
		Expiry:   report.Expiry{OK: true, Unix: at.Unix()},
		Findings: []report.Finding{{Code: report.CodeExpired, Level: report.Problem, Args: []string{"1", "1"}}, {Code: report.CodeNoHandle, Level: report.Note}},
	}
}

func TestSaid(t *testing.T) {
	now := time.Date(2026, 11, 27, 12, 30, 0, 0, time.UTC)
	then := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	with := func(change func(*report.Report)) report.Report {
		r := expiredAt(then)
		change(&r)
		return r
	}
	const nothing = "Nothing else is wrong with it."
	for _, c := range []struct {
		name         string
		report       report.Report
		holds, lacks string
	}{
		{"expired, and nothing else", expiredAt(then), "Since 25 Nov 2026 12:00 UTC (13:00 CET), 2 days ago. " + nothing, "fixed"},
		{"a second problem is named", with(func(r *report.Report) {
			r.Findings = append(r.Findings, report.Finding{Code: report.CodeInsecureHTTP, Level: report.Problem})
		}), "Also: ", nothing},
		{"a warning is something else", with(func(r *report.Report) {
			r.Findings = append(r.Findings, report.Finding{Code: report.CodeInsecureHTTP, Level: report.Warning})
		}), "2 days ago", nothing},
		{"what is not allowed is something else", with(func(r *report.Report) { r.Allowed = report.Unknown }), "2 days ago", nothing},
		{"a signature that does not fit is something else", with(func(r *report.Report) { r.Genuine = report.No }), "2 days ago", nothing},
		{"not checked is no fault, and no yes", with(func(r *report.Report) {
			r.Verdict, r.Alive, r.Findings = report.Unverified, report.Yes, nil
			r.Expiry.Unix = now.Unix() + 86400*10
		}), "No fault found. The signature is not checked", "alid"},
		{"what is left once fixed", with(func(r *report.Report) {
			r.Verdict, r.Readable, r.FixedVerdict = report.Malformed, report.No, report.Expired
			r.Findings = []report.Finding{{Code: report.CodeWhitespace, Level: report.Problem}}
		}), "With that fixed it is still refused: it expired on 25 Nov 2026.", nothing},
		{"fixed, and not checked", with(func(r *report.Report) {
			r.Verdict, r.FixedVerdict = report.Malformed, report.Unverified
			r.Findings = []report.Finding{{Code: report.CodeWhitespace, Level: report.Problem}}
		}), "With that fixed the signature is still not checked.", "valid"},
		{"what cannot be fixed has expired as well", with(func(r *report.Report) {
			r.Verdict = report.Malformed
			r.Findings = []report.Finding{{Code: report.CodeSignatureLength, Level: report.Problem, Args: []string{"44"}}}
		}), "It has expired as well, on 25 Nov 2026.", "With that fixed"},
	} {
		got := headline.Say(c.report, now, berlin).String()
		if !strings.Contains(got, c.holds) || strings.Contains(got, c.lacks) {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

// TestAnswersSayWhatIsMissing holds that an unknown answer names what would settle it.
func TestAnswersSayWhatIsMissing(t *testing.T) {
	now := time.Date(2026, 11, 27, 12, 30, 0, 0, time.UTC)
	signed := func(code report.Code, args ...string) report.Report {
		r := expiredAt(now.Add(-400 * 24 * time.Hour))
		r.Security.Policy, r.Security.Signature = "eyJ9", "abc"
		if code != "" {
			r.Findings = append(r.Findings, report.Finding{Code: code, Level: report.Problem, Args: args})
		}
		return r
	}
	for name, c := range map[string]struct {
		report report.Report
		want   string
	}{
		"no secret":    {signed(""), "needs the app secret"},
		"cut off":      {signed(report.CodeSignatureLength, "44", "cut"), "needs the whole link"},
		"another hash": {signed(report.CodeSignatureLength, "40", "sha1"), "needs the app secret"},
		"placeholder":  {signed(report.CodePlaceholder, "POLICY"), "needs the real values"},
		"a picture":    {signed(report.CodeSignatureNotHex, "3", "O"), "needs it as text"},
		"no signature": {func() report.Report { r := signed(""); r.Security.Signature = ""; return r }(), "no signature"},
	} {
		if got := headline.Answers(c.report, now)[1].Long; got != c.want {
			t.Errorf("%s: genuine ? %s, want %s", name, got, c.want)
		}
	}
	if got := headline.Answers(signed(""), now)[2]; got.Long != "expired "+got.Short+" ago" {
		t.Errorf("alive: %q %q", got.Long, got.Short)
	}
}
