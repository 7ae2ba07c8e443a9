package inspect

import (
	"slices"
	"sort"
	"strings"
)

// ordered sorts repairs as they are made, and drops of two that overlap the second.
func ordered(text string, repairs []Edit) []Edit {
	slices.SortStableFunc(repairs, func(a, b Edit) int {
		if a.Span.Offset != b.Span.Offset {
			return a.Span.Offset - b.Span.Offset
		}
		return a.Span.Length - b.Span.Length
	})
	kept := make([]Edit, 0, len(repairs))
	at := 0
	for _, r := range repairs {
		if r.Span.Offset < at || r.Span.End() > len(text) || len(kept) > 0 && r == kept[len(kept)-1] {
			continue
		}
		kept = append(kept, r)
		at = r.Span.End()
	}
	return kept
}

// composer turns repairs of a mended text into repairs of the text before, so that
// two rounds of mending become one.
type composer struct {
	first  []Edit // of the given text; those not passed yet
	starts []int  // where each begins in the mended text
	passed []Edit // last first
}

// compose makes one list of two: first are repairs of the given text, then those of
// the text that the first ones leave. Both are in order.
func compose(first, then []Edit) []Edit {
	c := composer{first: slices.Clone(first), starts: make([]int, len(first))}
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

// pass has done with the last repair. Two insertions at one place become one.
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

// add takes a repair of the mended text; those behind it have been taken.
func (c *composer) add(r Edit) {
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
	r.Span = Span{Offset: from, Length: to - from}
	c.first, c.starts = append(c.first, r), append(c.starts, start)
}

// origin is the offset in the given text of one in the mended text, which lies
// behind every repair not passed yet, or in the last of them.
func (c *composer) origin(at int) int {
	n := len(c.first)
	if n == 0 {
		return at
	}
	e := c.first[n-1]
	return e.Span.End() + max(0, at-c.starts[n-1]-len(e.With))
}

// share gives each report its part of the repairs: those in whose place it had one,
// or that stand within it.
func share(repairs []Edit, reports []Report) {
	owners := map[int]*Report{}
	takeRepairs(reports, owners)
	for _, r := range repairs {
		owner := owners[r.Span.Offset]
		if owner == nil {
			i := sort.Search(len(reports), func(i int) bool { return reports[i].Span.Offset > r.Span.Offset })
			owner = &reports[max(i-1, 0)]
		}
		owner.Fixes = append(owner.Fixes, r)
	}
}

// takeRepairs takes the repairs away and notes whose they were.
func takeRepairs(reports []Report, owners map[int]*Report) {
	for i := range reports {
		for _, r := range reports[i].Fixes {
			if owners[r.Span.Offset] == nil {
				owners[r.Span.Offset] = &reports[i]
			}
		}
		reports[i].Fixes = nil
		takeRepairs(reports[i].Inner, owners)
	}
}

// applyRepairs makes repairs that are in order.
func applyRepairs(text string, repairs []Edit) string {
	var b strings.Builder
	at := 0
	for _, r := range repairs {
		b.WriteString(text[at:r.Span.Offset])
		b.WriteString(r.With)
		at = r.Span.End()
	}
	b.WriteString(text[at:])
	return b.String()
}
