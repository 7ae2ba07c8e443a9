package fix

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing/report"
)

// ordered sorts fixes as they are made, and drops of two that overlap the second.
func ordered(text string, fixes []report.Edit) []report.Edit {
	sort.SliceStable(fixes, func(i, j int) bool {
		a, b := fixes[i].Span, fixes[j].Span
		return a.Offset < b.Offset || a.Offset == b.Offset && a.Length < b.Length
	})
	kept := make([]report.Edit, 0, len(fixes))
	at := 0
	for _, r := range fixes {
		if r.Span.Offset < at || r.Span.End() > len(text) || len(kept) > 0 && r == kept[len(kept)-1] {
			continue
		}
		kept = append(kept, r)
		at = r.Span.End()
	}
	return kept
}

// composer turns fixes of a fixed text into fixes of the text before, so that
// two rounds of fixing become one.
type composer struct {
	first  []report.Edit // of the given text; those not passed yet
	starts []int         // where each begins in the fixed text
	passed []report.Edit // last first
}

// compose makes one list of two: first are fixes of the given text, then those of
// the text that the first ones leave. Both are in order.
func compose(first, then []report.Edit) []report.Edit {
	c := composer{first: slices.Clone(first), starts: make([]int, len(first)), passed: make([]report.Edit, 0, len(first)+len(then))}
	grown := 0
	for i, r := range first {
		c.starts[i] = r.Span.Offset + grown
		grown += len(r.With) - r.Span.Length
	}
	for _, r := range slices.Backward(then) {
		c.add(r)
	}
	for len(c.first) > 0 {
		c.pass()
	}
	slices.Reverse(c.passed)
	return c.passed
}

// pass has done with the last fix. Two insertions at one place become one.
func (c *composer) pass() {
	last := len(c.first) - 1
	r := c.first[last]
	c.first, c.starts = c.first[:last], c.starts[:last]
	if n := len(c.passed); n > 0 && r.Span.Length == 0 && c.passed[n-1].Span == r.Span {
		c.passed[n-1].With = r.With + c.passed[n-1].With
		return
	}
	c.passed = append(c.passed, r)
}

// add takes a fix of the fixed text; those behind it have been taken.
func (c *composer) add(r report.Edit) {
	start, end := r.Span.Offset, r.Span.End()
	for n := len(c.first); n > 0 && c.starts[n-1] >= end; n-- {
		c.pass()
	}
	from, to := c.origin(start), c.origin(end)
	for n := len(c.first); n > 0 && c.starts[n-1]+len(c.first[n-1].With) > start; n-- {
		e, at := c.first[n-1], c.starts[n-1]
		c.first, c.starts = c.first[:n-1], c.starts[:n-1]
		if stop := at + len(e.With); stop > end {
			r.With += e.With[end-at:]
		}
		to = max(to, e.Span.End())
		from, r.What = c.origin(min(start, at)), e.What
		if at < start {
			r.With = e.With[:start-at] + r.With
			start = at
		}
	}
	r.Span = report.Span{Offset: from, Length: to - from}
	c.first, c.starts = append(c.first, r), append(c.starts, start)
}

// origin is the offset in the given text of one in the fixed text, which lies
// behind every fix not passed yet, or in the last of them.
func (c *composer) origin(at int) int {
	n := len(c.first)
	if n == 0 {
		return at
	}
	e := c.first[n-1]
	return e.Span.End() + max(0, at-c.starts[n-1]-len(e.With))
}

// share gives each report its part of the fixes: those in whose place it had one,
// or that stand within it.
func share(fixes []report.Edit, reports []report.Report) {
	owners := map[int]*report.Report{}
	setOwners(reports, owners)
	for _, r := range fixes {
		owner := owners[r.Span.Offset]
		if owner == nil {
			i := sort.Search(len(reports), func(i int) bool { return reports[i].Span.Offset > r.Span.Offset })
			owner = &reports[max(i-1, 0)]
		}
		owner.Fixes = append(owner.Fixes, r)
	}
}

// setOwners takes the fixes away and notes whose they were.
func setOwners(reports []report.Report, owners map[int]*report.Report) {
	for i := range reports {
		for _, r := range reports[i].Fixes {
			if owners[r.Span.Offset] == nil {
				owners[r.Span.Offset] = &reports[i]
			}
		}
		reports[i].Fixes = nil
		setOwners(reports[i].Inner, owners)
	}
}

// apply makes fixes that are in order.
func apply(text string, fixes []report.Edit) string {
	var b strings.Builder
	at := 0
	for _, r := range fixes {
		b.WriteString(text[at:r.Span.Offset])
		b.WriteString(r.With)
		at = r.Span.End()
	}
	b.WriteString(text[at:])
	return b.String()
}
