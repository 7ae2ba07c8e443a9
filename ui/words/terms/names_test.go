package terms

import (
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/snippets"
)

// Things are called as a customer would; what is not known is a link.
func TestThing(t *testing.T) {
	for form, want := range map[report.Form]string{
		report.FormDelivery: "the link", report.FormFileAPI: "the link", report.FormPicker: "the code", report.FormViewer: "the viewer element",
		report.FormWidget: "the upload element", report.FormRequestBody: "the request", report.FormPair: "the policy and signature",
		report.FormPolicy: "the policy", report.FormJSON: "the policy", report.FormMessage: "the error message", report.FormWebhook: "the webhook",
		report.FormSecret: "the text", "of tomorrow": "the link",
	} {
		if got := Thing(form); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}

// A name that nobody gave is shown as it is, and cannot harm.
func TestUnknownNames(t *testing.T) {
	if got := Form("a\x1b[2J"); got != `a\x1b[2J` {
		t.Errorf("form %q", got)
	}
	if e := Call("a\x1b[2J"); e.Permits != "" || e.Basis == "" {
		t.Errorf("call %+v", e)
	}
	if got := Verdict(report.Verdict("odd")); got != "odd" {
		t.Errorf("verdict %q", got)
	}
	if Level("odd") != "" || Basis("odd") != "" || VerdictSentence("odd") != "" {
		t.Error("a sentence about what nobody knows")
	}
}

func TestAnswers(t *testing.T) {
	r := report.Report{Readable: report.Yes, Genuine: report.Unknown, Alive: report.No, Allowed: report.Yes}
	want := [4]AnswerWord{{"readable", report.Yes, "yes"}, {"genuine", report.Unknown, "unknown"}, {"alive", report.No, "no"}, {"allowed", report.Yes, "yes"}}
	if got := Answers(r); got != want {
		t.Errorf("%v", got)
	}
}

func TestLevelsAndBases(t *testing.T) {
	for _, l := range []report.Level{report.Problem, report.Warning, report.Note} {
		if Level(l) == "" {
			t.Errorf("level %v has no words", l)
		}
	}
	for _, b := range []report.Basis{report.Documented, report.Inferred, report.Undocumented} {
		if got := Basis(b); len(got) <= len(b) || got[:len(b)] != string(b) {
			t.Errorf("basis %v: %q", b, got)
		}
	}
}

func TestDenied(t *testing.T) {
	for kind, want := range map[snippets.Kind]string{
		snippets.Picker: "this policy has no pick: the picker will be refused", snippets.Viewer: "this policy has no pick: the viewer will be refused",
		snippets.Conversion: "this policy has no pick: the transformation will be refused", "": "this policy has no pick: the request will be refused",
	} {
		if got := Denied(kind, signing.Pick); got != want {
			t.Errorf("%q: %q, want %q", kind, got, want)
		}
	}
}

func TestCalls(t *testing.T) {
	for want, calls := range map[string][]signing.Call{"": nil, "read": {signing.Read}, "read and convert": {signing.Read, signing.Convert}} {
		if got := Calls(calls); got != want {
			t.Errorf("%v: %q, want %q", calls, got, want)
		}
	}
}
