package reply

import (
	"testing"

	"policybench/signing/report"
	"policybench/ui/triage"
)

// A link that lives far too long is not ended by a new one, where one is out and works.
func TestOutlives(t *testing.T) {
	there := func() report.Report {
		r := report.Report{Alive: report.Yes, Genuine: report.Yes, Findings: []report.Finding{{Code: report.CodeExpiryInMilliseconds}}}
		r.Link.Host, r.Security.Signature = "cdn.filestackcontent.com", "a1"
		return r
	}
	for name, tt := range map[string]struct {
		change func(*report.Report)
		want   bool
	}{
		"a link":               {func(*report.Report) {}, true},
		"one that is unproven": {func(r *report.Report) { r.Genuine = report.Unknown }, true},
		"one that is forged":   {func(r *report.Report) { r.Genuine = report.No }, false},
		"a pair alone":         {func(r *report.Report) { r.Link.Host = "" }, false},
		"without a signature":  {func(r *report.Report) { r.Security.Signature = "" }, false},
		"one that is over":     {func(r *report.Report) { r.Alive = report.No }, false},
		"one in seconds":       {func(r *report.Report) { r.Findings = nil }, false},
	} {
		r := there()
		tt.change(&r)
		if got := outlives(&r) != ""; got != tt.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// What a message names is the cause where it speaks of that part of the policy.
func TestNamesCause(t *testing.T) {
	for _, tt := range []struct {
		message string
		cause   report.Code
		want    bool
	}{
		{"The handle does not match the policy", report.CodeHandleDiffers, true},
		{"This action is not allowed by the policy", report.CodeCallDenied, true},
		{"Container not permitted", report.CodeContainerDenied, true},
		{"Policy path mismatch", report.CodePathDenied, true},
		{"File too large", report.CodeSizeDenied, true},
		{"The handle does not match the policy", report.CodeCallDenied, false},
		{"Quota exceeded", report.CodeHandleDiffers, false},
		{"The handle is unknown", report.CodeSignatureMismatch, false},
		{"", report.CodeCallDenied, false},
	} {
		if got := triage.NamesCause(tt.message, tt.cause); got != tt.want {
			t.Errorf("%q, %s: %t", tt.message, tt.cause, got)
		}
	}
}
