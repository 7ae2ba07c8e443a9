package words

import (
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
)

func problem(code inspect.Code, args ...string) inspect.Finding {
	return inspect.Finding{Level: inspect.Problem, Code: code, Basis: inspect.Documented, Args: args}
}

func note(code inspect.Code, args ...string) inspect.Finding {
	return inspect.Finding{Level: inspect.Note, Code: code, Basis: inspect.Inferred, Args: args}
}

func TestHeadline(t *testing.T) {
	alive := inspect.Expiry{Unix: now.Unix() + 7200, OK: true}
	dead := inspect.Expiry{Unix: 1764536024, OK: true}
	for _, tt := range []struct {
		name string
		r    inspect.Report
		want string
	}{
		{"expired", inspect.Report{Verdict: inspect.Expired, Expiry: dead, Findings: []inspect.Finding{problem(inspect.CodeExpired)}},
			"expired: 11 months ago, on 30 Nov 2025 at 20:53:44 UTC"},
		{"expired and more", inspect.Report{Verdict: inspect.Expired, Expiry: dead, Findings: []inspect.Finding{
			problem(inspect.CodeExpired), problem(inspect.CodeCallDenied, "convert", "read")}},
			"expired: 11 months ago, on 30 Nov 2025 at 20:53:44 UTC; also: the request needs convert, a call that the policy does not list: it has read"},
		{"escaped", inspect.Report{Verdict: inspect.Malformed, RepairedVerdict: inspect.Expired, Findings: []inspect.Finding{
			problem(inspect.CodeHTMLEscaped), problem(inspect.CodeExpired)}},
			"malformed: &amp; or the like stands where & belongs, so what follows is not read; after repair: expired"},
		{"malformed names what made it so", inspect.Report{Verdict: inspect.Malformed, Findings: []inspect.Finding{
			problem(inspect.CodeSecretExposed), problem(inspect.CodePaddingMissing, "1")}},
			"malformed: the policy has lost its = padding"},
		{"mismatch", inspect.Report{Verdict: inspect.Mismatch, SecretFrom: "FILESTACK_APP_SECRET", Cause: "secret-newline"},
			"mismatch: the signature does not belong to this policy, tried with the app secret of FILESTACK_APP_SECRET: the app secret was used with a line break behind it"},
		{"mismatch without cause", inspect.Report{Verdict: inspect.Mismatch, SecretFrom: "work"},
			"mismatch: the signature does not belong to this policy, tried with the app secret of work: likely another app's secret, one regenerated since, or a policy changed after signing"},
		{"denied", inspect.Report{Verdict: inspect.Denied, Findings: []inspect.Finding{
			problem(inspect.CodeExpiryInMilliseconds), problem(inspect.CodeDeleteOnCDN, "method")}},
			"denied: files cannot be deleted on the CDN; also: the expiry is in milliseconds, Filestack counts seconds: the policy lives for thousands of years"},
		{"unverified", inspect.Report{Verdict: inspect.Unverified, Expiry: alive, Alive: inspect.Yes},
			"not verified: without the app secret the signature is unchecked, expires in 2 h, on 23 Nov 2026 at 23:14:09 UTC"},
		{"unverified with a problem", inspect.Report{Verdict: inspect.Unverified, Findings: []inspect.Finding{problem(inspect.CodeViewerAttributes)}},
			"not verified: without the app secret the signature is unchecked; also: the viewer does not read data-fp-policy and data-fp-signature: it asks without a pair"},
		{"a telling note", inspect.Report{Verdict: inspect.Unverified, Findings: []inspect.Finding{
			note(inspect.CodeNoCall), note(inspect.CodeProxied, "acme.imgix.net")}},
			"not verified: without the app secret the signature is unchecked; also: the link goes through another service, which may change or keep it (inferred)"},
		{"valid", inspect.Report{Verdict: inspect.Valid, Expiry: alive, Alive: inspect.Yes, SecretFrom: "FILESTACK_APP_SECRET"},
			"valid: the signature fits the app secret of FILESTACK_APP_SECRET, expires in 2 h, on 23 Nov 2026 at 23:14:09 UTC"},
		{"a problem inside", inspect.Report{Verdict: inspect.Valid, Inner: []inspect.Report{{Findings: []inspect.Finding{problem(inspect.CodeExpired)}}}},
			"valid: the signature fits, but the policy has expired"},
		{"a message", inspect.Report{Verdict: inspect.None, Form: inspect.FormMessage, Findings: []inspect.Finding{
			note(inspect.CodeServerMessage, "invalid-application", "", "api-key-missing", "")}},
			"server message: the server does not know which app asks: the API key is missing or wrong, whatever the status says"},
		{"unsigned", inspect.Report{Verdict: inspect.Unsigned, Findings: []inspect.Finding{note(inspect.CodeUnsigned, "")}},
			"unsigned: no policy and signature: it works only while the app's security is off (inferred)"},
		{"a policy alone, and more", inspect.Report{Verdict: inspect.Unsigned, Findings: []inspect.Finding{
			problem(inspect.CodePaddingMissing, "1"), note(inspect.CodeUnsigned, "policy")}},
			"unsigned: a policy without a signature (inferred); also: the policy has lost its = padding"},
		{"half a pair is said once", inspect.Report{Verdict: inspect.Unsigned, Findings: []inspect.Finding{
			problem(inspect.CodeIncompletePair, "signature"), problem(inspect.CodeSignatureMissing)}},
			"unsigned: there is a policy without a signature"},
		{"a signature cut short", inspect.Report{Verdict: inspect.Malformed, Cause: "signature-truncated", Findings: []inspect.Finding{
			problem(inspect.CodeSignatureLength, "40", "SHA-1"), problem(inspect.CodeSignatureMismatch, "", "signature-truncated")}},
			"malformed: the signature has 40 digits, not 64: it is the right signature, cut short"},
		{"hostile", inspect.Report{Verdict: inspect.Mismatch, SecretFrom: "a\x1b[2J", Cause: "x\u202e"},
			`mismatch: the signature does not belong to this policy, tried with the app secret of a\x1b[2J: known mistake x<U+202E>`},
		{"empty", inspect.Report{}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Headline(tt.r, now); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestAllows(t *testing.T) {
	for _, tt := range []struct {
		p    inspect.Permission
		want string
	}{
		{inspect.Permission{Call: signing.Read, Allowed: inspect.Yes}, "view and download a file"},
		{inspect.Permission{Call: signing.Exif, Allowed: inspect.No, Why: inspect.CodeNoCall}, "must be listed by name"},
		{inspect.Permission{Call: signing.Pick, Allowed: inspect.No, Why: inspect.CodeCallDenied}, "not in the call list"},
		{inspect.Permission{Call: signing.WriteURL, Why: inspect.CodeCallDenied}, "write is listed; whether that is enough is undocumented"},
		{inspect.Permission{Call: signing.Read, Why: inspect.CodeHandleDiffers}, "only for the policy's file"},
		{inspect.Permission{Call: signing.Read, Why: inspect.CodePolicyNotJSON}, "the policy decodes to what is no JSON"},
		{inspect.Permission{Call: signing.Read}, "undocumented"},
	} {
		if got := Allows(tt.p); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.p, got, tt.want)
		}
	}
}

func TestRequest(t *testing.T) {
	for _, tt := range []struct {
		l    inspect.Link
		want string
	}{
		{inspect.Link{Needs: []signing.Call{signing.Convert}, Tasks: []string{"rotate=deg:90"}, Source: "https://a.example/b"}, "convert: rotate=deg:90 of an external URL"},
		{inspect.Link{Needs: []signing.Call{signing.Read}, Handle: "KW9EJhYtS6y48Whm2S6D"}, "read: file KW9EJhYtS6y48Whm2S6D"},
		{inspect.Link{Source: "src://alias/x", Method: "DELETE"}, "DELETE a file behind a storage alias"},
		{inspect.Link{}, ""},
	} {
		if got := Request(tt.l); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
