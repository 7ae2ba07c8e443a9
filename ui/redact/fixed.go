package redact

import (
	"sort"
	"strings"

	"policybench/signing/report"
)

// Edits are the certain fixes of all reports, in the order of the text; of two that
// overlap the first. What they put in is as it is: they are for Fixed alone.
func (p *Paste) Edits() []report.Edit {
	var all []report.Edit
	each(p.raw, func(r *report.Report) { all = append(all, r.Fixes...) })
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i].Span, all[j].Span
		return a.Offset < b.Offset || a.Offset == b.Offset && a.Length < b.Length
	})
	kept := all[:0]
	end := 0
	for _, e := range all {
		if e.Span.Offset < end || e.Span.Length < 0 || e.Span.End() > len(p.text) || len(kept) > 0 && e == kept[len(kept)-1] {
			continue
		}
		kept = append(kept, e)
		end = e.Span.End()
	}
	return kept
}

// Fixed is a part of the text with the edits that lie in it made, without secrets: also
// without one that only the edits put together.
func (p *Paste) Fixed(s report.Span, edits []report.Edit) string {
	var b strings.Builder
	var cuts []cut
	at := s.Offset
	keep := func(to int) {
		for _, c := range p.cutsIn(at, to) {
			cuts = append(cuts, cut{c.from + b.Len(), c.to + b.Len(), c.with})
		}
		b.WriteString(p.text[at:to])
	}
	for _, e := range edits {
		keep(e.Span.Offset)
		b.WriteString(e.With)
		at = e.Span.End()
	}
	keep(s.End())
	fixed := b.String()
	return replace(fixed, joined(append(cuts, p.redactor.cuts(fixed)...)))
}
