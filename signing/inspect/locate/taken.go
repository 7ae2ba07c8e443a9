package locate

import (
	"slices"

	"policybench/signing/report"
)

// stretches are parts of a text, ordered by where they begin. Each pass over a text
// adds its own nearly in order, so that those of the passes before are kept apart from
// it: putting one in costs no move of all the others.
type stretches struct {
	list  []report.Span // of the passes before
	fresh []report.Span // of this one
}

// add puts a stretch in, behind those that begin where it does.
func (s *stretches) add(span report.Span) {
	const few = 64 // more than that and the pass has gone back to an earlier place
	if n := len(s.list); len(s.fresh) == 0 && (n == 0 || s.list[n-1].Offset <= span.Offset) {
		s.list = append(s.list, span)
		return
	}
	if n := len(s.fresh); n > few && s.fresh[n-few].Offset > span.Offset {
		s.merge()
	}
	i := len(s.fresh)
	for i > 0 && s.fresh[i-1].Offset > span.Offset {
		i--
	}
	s.fresh = slices.Insert(s.fresh, i, span)
}

// merge makes one list of the two.
func (s *stretches) merge() {
	merged := make([]report.Span, 0, 2*(len(s.list)+len(s.fresh)))
	i := 0
	for _, f := range s.fresh {
		for ; i < len(s.list) && s.list[i].Offset <= f.Offset; i++ {
			merged = append(merged, s.list[i])
		}
		merged = append(merged, f)
	}
	s.list, s.fresh = append(merged, s.list[i:]...), s.fresh[:0]
}

// before is the stretch that begins last at or before a place, the zero Span without
// one.
func (s *stretches) before(at int) report.Span {
	a, exactA := lastAt(s.list, at)
	b, exactB := lastAt(s.fresh, at)
	if b < 0 || exactA && !exactB {
		if a < 0 {
			return report.Span{}
		}
		return s.list[a]
	}
	if a < 0 || exactB && !exactA || s.fresh[b].Offset >= s.list[a].Offset && !exactA {
		return s.fresh[b]
	}
	return s.list[a]
}

// lastAt is the index of what begins last before a place, or of the first that begins
// at it; -1 without one.
func lastAt(list []report.Span, at int) (i int, exact bool) {
	i, exact = slices.BinarySearchFunc(list, at, func(s report.Span, at int) int { return s.Offset - at })
	if !exact {
		i--
	}
	return i, exact
}

// meets reports whether a stretch meets [from, to).
func (s *stretches) meets(from, to int) bool {
	within := func(s report.Span) bool {
		return s.Offset >= from && s.Offset < to || s.Offset < from && s.End() > from
	}
	return slices.ContainsFunc(s.list, within) || slices.ContainsFunc(s.fresh, within)
}
