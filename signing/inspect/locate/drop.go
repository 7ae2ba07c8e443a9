package locate

import (
	"slices"
	"sort"

	"policybench/signing/report"
)

// drop takes a located away that another one has taken in. Its index stays until
// keepRest, so that others may keep theirs.
func (f *finder) drop(i int) {
	if f.dropped == nil {
		f.dropped = map[int]bool{}
	}
	f.dropped[i] = true
}

// keepRest leaves out what was dropped.
func (f *finder) keepRest() {
	f.places = nil
	if len(f.dropped) == 0 {
		return
	}
	moved := make([]int, len(f.found)) // to where; -1: dropped
	kept := f.found[:0]
	for i := range f.found {
		if moved[i] = len(kept); f.dropped[i] {
			moved[i] = -1
			continue
		}
		kept = append(kept, f.found[i])
	}
	clear(f.found[len(kept):])
	f.found, f.dropped = kept, nil
	f.bare = slices.DeleteFunc(f.bare, func(b bareURL) bool { return b.index >= 0 && moved[b.index] < 0 })
	for i := range f.bare {
		if b := &f.bare[i]; b.index >= 0 {
			b.index = moved[b.index]
		}
	}
	f.loose = slices.DeleteFunc(f.loose, func(p loosePair) bool { return moved[p.index] < 0 })
	for i := range f.loose {
		f.loose[i].index = moved[f.loose[i].index]
	}
}

// foundWithin are the indexes of what stands within a place of the text and was found
// before any pair was put together.
func (f *finder) foundWithin(place report.Span) []int {
	if f.places == nil {
		f.places = make([]int, 0, len(f.found))
		for i := range f.found {
			if f.found[i].Span.Length > 0 {
				f.places = append(f.places, i)
			}
		}
		slices.SortStableFunc(f.places, func(a, b int) int { return f.found[a].Span.Offset - f.found[b].Span.Offset })
	}
	first := sort.Search(len(f.places), func(k int) bool { return f.found[f.places[k]].Span.Offset >= place.Offset })
	var within []int
	for _, i := range f.places[first:] {
		span := f.found[i].Span
		if span.Offset >= place.End() {
			break
		}
		if span.End() <= place.End() && !f.dropped[i] {
			within = append(within, i)
		}
	}
	return within
}
