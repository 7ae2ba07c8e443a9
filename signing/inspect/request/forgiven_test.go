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

// A fix belongs to what was added last: what came before keeps its own.
func TestFixesInOrder(t *testing.T) {
	var f Forgiven
	at := []report.Span{{Offset: 1, Length: 1}}
	f.Add(report.Problem, report.CodeQuotes, report.Inferred, "policy", at)
	f.Add(report.Note, report.CodeLineBreak, report.Documented, "signature", at, "2", "LF")
	f.Fix(at, "")
	f.Fix(at, "x")
	if len(f[0].Fix) != 0 || len(f[1].Fix) != 2 {
		t.Fatalf("%+v", f)
	}
	for i, with := range []string{"", "x"} {
		if got := f[1].Fix[i]; got.With != with || got.What != report.CodeLineBreak {
			t.Errorf("fix %d: %+v", i, got)
		}
	}
	last := f[1]
	if last.Level != report.Note || last.Basis != report.Documented || last.Part != "signature" || len(last.Args) != 2 {
		t.Errorf("%+v", last)
	}
}
