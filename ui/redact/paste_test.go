package redact

import (
	"reflect"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// keptFields are texts of ours in a report: they quote nothing.
var keptFields = map[string]bool{
	"Verdict": true, "FixedVerdict": true, "Form": true, "Cause": true, "SecretFrom": true, "Level": true, "Code": true,
	"Basis": true, "Part": true, "What": true, "Call": true, "Why": true, "Needs": true, "RetiredOn": true,
}

// fillStrings puts a text into every string of a value, but for our own.
func fillStrings(v reflect.Value, name, text string, depth int) {
	switch v.Kind() {
	case reflect.String:
		if !keptFields[name] && v.CanSet() {
			v.SetString("before " + text + " after")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fillStrings(v.Field(i), v.Type().Field(i).Name, text, depth)
		}
	case reflect.Slice:
		if v.CanSet() && depth < 3 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			for i := range 2 {
				fillStrings(v.Index(i), name, text, depth+1)
			}
		}
	}
}

// collectStrings calls f with every string of a value, and its path.
func collectStrings(v reflect.Value, path string, f func(path, text string)) {
	switch v.Kind() {
	case reflect.String:
		f(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			collectStrings(v.Field(i), path+"."+v.Type().Field(i).Name, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			collectStrings(v.Index(i), path+"[]", f)
		}
	}
}

// Every text of a report that may quote what was pasted is masked, also one that a report
// gets later, and the report that was given stays as it was.
func TestPasteMasksEveryField(t *testing.T) {
	var r report.Report
	fillStrings(reflect.ValueOf(&r).Elem(), "", portalSecret, 0)
	given := []report.Report{r}
	count := 0
	check := func(name string, p *Paste, secret string) {
		collectStrings(reflect.ValueOf(p.Reports[0]), name, func(path, text string) {
			count++
			if strings.Contains(text, secret) {
				t.Errorf("%s is %q", path, text)
			}
		})
	}
	p := New(signing.NewSecret(portalSecret)).Paste("text", given)
	check("paste", p, portalSecret)
	check("ticket", p.Ticket(), portalSecret)
	check("cut", p.Cut(hexSignature), portalSecret)
	collectStrings(reflect.ValueOf(given[0]), "given", func(path, text string) {
		if strings.Contains(text, "‹") {
			t.Errorf("%s was changed: %q", path, text)
		}
	})
	if count < 100 {
		t.Errorf("%d texts", count)
	}
}

// Places keep to the text as it was pasted, and a part shows what of a secret lies in it.
func TestPasteParts(t *testing.T) {
	text := "a " + portalSecret + " b"
	p := New().Paste(text, nil)
	places := p.Places()
	if len(places) != 1 || places[0].Span != (report.Span{Offset: 2, Length: 26}) || places[0].Shown != masked(portalSecret) {
		t.Fatalf("%+v", places)
	}
	for _, tt := range []struct {
		span report.Span
		want string
	}{
		{report.Span{Length: len(text)}, "a ‹app secret, 26 characters› b"},
		{report.Span{Offset: 5, Length: 3}, "‹app secret, 26 characters›"},
		{report.Span{Offset: 27, Length: 99}, "‹app secret, 26 characters› b"},
		{report.Span{Offset: 28, Length: 2}, " b"},
		{report.Span{Offset: -5, Length: 7}, "a "},
		{report.Span{Offset: 99, Length: 7}, ""},
	} {
		if got := p.Part(tt.span); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.span, got, tt.want)
		}
	}
}

// What only the fixes put together is masked as well.
func TestFixedMasksWhatFixesJoin(t *testing.T) {
	text := "key=" + portalSecret[:13] + "xx" + portalSecret[13:] + ";"
	edits := []report.Edit{{Span: report.Span{Offset: 4 + 13, Length: 2}}}
	p := New(signing.NewSecret(portalSecret)).Paste(text, []report.Report{{Fixes: edits}})
	if got := p.Fixed(report.Span{Length: len(text)}, p.Edits()); got != "key=‹app secret, 26 characters›;" {
		t.Error(got)
	}
}

// A long text is redacted part by part for a ticket, as a short one is whole.
func TestTicketOfLongText(t *testing.T) {
	filler := strings.Repeat("lorem ipsum dolor sit amet\n", large/20)
	line := "Authorization: Bearer mF_9.B5f-4.1JqM8xQ signature=" + hexSignature + "\n"
	text := filler + line + filler
	got := New().Paste(text, nil).Ticket().Part(report.Span{Offset: len(filler), Length: len(line)})
	if strings.Contains(got, "mF_9") || strings.Contains(got, hexSignature[:12]) {
		t.Error(got)
	}
}
