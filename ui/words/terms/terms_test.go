package terms

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words"
)

func TestCallsFormsAndVerdictsHaveWords(t *testing.T) {
	for _, c := range signing.Calls() {
		if e := Call(c); e.Permits == "" || e.Request == "" || e.Basis == "" {
			t.Errorf("%s: %+v", c, e)
		}
	}
	for _, f := range []report.Form{
		report.FormDelivery, report.FormFileAPI, report.FormStoreAPI, report.FormSecurityTask, report.FormPicker,
		report.FormViewer, report.FormWidget, report.FormRequestBody, report.FormPair, report.FormPolicy,
		report.FormJSON, report.FormMessage, report.FormWebhook, report.FormOtherService,
		report.FormSecret,
	} {
		if forms[f] == "" {
			t.Errorf("no name for %s", f)
		}
	}
	for _, v := range []report.Verdict{
		report.Unsigned, report.Malformed, report.Mismatch, report.Expired, report.Denied,
		report.Unverified, report.Valid, report.None,
	} {
		if Verdict(v) == "" || VerdictSentence(v) == "" {
			t.Errorf("no words for %s", v)
		}
		if v != report.Valid && (words.Unicode.Verdict(v) == words.Unicode.Yes || strings.Contains(Verdict(v), "valid") || strings.Contains(Verdict(v), "verified") && !strings.Contains(Verdict(v), "not")) {
			t.Errorf("%s looks like valid", v)
		}
	}
}
