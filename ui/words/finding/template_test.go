package finding

import (
	"testing"

	"policybench/signing/report"
	"policybench/ui/words"
)

// Templates write what is there and leave out what is missing.
func TestFill(t *testing.T) {
	for _, c := range []struct {
		name, text string
		args       []string
		want       string
	}{
		{"plain", "a fact", nil, "a fact"},
		{"an argument", "key {1} twice", []string{"call"}, "key call twice"},
		{"a missing one", "key {1} twice", nil, "key  twice"},
		{"a part that is missing", "a key« {1}» twice", nil, "a key twice"},
		{"a part that is there", "a key« {1}» twice", []string{"call"}, "a key call twice"},
		{"a part with one of two", "a key« {1} for {2}» twice", []string{"call"}, "a key twice"},
		{"an empty one is missing", "a key« {1}» twice", []string{""}, "a key twice"},
		{"hostile", "{1}", []string{"a\x1b[2J{2}«"}, `a\x1b[2J{2}«`},
		{"a brace of its own", `{"policy": {1}}`, []string{"x"}, `{"policy": x}`},
		{"an open part", "a« {1}", []string{"b"}, "a b"},
		{"a date", "on {1|date}", []string{"1764536024"}, "on 30 Nov 2025 20:53:44 UTC"},
		{"no date", "on {1|date}", []string{"soon"}, "on soon"},
		{"a size", "{1|bytes}", []string{"10485760"}, "10 MiB"},
		{"no size", "{1|bytes}", []string{"-1"}, "-1"},
		{"a time", "{1|span}", []string{"3600"}, "1 h"},
		{"a place", "at {1|place}", []string{"0"}, "at 1"},
		{"padding", "put {1|equals} back", []string{"2"}, "put == back"},
		{"no more padding than there can be", "put {1|equals} back", []string{"900000000"}, "put == back"},
		{"none below zero", "put {1|equals} back", []string{"-3"}, "put  back"},
		{"a list", "{1|list}", []string{"read, convert"}, `["read","convert"]`},
		{"the tenth", "{9}", []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, "9"},
	} {
		if got := Fill(c.text, c.args); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The basis stands behind what Filestack does not document, once.
func TestBasisIsMarked(t *testing.T) {
	for _, c := range []struct {
		basis      report.Basis
		fact, want string
	}{
		{report.Documented, "a fact", "a fact"},
		{report.Inferred, "a fact", "a fact (inferred)"},
		{report.Undocumented, "a fact", "a fact (undocumented)"},
		{report.Undocumented, "what it allows is undocumented", "what it allows is undocumented"},
		{"", "a fact", "a fact"},
	} {
		if got := mark(c.basis, c.fact); got != c.want {
			t.Errorf("%s: %q, want %q", c.basis, got, c.want)
		}
	}
}

// How far away an expiry is needs both arguments, and both as numbers.
func TestDistance(t *testing.T) {
	for _, c := range []struct {
		name string
		code report.Code
		args []string
		want string
	}{
		{"past", report.CodeExpired, []string{"1764536024", "3600"}, "1 h ago, on 30 Nov 2025 at 20:53:44 UTC"},
		{"ahead", report.CodeExpiresSoon, []string{"1764536024", "3600"}, "in 1 h, on 30 Nov 2025 at 20:53:44 UTC"},
		{"one argument", report.CodeExpired, []string{"1764536024"}, ""},
		{"no number", report.CodeExpired, []string{"1764536024", "long"}, ""},
		{"too large a number", report.CodeExpired, []string{"99999999999999999999", "1"}, ""},
	} {
		f := report.Finding{Code: c.code, Args: c.args}
		if got := Distance(f); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if fact := Say(f).Fact; c.want == "" && fact != Undated[c.code] {
			t.Errorf("%s: says %q", c.name, fact)
		}
	}
}

// The argument that chooses a sentence is the first, but for codes that quote before it.
func TestArgOf(t *testing.T) {
	args := []string{"a", "b", "c"}
	for _, c := range []struct {
		code report.Code
		args []string
		want string
	}{
		{report.CodeUnread, args, "b"}, {report.CodeSignatureNotHex, args, "c"}, {report.CodeExpired, args, "a"},
		{report.CodeUnsigned, args, "task"}, {report.CodeUnsigned, args[:1], "a"}, {report.CodeParameterCase, args, "c"},
		{report.CodeParameterCase, args[:2], "a"}, {report.CodeSignatureNotHex, args[:2], ""}, {report.CodeExpired, nil, ""},
	} {
		if got := ArgOf(c.args, c.code); got != c.want {
			t.Errorf("%s of %q: %q, want %q", c.code, c.args, got, c.want)
		}
	}
}

// A service is called as people know it; one without a name, not at all.
func TestServiceArgs(t *testing.T) {
	for key, want := range map[string]string{"s3": "Amazon S3", "azure": "Azure Blob Storage", "other": "", "files.example.com": "files.example.com"} {
		if got := ServiceArgs([]string{key, "1"}); len(got) != 2 || got[0] != want || got[1] != "1" {
			t.Errorf("%s: %q", key, got)
		}
	}
	if ServiceArgs(nil) != nil {
		t.Error("a service out of nothing")
	}
}

// A message is explained as far as it is known, and quotes what is not.
func TestMessageOf(t *testing.T) {
	for _, c := range []struct {
		name    string
		args    []string
		meaning string
		here    int
		likely  int
		time    string
	}{
		{"known", []string{"signature-expired"}, Messages["signature-expired"].Fact, 0, 0, ""},
		{"nothing", nil, Messages[""].Fact, 0, 0, ""},
		{"unknown, with a reason", []string{"of tomorrow", "", "", "", "a\x1b[2J"}, Messages[""].Fact + `: "a\x1b[2J"`, 0, 0, ""},
		{"with causes and a time", []string{"signature-expired", "expired", "no-handle call-denied", "1764536024"}, Messages["signature-expired"].Fact, 1, 2, "30 Nov 2025 20:53:44 UTC"},
		{"no time", []string{"signature-expired", "", "", "-5"}, Messages["signature-expired"].Fact, 0, 0, ""},
	} {
		m := MessageOf(c.args)
		if m.Meaning != c.meaning || len(m.Here) != c.here || len(m.Likely) != c.likely || m.Time != c.time {
			t.Errorf("%s: %+v", c.name, m)
		}
	}
	if s := Say(report.Finding{Code: report.CodeServerMessage, Args: []string{"signature-expired", "expired"}}); s.Hint != "here: "+Fact(report.CodeExpired) {
		t.Errorf("confirmed: %+v", s)
	}
}

// Two mistakes at once are said in one sentence each.
func TestCauseOfTwo(t *testing.T) {
	want := words.Sentence{
		Fact: Causes["json-signed"].Fact + ", and known mistake odd",
		Hint: Causes["json-signed"].Hint,
	}
	if got := Cause("json-signed+odd"); got != want {
		t.Errorf("%+v", got)
	}
}

// Pages are named once, and not for notes.
func TestDocs(t *testing.T) {
	r := report.Report{Findings: []report.Finding{
		{Code: report.CodeExpired, Level: report.Problem}, {Code: report.CodeNoCall, Level: report.Warning}, {Code: report.CodeDeleteOnCDN, Level: report.Note},
	}}
	if got := Docs(r); len(got) != 1 || got[0] != report.RowOf(report.CodeExpired).Docs {
		t.Errorf("%q", got)
	}
}
