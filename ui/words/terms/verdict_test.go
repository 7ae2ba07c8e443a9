package terms

import (
	"testing"

	"policybench/signing/report"
)

// A secret checks what is written out alone.
func TestUnchecked(t *testing.T) {
	const noSecret = "without the app secret the signature is unchecked"
	for _, c := range []struct {
		name string
		f    report.Finding
		want string
	}{
		{"a policy", report.Finding{Code: report.CodeRunTimeValue, Part: "policy"}, "the policy comes when the code runs, so the signature is unchecked"},
		{"a signature", report.Finding{Code: report.CodeRunTimeValue, Part: "signature"}, "the signature comes when the code runs, so the signature is unchecked"},
		{"a handle", report.Finding{Code: report.CodeRunTimeValue, Part: "handle"}, noSecret},
		{"another finding", report.Finding{Code: report.CodeNoCall, Part: "policy"}, noSecret},
	} {
		if got := Unchecked(report.Report{Findings: []report.Finding{c.f}}); got != c.want {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}
