package parts

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// A finding marks the part that it names, that of a policy alone its field.
func TestNamed(t *testing.T) {
	list := []placedPart{
		{Part: Part{Kind: Host}}, {Part: Part{Kind: Policy}}, {Part: Part{Kind: Signature}}, {Part: Part{Kind: Handle}}, {Part: Part{Kind: Key}},
		{Part: Part{Kind: Source}}, {Part: Part{Kind: Policy}}, {Part: Part{Kind: Field, Label: "expiry"}}, {Part: Part{Kind: Field, Label: "call"}},
	}
	for part, want := range map[string]int{
		"link.host": 0, "policy": 1, "security": 1, "signature": 2, "link.handle": 3, "link.apiKey": 4, "link.source": 5, "policy.expiry": 7, "policy.call": 8,
		"policy.handle": 1, // no field: the policy
		"link":          -1, "text": -1, "": -1, "link.tasks": -1,
	} {
		if got := named(list, part); got != want {
			t.Errorf("%q: part %d, want %d", part, got, want)
		}
	}
	if got := named(list[:1], "policy.expiry"); got != -1 {
		t.Errorf("without a policy: part %d", got)
	}
	for want, f := range map[string]*report.Finding{
		"policy.calls": {Part: "policy.key", Args: []string{"calls"}}, "policy.key": {Part: "policy.key"}, "policy.a\\x1b": {Part: "policy.key", Args: []string{"a\x1b"}}, "link": {Part: "link", Args: []string{"a"}},
	} {
		if got := partOf(f); got != want {
			t.Errorf("%+v is about %q, want %q", f, got, want)
		}
	}
}

// What is not there has no mark; what is has one, once.
func TestAbsentHasNoMark(t *testing.T) {
	for code, want := range map[report.Code]bool{
		report.CodeNoCall: true, report.CodeNoHandle: true, report.CodeUnsigned: true, report.CodeSignatureMissing: true, report.CodePolicyMissing: true,
		report.CodeAPIKeyMissing: true, report.CodeIncompletePair: true, report.CodeAnswered: true, report.CodeExpired: false, report.CodeSignatureLength: false,
	} {
		if absent(&report.Finding{Code: code}) != want {
			t.Errorf("%s: %t", code, !want)
		}
	}
	s := newScan(redact.New().Paste("abc", nil), report.Span{Length: 3})
	list := []placedPart{{Part: Part{Kind: Policy}, from: 0, to: 3}}
	s.mark(list, []report.Finding{
		{Code: report.CodeNoCall, Part: "policy.call"}, {Code: report.CodeExpired, Part: "policy.expiry", Level: report.Note},
		{Code: report.CodeUnread, Part: "link", Spans: []report.Span{{Offset: 0, Length: 1}, {Offset: 1, Length: 1}}}, {Code: report.CodeUnread, Part: "link", Spans: []report.Span{{Offset: 9, Length: 1}}},
	})
	want := []Mark{{Finding: 1, Note: true, Words: "expiry", Stray: -1}, {Finding: 2, Words: "belongs to nothing", Stray: -1}}
	if len(list[0].Marks) != 2 || list[0].Marks[0] != want[0] || list[0].Marks[1] != want[1] {
		t.Errorf("%+v", list[0].Marks)
	}
}

// A mark says in a few words what the list beside it says whole.
func TestMarkWords(t *testing.T) {
	s := newScan(redact.New().Paste("a&amp;b", nil), report.Span{Length: 7})
	for _, tt := range []struct {
		f    report.Finding
		want string
	}{
		{report.Finding{Code: report.CodeSignatureLength, Args: []string{"44"}}, "20 of 64 digits are missing"},
		{report.Finding{Code: report.CodeSignatureLength, Args: []string{"63"}}, "1 of 64 digits is missing"},
		{report.Finding{Code: report.CodeSignatureLength, Args: []string{"64"}}, "not 64 digits"},
		{report.Finding{Code: report.CodeSignatureLength}, "not 64 digits"},
		{report.Finding{Code: report.CodeHTMLEscaped, Spans: []report.Span{{Offset: 1, Length: 5}}}, "written &amp;"},
		{report.Finding{Code: report.CodeHTMLEscaped, Spans: []report.Span{{Offset: 1, Length: longestWritten + 1}}}, "html escaped"},
		{report.Finding{Code: report.CodeHTMLEscaped}, "html escaped"},
		{report.Finding{Code: report.CodeClientEscaped, Args: []string{"%3D %2F"}}, "written %3D"},
		{report.Finding{Code: report.CodeWhitespace}, "this space"},
		{report.Finding{Code: report.CodeNoHandle, Part: "policy.handle"}, "handle"},
		{report.Finding{Code: report.CodeKeyMisspelled, Part: "policy.key"}, "key misspelled"},
		{report.Finding{Code: report.CodeLegacyHost, Part: "link.host"}, "legacy host"},
	} {
		if got := s.markWords(&tt.f); got != tt.want {
			t.Errorf("%s %v: %q, want %q", tt.f.Code, tt.f.Args, got, tt.want)
		}
	}
	for code, text := range inWords {
		if len(text) > 24 || words.Visible(text) != text || strings.HasSuffix(text, ".") {
			t.Errorf("%s: %q is no mark", code, text)
		}
	}
}

// A part that needs calls is answered by the worst of them; one that the policy says
// nothing of is not.
func TestJudge(t *testing.T) {
	r := &report.Report{Allows: []report.Permission{{Call: signing.Read, Allowed: report.Yes}, {Call: signing.Store}, {Call: signing.Convert, Allowed: report.No}}}
	for _, tt := range []struct {
		calls  string
		asked  bool
		answer report.Answer
	}{
		{"read", true, report.Yes}, {"store", true, report.Unknown}, {"convert", true, report.No}, {"read store", true, report.Unknown}, {"store convert", true, report.No},
		{"convert store", true, report.No}, {"read exif", false, report.Unknown}, {"", false, report.Unknown},
	} {
		v := value{}
		v.judge(r, strings.Fields(tt.calls)...)
		if v.Asked != tt.asked || v.Answer != tt.answer || v.Note != tt.calls {
			t.Errorf("%q: asked %t, %v, noted %q", tt.calls, v.Asked, v.Answer, v.Note)
		}
	}
}

// What a report says of its request is listed once each, what it does not say not at all.
func TestValuesOf(t *testing.T) {
	full := report.Report{
		Form: report.FormSecurityTask, Security: signing.Security{Policy: "p", Signature: "s"},
		Link: report.Link{Host: "h", Tasks: []string{"rotate=deg:90", "odd"}, Source: "src", Handles: []string{"a", "b"}, APIKey: "k"},
	}
	code, json, file := full, full, full
	code.Form, json.Form = report.FormPicker, report.FormJSON
	file.Link = report.Link{Handle: "a", Needs: []signing.Call{signing.Read}}
	for _, tt := range []struct {
		name string
		r    report.Report
		want string
	}{
		{"nothing", report.Report{}, ""},
		{"a URL", full, "h p s rotate=deg:90:convert odd:convert src:source a:file b:file k:API key"},
		{"code", code, "h p s rotate=deg:90:convert odd:convert src:source a b k"},
		{"JSON", json, "h s rotate=deg:90:convert odd:convert src:source a b k"},
		{"a file", file, "p s a:file, read"},
	} {
		var got []string
		for _, v := range valuesOf(&tt.r) {
			got = append(got, strings.TrimSuffix(v.Text+":"+v.Note, ":"))
			if v.Counts != (v.Kind == Policy || v.Kind == Signature) || v.Copy != v.text {
				t.Errorf("%s: %+v", tt.name, v)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, s, tt.want)
		}
	}
}
