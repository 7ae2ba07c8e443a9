package request

import (
	"slices"

	"policybench/signing/report"
)

// Forgiven is what reading a request forgave, in the order in which it was met: each
// finding with its fix, where that is certain.
type Forgiven []report.Finding

// Add notes a finding. Copied to each place that forgives something it would be 35 KB of
// the program.
//
//go:noinline
func (f *Forgiven) Add(level report.Level, code report.Code, basis report.Basis, part string, spans []report.Span, args ...string) {
	*f = append(*f, report.Finding{Level: level, Code: code, Basis: basis, Part: part, Spans: spans, Args: args})
}

// Fix notes what makes good what was added last, where that stands in one place.
// Kept in one place as Add is.
//
//go:noinline
func (f Forgiven) Fix(spans []report.Span, with string) {
	if n := len(f); n > 0 && len(spans) == 1 {
		last := &f[n-1]
		last.Fix = append(last.Fix, report.Edit{What: last.Code, Span: spans[0], With: with})
	}
}

// DropFixes leaves what was noted and takes its fixes back.
func (f Forgiven) DropFixes() {
	for i := range f {
		f[i].Fix = nil
	}
}

// Has reports whether a code was noted.
func (f Forgiven) Has(code report.Code) bool {
	return slices.ContainsFunc(f, func(one report.Finding) bool { return one.Code == code })
}
