package request

import (
	"testing"

	"policybench/signing/report"
)

func TestForgiven(t *testing.T) {
	var f Forgiven
	one, two := report.Span{Offset: 3, Length: 4}, report.Span{Offset: 9, Length: 1}
	f.Fix([]report.Span{one}, "nothing was noted yet")
	f.Add(report.Problem, report.CodeQuotes, report.Inferred, "policy", []report.Span{one}, "bytes")
	f.Fix([]report.Span{one}, "eyJ")
	f.Add(report.Warning, report.CodeWhitespace, report.Inferred, "link", []report.Span{one, two})
	f.Fix([]report.Span{one, two}, "")
	f.Fix(nil, "")
	if len(f) != 2 || len(f[0].Fix) != 1 || f[0].Fix[0] != (report.Edit{What: report.CodeQuotes, Span: one, With: "eyJ"}) {
		t.Errorf("%+v", f)
	}
	if len(f[1].Fix) != 0 {
		t.Errorf("what stands in two places, or none, is fixed in one: %+v", f[1].Fix)
	}
	if !f.Has(report.CodeQuotes) || !f.Has(report.CodeWhitespace) || f.Has(report.CodeLineBreak) || Forgiven(nil).Has(report.CodeQuotes) {
		t.Error("codes that were not noted, or not those that were")
	}
	if f.DropFixes(); len(f) != 2 || f[0].Fix != nil {
		t.Errorf("%+v", f)
	}
}

func TestShown(t *testing.T) {
	for state, want := range map[State]bool{Absent: false, Empty: false, Given: true, Variable: true, Object: true, Cut: true} {
		v := Value{State: state}
		if v.Shown() != want {
			t.Errorf("%d: %v", state, !want)
		}
	}
}
