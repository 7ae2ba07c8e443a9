package request

import (
	"testing"

	"policybench/signing/report"
)

func TestPresentAndKnown(t *testing.T) {
	for _, c := range []struct {
		name           string
		v              Value
		present, known bool
	}{
		{"absent", Value{}, false, true},
		{"a name alone", Value{State: Empty}, false, true},
		{"written", Value{State: Given, Text: "eyJ"}, true, true},
		{"written, and nothing left of it", Value{State: Given}, false, true},
		{"a variable", Value{State: Variable}, true, false},
		{"an object", Value{State: Object, Text: "{}"}, true, true},
		{"shortened", Value{State: Cut, Text: "eyJ"}, true, false},
		{"shortened to nothing", Value{State: Cut}, false, false},
	} {
		if present, known := c.v.Present(), c.v.Known(); present != c.present || known != c.known {
			t.Errorf("%s: present %v, known %v", c.name, present, known)
		}
	}
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		name   string
		pieces []report.Span
		want   report.Span
	}{
		{"none", nil, report.Span{}},
		{"one", []report.Span{{Offset: 3, Length: 4}}, report.Span{Offset: 3, Length: 4}},
		{"two", []report.Span{{Offset: 3, Length: 4}, {Offset: 10, Length: 2}}, report.Span{Offset: 3, Length: 9}},
	} {
		v := Value{Spans: c.pieces}
		if got := v.Span(); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestOnPage(t *testing.T) {
	var r Request
	if r.OnPage() != (Page{}) {
		t.Error("a URL stands on a page")
	}
	r.Page = &Page{Flat: true}
	page := r.OnPage()
	if !page.Flat {
		t.Errorf("%+v of %+v", page, *r.Page)
	}
	if page.Flat = false; !r.Page.Flat {
		t.Error("what is handed out changes the record")
	}
}

func TestPair(t *testing.T) {
	r := Request{Policy: Value{Text: "p"}, Signature: Value{Text: "s"}}
	if pair := r.Pair(); pair.Policy != "p" || pair.Signature != "s" {
		t.Errorf("%+v", pair)
	}
}
