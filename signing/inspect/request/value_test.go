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
		{"made by code", Value{State: Made, Text: "{}"}, true, false},
		{"made by code, nothing of it written out", Value{State: Made}, false, false},
		{"a name alone, which has no text", Value{State: Empty, Text: "eyJ"}, false, true},
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
		{"three", []report.Span{{Offset: 3, Length: 4}, {Offset: 7, Length: 2}, {Offset: 20, Length: 5}}, report.Span{Offset: 3, Length: 22}},
		{"an empty one", []report.Span{{Offset: 8}}, report.Span{Offset: 8}},
	} {
		v := Value{Spans: c.pieces}
		if got := v.Span(); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestShown(t *testing.T) {
	for state, want := range map[State]bool{Absent: false, Empty: false, Given: true, Variable: true, Object: true, Cut: true, Made: true} {
		v := Value{State: state}
		if v.Shown() != want {
			t.Errorf("%d: %v", state, !want)
		}
	}
}
