// Package taken remembers which stretches of a text have been read, so that nothing is
// found twice.
//
//	var done taken.Set
//	done.Add(report.Span{Offset: 3, Length: 9})
//	if end := done.At(5); end > 0 { … } // read up to end
//
// Stretches may overlap; those that are asked for are the ones that begin last before a
// place. It does not know what was read. Adding nearly in order, as passes over a text do,
// costs no move of the others; asking costs the logarithm of their number, Meets all of it.
package taken

import (
	"slices"

	"policybench/signing/report"
)

// Set are stretches of a text, ordered by where they begin. Each pass over a text
// adds its own nearly in order, so that those of the passes before are kept apart from
// it: putting one in costs no move of all the others.
type Set struct {
	list  []report.Span // of the passes before
	fresh []report.Span // of this one
}

// Add puts a stretch in, behind those that begin where it does.
func (s *Set) Add(span report.Span) {
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
func (s *Set) merge() {
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

// Before is the stretch that begins last at or before a place, the zero Span without
// one.
func (s *Set) Before(at int) report.Span {
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

// Meets reports whether a stretch meets [from, to).
func (s *Set) Meets(from, to int) bool {
	within := func(s report.Span) bool {
		return s.Offset >= from && s.Offset < to || s.Offset < from && s.End() > from
	}
	return slices.ContainsFunc(s.list, within) || slices.ContainsFunc(s.fresh, within)
}

// At is where the stretch ends that holds a place, 0 without one.
func (s *Set) At(place int) int {
	if span := s.Before(place); span.End() > place {
		return span.End()
	}
	return 0
}

// Near reports whether the stretch that begins last before to reaches behind from.
func (s *Set) Near(from, to int) bool {
	last := s.Before(to - 1)
	return last.Length > 0 && last.End() > from
}

// Clear takes all stretches out and keeps their memory.
func (s *Set) Clear() { s.list, s.fresh = s.list[:0], s.fresh[:0] }

// Grow makes room for so many stretches.
func (s *Set) Grow(room int) { s.list = slices.Grow(s.list, room) }
