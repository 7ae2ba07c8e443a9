package reply

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/words/listing"
)

// refusedBesideTask reports whether it most likely explains a refusal that policy and
// signature stand in the query of a link with tasks: a message says that none arrived, or the
// link that works has them elsewhere.
func (w *replier) refusedBesideTask(r *report.Report) bool {
	return r.Has(report.CodePairBesideTask) && (w.noneArrived(r) || strings.HasPrefix(listing.Compared(w.Listing).Fact, "most likely"))
}

// inTask are edits that put policy and signature of such links into a task of their own, where
// nothing else is wrong with them.
func (w *replier) inTask() []report.Edit {
	var edits []report.Edit
	for i := range w.reports {
		r := &w.reports[i]
		if !w.refusedBesideTask(r) || len(r.Fixes) > 0 || r.Span.End() > len(w.Text) {
			continue
		}
		url := w.Text[r.Span.Offset:r.Span.End()]
		at := strings.Index(url, "/"+r.Link.Handle+"?")
		if at < 0 || r.Link.Handle == "" || strings.Count(url, "?") != 1 || strings.Count(url, "&") != 1 || strings.ContainsAny(r.Security.Policy+r.Security.Signature, "/,:%&") {
			continue
		}
		edits = append(edits, report.Edit{What: report.CodePairBesideTask, Span: r.Span,
			With: url[:at] + "/security=policy:" + r.Security.Policy + ",signature:" + r.Security.Signature + "/" + r.Link.Handle})
	}
	return edits
}
