package triage

import (
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// Who acts, and how, by what is wrong and where it stands.
func TestRemedy(t *testing.T) {
	expired := func(form report.Form) report.Report {
		return report.Report{Verdict: report.Expired, Form: form, Alive: report.No, Expiry: report.Expiry{OK: true, Unix: 1}}
	}
	link := func(v report.Verdict) report.Report { return report.Report{Verdict: v, Form: report.FormDelivery} }
	posted := link(report.Denied)
	posted.Link.Method = "POST"
	asked := posted
	asked.Link.Method = "HEAD"
	certain := link(report.Malformed)
	certain.Fixes = []report.Edit{{What: report.CodeWhitespace}}
	dead := expired(report.FormDelivery)
	dead.Verdict, dead.Fixes = report.Malformed, certain.Fixes
	bare := expired(report.FormDelivery)
	bare.Verdict = report.Unsigned
	inCode := certain
	inCode.Form = report.FormPicker
	for _, tt := range []struct {
		name string
		r    report.Report
		f    report.Finding
		who  Who
		next Next
	}{
		{"expired", expired(report.FormDelivery), problem(report.CodeExpired), Owner, NewLink},
		{"an expired policy", expired(report.FormPolicy), problem(report.CodeExpired), Developer, Renew},
		{"an expired pair", expired(report.FormPair), problem(report.CodeExpired), Developer, Renew},
		{"expired JSON", expired(report.FormJSON), problem(report.CodeExpired), Developer, Renew},
		{"expired, to store", expired(report.FormStoreAPI), problem(report.CodeExpired), Developer, Renew},
		{"expired in a page", expired(report.FormViewer), problem(report.CodeExpired), Developer, Renew},
		{"expired in a widget", expired(report.FormWidget), problem(report.CodeExpired), Developer, Renew},
		{"expired in a request", expired(report.FormRequestBody), problem(report.CodeExpired), Developer, Renew},
		{"dead whatever else is wrong", dead, problem(report.CodeWhitespace), Owner, NewLink},
		{"of the unsigned nothing dies", bare, problem(report.CodeUnsigned), Developer, SignIt},
		{"nothing but the writing", certain, problem(report.CodeWhitespace), Customer, Correct},
		{"the writing of code", inCode, problem(report.CodeWhitespace), Developer, Correct},
		{"malformed beyond writing", link(report.Malformed), problem(report.CodeWhitespace), Developer, SignRight},
		{"cut off", link(report.Malformed), problem(report.CodeSignatureLength, "44", ""), Customer, WholeLink},
		{"from a picture", link(report.Malformed), problem(report.CodeSignatureNotHex, "9", "O"), Customer, AsText},
		{"another file", link(report.Denied), problem(report.CodeHandleDiffers, "a", "b"), Owner, NewLink},
		{"another file, posted", posted, problem(report.CodeHandleDiffers, "a", "b"), Owner, NewLink},
		{"a call is missing", link(report.Denied), problem(report.CodeCallDenied, "a"), Owner, Permission},
		{"a placeholder", link(report.Malformed), problem(report.CodePlaceholder), Developer, SeeRequest},
		{"a task behind a handle in code", link(report.Malformed), problem(report.CodeTaskAfterHandle), Customer, Correct},
		{"another secret", link(report.Mismatch), problem(report.CodeSignatureMismatch), Developer, SignRight},
		{"what no table names", link(report.Unverified), problem(report.CodeNoHandle), Owner, Tighten},
	} {
		if tt.name == "another file, posted" {
			tt.next = Tighten // it is no link that can be given anew
		}
		who, next := remedy(&tt.r, tt.f)
		if who != tt.who || next != tt.next {
			t.Errorf("%s: %q, %d; want %q, %d", tt.name, who, next, tt.who, tt.next)
		}
	}
	if !isLink(&asked) || isLink(&posted) {
		t.Error("a HEAD asks for a link, a POST for none")
	}
}

func TestFromPictureAndCutOff(t *testing.T) {
	for _, tt := range []struct {
		f            report.Finding
		picture, cut bool
	}{
		{problem(report.CodeSignatureNotHex, "9", "O"), true, false},
		{problem(report.CodeSignatureNotHex, "9", "l", ""), true, false},
		{problem(report.CodeSignatureNotHex, "9", "g"), false, false},      // looks like no digit
		{problem(report.CodeSignatureNotHex, "9", "Ol"), false, false},     // no single one
		{problem(report.CodeSignatureNotHex, "9", "O", "x"), false, false}, // it has a name
		{problem(report.CodeSignatureNotHex, "9", ""), false, false},
		{problem(report.CodeSignatureNotHex, "9"), false, false},
		{problem(report.CodeSignatureLength, "9", "O"), false, false},
		{problem(report.CodeSignatureLength, "63", ""), false, true},
		{problem(report.CodeSignatureLength, "63", "cut"), false, true},
		{problem(report.CodeSignatureLength, "64", ""), false, false},
		{problem(report.CodeSignatureLength, "40", "SHA-1"), false, false},
		{problem(report.CodeSignatureLength, "some", ""), false, false},
		{problem(report.CodeSignatureLength, "44"), false, false},
		{problem(report.CodeSignatureNotHex, "44", ""), false, false},
	} {
		if FromPicture(tt.f) != tt.picture || CutOff(tt.f) != tt.cut {
			t.Errorf("%s %q: from a picture %t, cut off %t", tt.f.Code, tt.f.Args, FromPicture(tt.f), CutOff(tt.f))
		}
	}
}

// What is fixed in the text, else what only a new signature mends.
func TestWayOf(t *testing.T) {
	r := &report.Report{Fixes: []report.Edit{{What: report.CodeWhitespace}}}
	r.Policy.Fields = make([]signing.Field, 1)
	bare := &report.Report{Fixes: r.Fixes}
	for _, tt := range []struct {
		name string
		r    *report.Report
		f    report.Finding
		want Way
	}{
		{"a certain fix", r, problem(report.CodeWhitespace), ByFix},
		{"a fix of a note", r, note(report.CodeWhitespace), ByFix},
		{"expired", r, problem(report.CodeExpired), BySigning},
		{"another secret", r, problem(report.CodeSignatureMismatch), BySigning},
		{"a call", r, problem(report.CodeCallDenied), BySigning},
		{"another file", r, problem(report.CodeHandleDiffers), BySigning},
		{"a key of the policy", r, report.Finding{Level: report.Warning, Code: report.CodeNoHandle, Part: "policy.handle"}, BySigning},
		{"a note on it", r, report.Finding{Level: report.Note, Code: report.CodeNoHandle, Part: "policy.handle"}, NoWay},
		{"the policy's writing", r, report.Finding{Level: report.Problem, Code: report.CodePolicyNotBase64, Part: "policy"}, NoWay},
		{"no policy is read", bare, problem(report.CodeExpired), NoWay},
	} {
		if got := WayOf(tt.r, tt.f); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// Notes that are never the question go last, and are folded beside a problem alone.
func TestAsides(t *testing.T) {
	aside, loud, warning, wrong := note(report.CodeNoHandle), note(report.CodeServerMessage), report.Finding{Level: report.Warning, Code: report.CodeLineBreak}, problem(report.CodeExpired)
	for _, tt := range []struct {
		name   string
		list   []report.Finding
		want   []report.Code
		asides int
	}{
		{"none", nil, nil, 0},
		{"beside a problem", []report.Finding{aside, wrong, loud}, []report.Code{wrong.Code, loud.Code, aside.Code}, 1},
		{"without one", []report.Finding{aside, warning, loud}, []report.Code{warning.Code, loud.Code, aside.Code}, 0},
		{"alone", []report.Finding{aside}, []report.Code{aside.Code}, 0},
	} {
		got, asides := Asides(tt.list)
		if asides != tt.asides || len(got) != len(tt.want) {
			t.Errorf("%s: %d asides of %d", tt.name, asides, len(got))
		}
		for i, code := range tt.want {
			if got[i].Code != code {
				t.Errorf("%s: %d is %s, want %s", tt.name, i, got[i].Code, code)
			}
		}
	}
}
