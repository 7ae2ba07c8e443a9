package locate_test

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

// A program sends all that stands in a literal: what stands there beside policy or
// signature is named, never passed over, and taken out by the fix.
func TestWhatStandsBesideAValueInItsLiteral(t *testing.T) {
	secret := signing.NewSecret("KANARIENVOGEL234567ABCDEFG")
	pair, err := signing.SignEncoded(secret, "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicGljayJdfQ==")
	if err != nil {
		t.Fatal(err)
	}
	options := inspect.Options{At: time.Unix(1793456000, 0), Keys: []inspect.Key{{Name: "test", Secret: secret}}}
	for _, tt := range []struct {
		name, policy, signature string // with V for the value
		verdict                 report.Verdict
		code                    report.Code
	}{
		{"neither", "V", "V", report.Valid, ""},
		{"a blank behind the signature", "V", "V ", report.Malformed, report.CodeWhitespace},
		{"a blank before the signature", "V", " V", report.Malformed, report.CodeWhitespace},
		{"a full stop", "V", "V.", report.Malformed, report.CodeUnread},
		{"a comma", "V", "V,", report.Malformed, report.CodeUnread},
		{"an invisible character behind", "V", "V\u200b", report.Malformed, report.CodeInvisibleCharacter},
		{"an invisible character before", "V", "\ufeffV", report.Malformed, report.CodeInvisibleCharacter},
		{"one at the policy", "V\u200b", "V", report.Malformed, report.CodeInvisibleCharacter},
		{"one before the policy", "\u2060V", "V", report.Malformed, report.CodeInvisibleCharacter},
		{"a blank behind the policy", "V ", "V", report.Malformed, report.CodeWhitespace},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := "filestack.init('AhTgLagciQByzXpFGRI0Az', {security: {policy: '" + strings.Replace(tt.policy, "V", pair.Policy, 1) +
				"', signature: '" + strings.Replace(tt.signature, "V", pair.Signature, 1) + "'}})"
			reports := inspect.Inspect(text, options)
			if len(reports) != 1 {
				t.Fatalf("%d reports", len(reports))
			}
			r := reports[0]
			if r.Verdict != tt.verdict || tt.code != "" && !r.Has(tt.code) {
				t.Errorf("%v, %+v", r.Verdict, r.Findings)
			}
			if tt.code != "" && r.FixedVerdict != report.Valid {
				t.Errorf("fixed it is %v", r.FixedVerdict)
			}
		})
	}
}
