package locate

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// byAttribute joins a pair in a tag's attributes with the URL that another one names: the
// request that stands there, of several the first.
func byAttribute(sc *scene) attempt {
	var tags []int
	for i := range sc.list {
		if sc.list[i].url != nil {
			tags = append(tags, i)
		}
	}
	if len(tags) == 0 {
		return attempt{}
	}
	places := byPlace(sc)
	return attempt{
		things: len(tags),
		offers: func(tag int, to offer) {
			for cost, i := range seenWithin(sc, places, *sc.list[tags[tag]].url) {
				to(i, cost)
			}
		},
		join: func(tag, url int) {
			sc.group(tags[tag]).url = url
			sc.group(url).within = true
		},
	}
}

// byPlace are the sightings in the order of their places.
func byPlace(sc *scene) []int {
	places := make([]int, 0, len(sc.list))
	for i := range sc.list {
		if sc.list[i].kind != unfit && sc.alone[i].Span.Length > 0 {
			places = append(places, i)
		}
	}
	slices.SortStableFunc(places, func(a, b int) int { return sc.alone[a].Span.Offset - sc.alone[b].Span.Offset })
	return places
}

// seenWithin are the sightings within a place of the text, without those that another
// group has taken in.
func seenWithin(sc *scene, places []int, place report.Span) []int {
	first := sort.Search(len(places), func(k int) bool { return sc.alone[places[k]].Span.Offset >= place.Offset })
	var within []int
	for _, i := range places[first:] {
		span := sc.alone[i].Span
		if span.Offset >= place.End() {
			break
		}
		if span.End() <= place.End() && !sc.isWithin(i) {
			within = append(within, i)
		}
	}
	return within
}

// findWidgets finds the tags whose pair or key comes when the page's code runs, so that
// nothing in them looks like one: :data-fp-policy="p", data-fp-policy={p}.
func findWidgets(sc *scene, attribute string) {
	s := sc.view.Text
	open, read := -1, 0 // the last "<" before read
	for at := 0; ; {
		i := strings.Index(s[at:], attribute)
		if i < 0 {
			return
		}
		i += at
		at = i + len(attribute)
		if sign := ascii.LastIndexByte(s[read:i], '<'); sign >= 0 {
			open = read + sign
		}
		if read = i; open < 0 || i-open > syntax.LongestTag {
			continue
		}
		from, to, ok := syntax.TagAround(s, i)
		if !ok || sc.taken.Near(from, to) {
			continue
		}
		at = max(at, to)
		if r, ok := code.Widget(sc.view, from, to); ok {
			sc.take(other, from, to, &r)
		}
	}
}
