package compare

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

func problem(code report.Code, part string) report.Finding {
	return report.Finding{Level: report.Problem, Code: code, Part: part}
}

func TestRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		r    report.Report
		want bool
	}{
		{"malformed", report.Report{Verdict: report.Malformed}, true},
		{"a mismatch", report.Report{Verdict: report.Mismatch}, true},
		{"expired", report.Report{Verdict: report.Expired}, true},
		{"denied", report.Report{Verdict: report.Denied}, true},
		{"valid", report.Report{Verdict: report.Valid}, false},
		{"unverified", report.Report{Verdict: report.Unverified}, false},
		{"unsigned", report.Report{Verdict: report.Unsigned}, false},
		{"none", report.Report{}, false},
		{"a problem of an unsigned one", report.Report{Verdict: report.Unsigned, Findings: []report.Finding{problem(report.CodeUnsigned, "link")}}, true},
		{"a warning", report.Report{Verdict: report.Valid, Findings: []report.Finding{{Level: report.Warning, Code: report.CodeNoCall}}}, false},
		{"a note", report.Report{Verdict: report.Valid, Findings: []report.Finding{{Level: report.Note, Code: report.CodeNoCall}}}, false},
	} {
		if got := Refuses(c.r); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// The refused side is the one whose problems the other lacks.
func TestRefused(t *testing.T) {
	expired := report.Report{Verdict: report.Expired, Findings: []report.Finding{problem(report.CodeExpired, "policy.expiry")}}
	denied := report.Report{Verdict: report.Denied, Findings: []report.Finding{problem(report.CodeCallDenied, "link")}}
	both := report.Report{Verdict: report.Expired, Findings: slices.Concat(expired.Findings, denied.Findings)}
	valid := report.Report{Verdict: report.Valid}
	for _, c := range []struct {
		name string
		a, b report.Report
		want Side
	}{
		{"the second", valid, expired, B}, {"the first", expired, valid, A}, {"none", valid, valid, None}, {"both for one reason", expired, expired, None},
		{"both for two reasons", expired, denied, B}, {"the first for one more", both, expired, A}, {"the second for one more", expired, both, B},
		{"a verdict without a problem", valid, report.Report{Verdict: report.Mismatch}, None},
	} {
		if got := Of(c.a, c.b).Refused; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAbout(t *testing.T) {
	for _, c := range []struct {
		name    string
		f       report.Finding
		want    string
		written bool
	}{
		{"a limit of the policy", problem(report.CodeCallDenied, "policy.call"), "policy.call tasks needs", false},
		{"another file", problem(report.CodeHandleDiffers, "link.handle"), "policy.handle handle", false},
		{"the expiry", problem(report.CodeExpired, "expiry"), "policy.expiry", true},
		{"a key of the policy", problem(report.CodeExpired, "policy.expiry"), "policy.expiry", false},
		{"the signature", problem(report.CodeSignatureLength, "signature"), "signature", true},
		{"the host", problem(report.CodeHostMisspelled, "link.host"), "host", true},
		{"the whole link", problem(report.CodeHTMLEscaped, "link"), "", true},
		{"the text", problem(report.CodeHTMLEscaped, "text"), "", true},
		{"nothing", problem(report.CodeHTMLEscaped, ""), "", true},
		{"no pair", problem(report.CodeUnsigned, "link"), "policy signature", false},
	} {
		if got := strings.Join(about(c.f), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if got := written(c.f); got != c.written {
			t.Errorf("%s: written %v", c.name, got)
		}
	}
}

// What explains stands first, and only the nearest of what a problem is about does.
func TestExplainsFirst(t *testing.T) {
	good := report.Report{Verdict: report.Valid, Link: report.Link{Host: "a", Tasks: []string{"resize"}}, Security: signing.Security{Policy: "p", Signature: "s"}}
	bad := good
	bad.Verdict, bad.Link, bad.Security.Signature = report.Denied, report.Link{Host: "b", Tasks: []string{"crop"}, Needs: []signing.Call{signing.Convert}}, "t"
	bad.Findings = []report.Finding{problem(report.CodeCallDenied, "link")}
	for _, c := range []struct {
		name string
		a, b report.Report
	}{{"the second refused", good, bad}, {"the first refused", bad, good}} {
		r := Of(c.a, c.b)
		var line []string
		for _, d := range r.Differences {
			mark := d.Part
			if d.Explains {
				mark += "!"
			}
			line = append(line, mark)
		}
		if got := strings.Join(line, " "); got != "tasks! host needs signature" {
			t.Errorf("%s: %s", c.name, got)
		}
		if r.Explains != report.CodeCallDenied || r.Finding.Code != report.CodeCallDenied {
			t.Errorf("%s: explained by %q", c.name, r.Explains)
		}
		if len(r.Same) != 1 || r.Same[0].Part != "policy" {
			t.Errorf("%s: the same in %v", c.name, r.Same)
		}
	}
	// A limit that is the same in both, and that no part tells apart, explains nothing.
	bad.Link, bad.Security, bad.Findings = good.Link, good.Security, []report.Finding{problem(report.CodePathDenied, "policy.path")}
	if r := Of(good, bad); r.Explains != "" || len(r.Differences) != 0 || r.Refused != B {
		t.Errorf("%+v", r)
	}
	bad.Findings = []report.Finding{problem(report.CodeHTMLEscaped, "text")}
	if r := Of(bad, good); len(r.Differences) != 1 || r.Differences[0] != (Difference{"text", "html-escaped", "", true}) {
		t.Errorf("%+v", r.Differences)
	}
}

func TestValue(t *testing.T) {
	for _, c := range []struct{ name, key, raw, want string }{
		{"calls", "call", `["read", "convert"]`, "read convert"}, {"calls without blanks", "call", `["read","convert"]`, "read convert"}, {"one call", "call", `"read"`, "read"},
		{"another key", "path", `"/a b"`, `"/a b"`}, {"nothing", "call", "", ""},
	} {
		if got := value(c.key, c.raw); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Parts are named in one order, each once; a key that nobody knows stands with the policy.
func TestNames(t *testing.T) {
	got := names(map[string]string{"signature": "", "host": "", "policy.call": "", "policy.note": ""}, map[string]string{"host": "", "policy": "", "policy.expiry": ""})
	if want := "policy.call policy.expiry policy policy.note host signature"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
	if got := names(nil, nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
