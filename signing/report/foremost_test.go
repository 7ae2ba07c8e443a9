package report

import "testing"

func TestForemost(t *testing.T) {
	problem := func(c Code) Finding { return Finding{Code: c, Level: Problem} }
	warning := func(c Code) Finding { return Finding{Code: c, Level: Warning} }
	note := func(c Code) Finding { return Finding{Code: c, Level: Note} }
	for _, c := range []struct {
		name string
		r    Report
		want Code
	}{
		{"nothing", Report{}, ""},
		{"what made the verdict", Report{Verdict: Denied, Findings: []Finding{problem(CodeKeyMisspelled), problem(CodeCallDenied)}}, CodeCallDenied},
		{"of two the first", Report{Verdict: Malformed, Findings: []Finding{problem(CodeLineBreak), problem(CodePolicyNotJSON)}}, CodeLineBreak},
		{"a warning makes no verdict", Report{Verdict: Expired, Findings: []Finding{warning(CodeExpired), problem(CodeNoHandle)}}, CodeNoHandle},
		{"the first problem", Report{Verdict: Valid, Findings: []Finding{warning(CodeNoCall), problem(CodeSecretExposed)}}, CodeSecretExposed},
		{"a problem inside before a warning", Report{Findings: []Finding{warning(CodeNoCall)}, Inner: []Report{{Findings: []Finding{problem(CodeExpired)}}}}, CodeExpired},
		{"a warning", Report{Findings: []Finding{note(CodeProxied), warning(CodeNoCall)}}, CodeNoCall},
		{"a long life is none", Report{Findings: []Finding{warning(CodeExpiresFar), warning(CodeNoCall)}}, CodeNoCall},
		{"a telling note", Report{Findings: []Finding{note(CodeNoHandle), note(CodeProxied)}}, CodeProxied},
		{"no other note", Report{Findings: []Finding{note(CodeNoHandle)}}, ""},
	} {
		f, found := c.r.Foremost()
		if f.Code != c.want || found != (c.want != "") {
			t.Errorf("%s: %q, %v, want %q", c.name, f.Code, found, c.want)
		}
	}
}

func TestMissingHalf(t *testing.T) {
	far, half := Finding{Code: CodeCallDenied}, Finding{Code: CodeSignatureMissing}
	for _, c := range []struct {
		name  string
		all   []Finding
		first Finding
		want  Code
	}{
		{"said first", []Finding{half}, Finding{Code: CodePlaceholder}, CodePlaceholder},
		{"said behind", []Finding{far, half}, far, CodeSignatureMissing},
		{"said nowhere", []Finding{far}, far, CodeCallDenied},
	} {
		if got := (Report{Findings: c.all}).MissingHalf(c.first); got.Code != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Code, c.want)
		}
	}
}

// What keeps the pair from arriving makes a link malformed, or leaves it without a pair.
func TestVerdictOfWhatStops(t *testing.T) {
	other := map[Code]bool{ // they keep a request from arriving, and the pair reads well
		CodeUnread: true, CodeSchemeMisspelled: true, CodeHostMisspelled: true, CodeInvisibleCharacter: true, CodePairUnread: true, CodeTaskUnknown: true,
	}
	for _, row := range Rows() {
		if v := verdictOf(row.Code); row.stops != never && v != Malformed && v != Unsigned && !other[row.Code] {
			t.Errorf("%s stops the pair, and makes %s", row.Code, v)
		}
	}
}

func TestEach(t *testing.T) {
	var got []Form
	Each([]Report{{Form: FormFileAPI, Inner: []Report{{Form: FormPair}}}, {Form: FormJSON}}, func(r Report) { got = append(got, r.Form) })
	if len(got) != 3 || got[0] != FormFileAPI || got[1] != FormPair || got[2] != FormJSON {
		t.Errorf("%v", got)
	}
}
