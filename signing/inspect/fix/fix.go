// Package fix turns judged findings into changes of the text, and the changes of several
// rounds into one list.
//
// A finding that locating made brings its fix along; [Judged] adds those that follow from
// a judgment, each only where it is certain what was meant. [Rounds] makes them all, has
// the fixed text explained again, and goes on until nothing is left to fix:
//
//	fix.Judged(text, requests, reports, apiKey)
//	fix.Rounds(text, reports, longest, explain)
//
// It decides nothing about a request: where a finding is missing, so is its fix. It does
// not know whether the fixed text is right, which its verdict says. Each round costs one
// explanation of the whole text; there are at most five.
package fix

import (
	"sync"

	"policybench/signing/inspect/request"
	"policybench/signing/parallel"
	"policybench/signing/report"
)

// collect are the fixes of reports and of what is inside them.
func collect(list []report.Edit, reports []report.Report) []report.Edit {
	for i := range reports {
		list = append(list, reports[i].Fixes...)
		list = collect(list, reports[i].Inner)
	}
	return list
}

// Judged adds to the findings of judged requests their fixes, written as the text around
// them is written, and gives each report the fixes of its findings. The text's API key is
// asked for when it is needed.
func Judged(text string, requests []request.Request, reports []report.Report, apiKey func() string) {
	if len(reports) < parallel.Few {
		addAll(text, requests, reports, apiKey)
		return
	}
	key := sync.OnceValue(apiKey)
	parallel.Each(len(reports), func() func(from, to int) {
		return func(from, to int) { addAll(text, requests[from:to], reports[from:to], key) }
	})
}

func addAll(text string, requests []request.Request, reports []report.Report, apiKey func() string) {
	addFixes(text, requests, reports, apiKey)
	dress(requests, reports)
	takeFixes(text, reports)
}

// takeFixes gives each report the fixes of its findings, in the order of the text, each
// beside the others.
func takeFixes(text string, reports []report.Report) {
	for i := range reports {
		r := &reports[i]
		for k := range r.Findings {
			r.Fixes = append(r.Fixes, r.Findings[k].Fix...)
		}
		if len(r.Fixes) > 1 {
			r.Fixes = ordered(text, r.Fixes)
		}
		takeFixes(text, r.Inner)
	}
}

// maxRounds bounds fixing: one fix may uncover another.
const maxRounds = 5

// Rounds makes every fix of a text, and of the fixed text, until none is left, and
// judges the outcome: again explains a text as the reports explain this one. The
// reports then hold the fixes of all rounds as fixes of the given text. A text that
// does not come to rest, or grows beyond longest bytes, is not fixed.
func Rounds(text string, reports []report.Report, longest int, again func(text string) []report.Report) {
	fixed, after := text, reports
	var all []report.Edit
	for round := 0; ; round++ {
		fixes := ordered(fixed, collect(nil, after))
		if len(fixes) == 0 {
			break
		}
		next := apply(fixed, fixes)
		if next == fixed {
			break
		}
		if round == maxRounds || len(next) > longest {
			share(nil, reports)
			return
		}
		all = compose(all, fixes)
		fixed = next
		after = again(fixed)
		if round > 0 {
			share(all, reports)
		}
	}
	if fixed != text {
		settle(reports, after, fixed)
	}
}

// settle tells each report that has a fix the fixed text and the verdict on it.
func settle(reports, after []report.Report, fixed string) {
	for i := range reports {
		r := &reports[i]
		if len(r.Fixes) == 0 && len(collect(nil, r.Inner)) == 0 {
			continue
		}
		r.Fixed = fixed
		if k := counterpart(reports, after, i); k >= 0 {
			r.FixedVerdict = after[k].Verdict
		}
	}
}

// Apply makes the fixes of reports in their text.
func Apply(text string, reports []report.Report) string {
	return apply(text, ordered(text, collect(nil, reports)))
}

// counterpart finds the report on the fixed text that belongs to reports[i].
func counterpart(reports, after []report.Report, i int) int {
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

// dress writes the fixes of reports as their texts are written.
func dress(found []request.Request, reports []report.Report) {
	for i := range reports {
		if d := found[i].Carried.Dress; d != nil {
			for k := range reports[i].Findings {
				for e := range reports[i].Findings[k].Fix {
					r := &reports[i].Findings[k].Fix[e]
					r.With = d.Put(r.With)
				}
			}
		}
		if len(found[i].Inner) == len(reports[i].Inner) {
			dress(found[i].Inner, reports[i].Inner)
		}
	}
}
