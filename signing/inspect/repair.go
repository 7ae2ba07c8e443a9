package inspect

import "policybench/signing/inspect/request"

// collectRepairs are the repairs of reports and of what is inside them.
func collectRepairs(list []Edit, reports []Report) []Edit {
	for i := range reports {
		list = append(list, reports[i].Fixes...)
		list = collectRepairs(list, reports[i].Inner)
	}
	return list
}

// takeFixes gives each report the fixes of its findings, in their order.
func takeFixes(reports []Report) {
	for i := range reports {
		r := &reports[i]
		for k := range r.Findings {
			r.Fixes = append(r.Fixes, r.Findings[k].Fix...)
		}
		takeFixes(r.Inner)
	}
}

// maxRounds bounds mending: one repair may uncover another.
const maxRounds = 5

// mend makes every repair of a text, and of the mended text, until none is left,
// and judges the outcome. The reports then hold the repairs of all rounds as repairs
// of the given text. A text that does not come to rest is not mended.
func mend(text string, reports []Report, opts Options) {
	opts.NoCause = true
	mended, after := text, reports
	var all []Edit
	for round := 0; ; round++ {
		repairs := ordered(mended, collectRepairs(nil, after))
		if len(repairs) == 0 {
			break
		}
		next := applyRepairs(mended, repairs)
		if next == mended {
			break
		}
		if round == maxRounds || len(next) > MaxText {
			share(nil, reports)
			return
		}
		all = compose(all, repairs)
		mended = next
		after = inspectOnce(mended, opts)
		if round > 0 {
			share(all, reports)
		}
	}
	if mended == text {
		return
	}
	for i := range reports {
		r := &reports[i]
		if len(r.Fixes) == 0 && len(collectRepairs(nil, r.Inner)) == 0 {
			continue
		}
		r.Fixed = mended
		if k := counterpart(reports, after, i); k >= 0 {
			r.FixedVerdict = after[k].Verdict
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

// dressRepairs writes the repairs of reports as their texts are written.
func dressRepairs(found []request.Request, reports []Report) {
	for i := range reports {
		if d := found[i].Carried.Dress; d.Prefix != "" {
			for k := range reports[i].Findings {
				for e := range reports[i].Findings[k].Fix {
					r := &reports[i].Findings[k].Fix[e]
					r.With = d.Put(r.With)
				}
			}
		}
		if len(found[i].Inner) == len(reports[i].Inner) {
			dressRepairs(found[i].Inner, reports[i].Inner)
		}
	}
}
