package inspect

import (
	"slices"
	"strings"
)

// applyRepairs makes the repairs in a text. Of two that overlap the first counts.
func applyRepairs(text string, repairs []Repair) string {
	slices.SortStableFunc(repairs, func(a, b Repair) int {
		if a.Span.Offset != b.Span.Offset {
			return a.Span.Offset - b.Span.Offset
		}
		return a.Span.Length - b.Span.Length
	})
	var b strings.Builder
	at := 0
	for i, r := range repairs {
		if r.Span.Offset < at || r.Span.End() > len(text) || i > 0 && r == repairs[i-1] {
			continue
		}
		b.WriteString(text[at:r.Span.Offset])
		b.WriteString(r.With)
		at = r.Span.End()
	}
	b.WriteString(text[at:])
	return b.String()
}

// collectRepairs are the repairs of reports and of what is inside them.
func collectRepairs(list []Repair, reports []Report) []Repair {
	for i := range reports {
		list = append(list, reports[i].Repairs...)
		list = collectRepairs(list, reports[i].Inner)
	}
	return list
}

// maxRounds bounds mending: one repair may uncover another.
const maxRounds = 5

// mend makes every repair of a text, and of the mended text, until none is left,
// and judges the outcome. A text that does not come to rest is not mended.
func mend(text string, reports []Report, opts Options) {
	opts.NoCause = true
	mended, after := text, reports
	for round := 0; ; round++ {
		repairs := collectRepairs(nil, after)
		if len(repairs) == 0 {
			break
		}
		next := applyRepairs(mended, repairs)
		if next == mended {
			break
		}
		if round == maxRounds || len(next) > MaxText {
			return
		}
		mended = next
		after = inspectOnce(mended, opts)
	}
	if mended == text {
		return
	}
	for i := range reports {
		r := &reports[i]
		if len(r.Repairs) == 0 && len(collectRepairs(nil, r.Inner)) == 0 {
			continue
		}
		r.Mended = mended
		if k := counterpart(reports, after, i); k >= 0 {
			r.RepairedVerdict = after[k].Verdict
		}
	}
}

// counterpart finds the report on the mended text that belongs to reports[i].
func counterpart(reports, after []Report, i int) int {
	if len(after) == len(reports) {
		return i
	}
	for k := range after {
		if after[k].Security == reports[i].Security && after[k].Form == reports[i].Form {
			return k
		}
	}
	for k := range after {
		if after[k].Security == reports[i].Security {
			return k
		}
	}
	return -1
}
