package headline

import (
	"testing"

	"policybench/signing/report"
	"policybench/ui/words/wordstest"
)

func problem(code report.Code, args ...string) report.Finding {
	return report.Finding{Level: report.Problem, Code: code, Basis: report.Documented, Args: args}
}

func note(code report.Code, args ...string) report.Finding {
	return report.Finding{Level: report.Note, Code: code, Basis: report.Inferred, Args: args}
}

func TestHeadline(t *testing.T) {
	alive := report.Expiry{Unix: wordstest.Now.Unix() + 7200, OK: true}
	dead := report.Expiry{Unix: 1764536024, OK: true}
	for _, tt := range []struct {
		name string
		r    report.Report
		want string
	}{
		{"expired", report.Report{Verdict: report.Expired, Expiry: dead, Findings: []report.Finding{problem(report.CodeExpired)}},
			"expired: 11 months ago, on 30 Nov 2025 at 20:53:44 UTC"},
		{"expired and more", report.Report{Verdict: report.Expired, Expiry: dead, Findings: []report.Finding{
			problem(report.CodeExpired), problem(report.CodeCallDenied, "convert", "read")}},
			"expired: 11 months ago, on 30 Nov 2025 at 20:53:44 UTC; also: the request needs convert, a call that the policy does not list: it has read"},
		{"escaped", report.Report{Verdict: report.Malformed, FixedVerdict: report.Expired, Findings: []report.Finding{
			problem(report.CodeHTMLEscaped), problem(report.CodeExpired)}},
			"malformed: &amp; or the like stands where & belongs, so what follows is not read; with that fixed: expired"},
		{"malformed names what made it so", report.Report{Verdict: report.Malformed, Findings: []report.Finding{
			problem(report.CodeSecretExposed), problem(report.CodePaddingMissing, "1")}},
			"malformed: the policy has lost its = padding"},
		{"mismatch", report.Report{Verdict: report.Mismatch, SecretFrom: "FILESTACK_APP_SECRET", Cause: "secret-newline"},
			"mismatch: the signature does not belong to this policy, tried with the app secret of FILESTACK_APP_SECRET: the app secret was used with a line break behind it"},
		{"mismatch without cause", report.Report{Verdict: report.Mismatch, SecretFrom: "work"},
			"mismatch: the signature does not belong to this policy, tried with the app secret of work: likely another app's secret, one regenerated since, or a policy changed after signing"},
		{"denied", report.Report{Verdict: report.Denied, Findings: []report.Finding{
			problem(report.CodeExpiryInMilliseconds), problem(report.CodeDeleteOnCDN, "method")}},
			"denied: files cannot be deleted on the CDN; also: the expiry is in milliseconds, Filestack counts seconds: the policy lives for thousands of years"},
		{"unverified", report.Report{Verdict: report.Unverified, Expiry: alive, Alive: report.Yes},
			"not verified: without the app secret the signature is unchecked, expires in 2 h, on 23 Nov 2026 at 23:14:09 UTC"},
		{"unverified with a problem", report.Report{Verdict: report.Unverified, Findings: []report.Finding{problem(report.CodeViewerAttributes)}},
			"not verified: without the app secret the signature is unchecked; also: the viewer does not read data-fp-policy and data-fp-signature: it asks without policy and signature"},
		{"a telling note", report.Report{Verdict: report.Unverified, Findings: []report.Finding{
			note(report.CodeNoCall), note(report.CodeProxied, "acme.imgix.net")}},
			"not verified: without the app secret the signature is unchecked; also: the link goes through another service, which may change or keep it (inferred)"},
		{"valid", report.Report{Verdict: report.Valid, Expiry: alive, Alive: report.Yes, SecretFrom: "FILESTACK_APP_SECRET"},
			"valid: the signature fits the app secret of FILESTACK_APP_SECRET, expires in 2 h, on 23 Nov 2026 at 23:14:09 UTC"},
		{"a problem inside", report.Report{Verdict: report.Valid, Inner: []report.Report{{Findings: []report.Finding{problem(report.CodeExpired)}}}},
			"valid: the signature fits, but the policy has expired"},
		{"a message", report.Report{Verdict: report.None, Form: report.FormMessage, Findings: []report.Finding{
			note(report.CodeServerMessage, "invalid-application", "", "api-key-missing", "")}},
			"server message: the server does not know which app asks: the API key is missing or wrong, whatever the status says"},
		{"unsigned", report.Report{Verdict: report.Unsigned, Findings: []report.Finding{note(report.CodeUnsigned, "")}},
			"unsigned: no policy and signature: it works only while the app's security is off (inferred)"},
		{"a policy alone, and more", report.Report{Verdict: report.Unsigned, Findings: []report.Finding{
			problem(report.CodePaddingMissing, "1"), note(report.CodeUnsigned, "policy")}},
			"unsigned: a policy without a signature (inferred); also: the policy has lost its = padding"},
		{"half a pair is said once", report.Report{Verdict: report.Unsigned, Findings: []report.Finding{
			problem(report.CodeIncompletePair, "signature"), problem(report.CodeSignatureMissing)}},
			"unsigned: there is a policy without a signature"},
		{"a signature read wrong", report.Report{Verdict: report.Malformed, Cause: "signature-misread", Findings: []report.Finding{
			problem(report.CodeSignatureNotHex, "5", "O"), problem(report.CodeSignatureMismatch, "", "signature-misread")}},
			"malformed: the signature holds O at character 6, which is no hex digit: it is the right signature, but for signs that were taken for others that look like them"},
		{"a signature cut short", report.Report{Verdict: report.Malformed, Cause: "signature-truncated", Findings: []report.Finding{
			problem(report.CodeSignatureLength, "40", "SHA-1"), problem(report.CodeSignatureMismatch, "", "signature-truncated")}},
			"malformed: the signature has 40 digits, not 64: it is the right signature, cut short"},
		{"hostile", report.Report{Verdict: report.Mismatch, SecretFrom: "a\x1b[2J", Cause: "x\u202e"},
			`mismatch: the signature does not belong to this policy, tried with the app secret of a\x1b[2J: known mistake x<U+202E>`},
		{"empty", report.Report{}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Line(tt.r, wordstest.Now); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}
