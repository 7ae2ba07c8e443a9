package inspect_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// A copy says what its report says, but for the fixes; one from further on in a text says
// it at its own places.
func TestCopiesOfReports(t *testing.T) {
	const before = "lorem ipsum é\n"
	for i, text := range frozenInputs(t) {
		if i%7 != 0 || strings.Contains(text, "\x00") {
			continue
		}
		reports := inspect.Inspect(text, inspect.Options{NoCause: true})
		for _, r := range reports {
			want := r
			want.Fixed, want.Fixes = "", nil
			dropFix(&want)
			if diff := cmp.Diff(want, r.Clone()); diff != "" {
				t.Errorf("text %d: clone:\n%s", i+1, diff)
			}
			moved := r.Shifted(len(before))
			if moved.Shifted(-len(before)).Span != r.Span || moved.Span.Offset != r.Span.Offset+len(before) {
				t.Errorf("text %d: moved to %v from %v", i+1, moved.Span, r.Span)
			}
			if diff := cmp.Diff(r, moved.Shifted(-len(before))); diff != "" {
				t.Errorf("text %d: there and back:\n%s", i+1, diff)
			}
			if brief := r.Brief(); brief.Security.Policy != "" || len(brief.Security.Signature) > 8 || len(brief.Findings) != len(r.Findings) {
				t.Errorf("text %d: brief holds %+v", i+1, brief)
			}
		}
	}
}

func dropFix(r *report.Report) {
	r.Findings = append([]report.Finding(nil), r.Findings...)
	for i := range r.Findings {
		r.Findings[i].Fix = nil
	}
	r.Inner = append([]report.Report(nil), r.Inner...)
	for i := range r.Inner {
		r.Inner[i].Fixed, r.Inner[i].Fixes = "", nil
		dropFix(&r.Inner[i])
	}
}
