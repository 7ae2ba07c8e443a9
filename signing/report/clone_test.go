package report

import (
	"reflect"
	"slices"
	"testing"
	"unsafe"

	"policybench/signing"
)

// full is a report with something in each of its fields, all of one text.
func full() Report {
	text := []byte("https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJh&signature=9bb689d6aacf")
	s := string(text)
	link := Link{Host: s[8:32], APIKey: s[0:4], Handle: s[33:53], Handles: []string{s[33:53], s[0:5]}, Source: s[2:9], Tasks: []string{s[3:6]}, Method: s[1:4], Needs: []signing.Call{signing.Read}}
	return Report{
		Verdict: Expired, Readable: Yes, Genuine: Unknown, Alive: No, Allowed: Yes, Form: FormDelivery, Span: Span{Length: len(s)},
		Link: link, Security: signing.Security{Policy: s[61:65], Signature: s[76:]},
		Policy: Policy{JSON: s[10:30], Fields: []signing.Field{{Name: s[4:10], Value: signing.Value{Raw: s[11:13]}}}}, Expiry: Expiry{Unix: 1, OK: true, Source: s[5:9]},
		At: 7, SecretFrom: s[3:9], SignedAs: s[4:11], Cause: "cause", Allows: []Permission{{Call: signing.Read, Allowed: No, Why: CodeExpired}},
		Findings: []Finding{
			{Level: Problem, Code: CodeExpired, Part: "policy.expiry", Spans: []Span{{3, 4}}, Args: []string{s[2:4]}, Fix: []Edit{{CodeExpired, Span{3, 4}, "5"}}},
			{Level: Note, Code: CodeNoCall, Part: "policy", Spans: []Span{{61, 4}}},
			{Level: Warning, Code: CodeLegacyHost, Part: "link.host", Spans: []Span{{8, 24}, {40, 2}}},
		},
		Fixes: []Edit{{CodeLegacyHost, Span{8, 24}, "x"}}, Fixed: s, FixedVerdict: Valid,
		Inner: []Report{{Form: FormPair, Span: Span{Offset: 9, Length: 3}, Policy: Policy{JSON: s[1:3]}, Link: Link{Tasks: []string{s[3:6]}}, Findings: []Finding{{Level: Note, Code: CodeNoCall, Part: "link", Spans: []Span{{10, 1}}}}}},
	}
}

// within reports whether anything that a value holds lies in a text.
func within(v reflect.Value, text string) (found bool) {
	low := uintptr(unsafe.Pointer(unsafe.StringData(text)))
	switch v.Kind() {
	case reflect.String:
		at := uintptr(unsafe.Pointer(unsafe.StringData(v.String())))
		return v.Len() > 0 && at >= low && at < low+uintptr(len(text))
	case reflect.Slice:
		for i := range v.Len() {
			found = found || within(v.Index(i), text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			found = found || within(v.Field(i), text)
		}
	}
	return found
}

// A copy says what its report says and holds on to nothing of the text.
func TestClone(t *testing.T) {
	r := full()
	if !within(reflect.ValueOf(r), r.Fixed) {
		t.Fatal("the report holds nothing of its text")
	}
	c := r.Clone()
	if within(reflect.ValueOf(c), r.Fixed) {
		t.Errorf("the copy holds on to the text: %+v", c)
	}
	want := full()
	want.Fixed, want.Fixes = "", nil
	for i := range want.Findings {
		want.Findings[i].Fix = nil
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("the copy says\n%+v\nwant\n%+v", c, want)
	}
	c.Findings[1].Spans[0].Offset, c.Link.Handles[0], c.Allows[0].Why, c.Policy.Fields[0].Name, c.Inner[0].Form, c.Link.Needs[0] = 99, "x", CodeNoCall, "x", FormPolicy, signing.Pick
	if !reflect.DeepEqual(r, full()) {
		t.Error("a change of the copy is one of the report")
	}
	if again := r.Clone().Clone(); !reflect.DeepEqual(again, want) {
		t.Errorf("a copy of the copy says\n%+v", again)
	}
	if c := (Report{}).Clone(); !reflect.DeepEqual(c, Report{}) {
		t.Errorf("a copy of nothing says %+v", c)
	}
}

func TestBrief(t *testing.T) {
	r := full()
	b := r.Brief()
	if b.Policy.JSON != "" || b.Policy.Fields != nil || b.Security.Policy != "" || b.SignedAs != "" || b.Allows != nil || b.Link.Tasks != nil || b.Link.Handles != nil {
		t.Errorf("a list has no room for %+v", b)
	}
	if b.Security.Signature != r.Security.Signature[:8] || b.Link.Handle != r.Link.Handle || b.Verdict != r.Verdict || b.Expiry != r.Expiry || len(b.Findings) != len(r.Findings) {
		t.Errorf("a list tells as well what %+v does not", b)
	}
	if len(b.Inner) != 1 || b.Inner[0].Policy.JSON != "" || b.Inner[0].Link.Tasks != nil || b.Inner[0].Form != FormPair {
		t.Errorf("the inner one is %+v", b.Inner)
	}
	if !reflect.DeepEqual(r, full()) {
		t.Error("the report itself is brief")
	}
	if again := b.Brief(); !reflect.DeepEqual(again, b) {
		t.Errorf("made brief again it is %+v", again)
	}
	for _, signature := range []string{"", "1234567", "12345678", "123456789"} {
		r := Report{Security: signing.Security{Signature: signature}}
		if got := r.Brief().Security.Signature; got != signature[:min(8, len(signature))] {
			t.Errorf("of %q is left %q", signature, got)
		}
	}
}

func TestWithoutNotes(t *testing.T) {
	r := full()
	bare := r.WithoutNotes()
	if got := bare.Codes(); !slices.Equal(got, []Code{CodeExpired, CodeLegacyHost}) {
		t.Errorf("left are %v", got)
	}
	if !reflect.DeepEqual(r, full()) {
		t.Error("the report itself is without notes")
	}
	notes := Report{Findings: []Finding{{Level: Note, Code: CodeNoCall}}}
	if got := notes.WithoutNotes().Findings; len(got) != 0 {
		t.Errorf("of notes alone are left %v", got)
	}
}

func TestShifted(t *testing.T) {
	r := full()
	s := r.Shifted(100)
	for _, c := range []struct {
		name      string
		got, want Span
	}{
		{"the whole", s.Span, Span{100, r.Span.Length}},
		{"a finding's place", s.Findings[1].Spans[0], Span{161, 4}},
		{"each of its places", s.Findings[2].Spans[1], Span{140, 2}},
		{"a place in the policy", s.Findings[0].Spans[0], Span{3, 4}},
		{"what a finding's fix replaces", s.Findings[0].Fix[0].Span, Span{103, 4}},
		{"what the report's fix replaces", s.Fixes[0].Span, Span{108, 24}},
		{"the inner one", s.Inner[0].Span, Span{109, 3}},
		{"the inner one's finding", s.Inner[0].Findings[0].Spans[0], Span{110, 1}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
	if !reflect.DeepEqual(r, full()) {
		t.Error("the report itself is shifted")
	}
	if back := s.Shifted(-100); !reflect.DeepEqual(back, r) {
		t.Errorf("shifted back it is %+v", back)
	}
	if same := r.Shifted(0); !reflect.DeepEqual(same, r) {
		t.Errorf("shifted by nothing it is %+v", same)
	}
}
