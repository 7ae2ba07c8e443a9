package reply

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
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

// noneArrived reports whether a message says that no policy and signature arrived with a
// request.
func (w *replier) noneArrived(r *report.Report) bool {
	return slices.ContainsFunc(w.Heard(), func(h triage.Heard) bool {
		return h.Says == triage.SaysNone && h.Fit == triage.Fits && h.Link != nil && h.Link.Report.Span == r.Span
	})
}

// compared says what tells a link that is refused from one that works, where the text
// says that there are two such. It reports whether it asks for something.
func (w *replier) compared() (asks bool) {
	good, bad := w.hostsDiffer()
	switch s := listing.Compared(w.Listing); {
	case s.Fact == "":
	case good != nil:
		w.paragraph("We compared both: the only difference is the host, " + words.Value(good.Link.Host) + " and " + words.Value(bad.Link.Host) + ". File, policy and signature are the same characters, so the reason most likely lies in how the host that fails is set up (its DNS, its certificate, what answers there).")
		w.paragraph("Please send us the answer of the one that fails, its status and text, and curl -sI of both, run on the same machine.")
		return true
	case strings.HasPrefix(s.Fact, "nothing") && w.schemesDiffer():
		w.paragraph("We compared both: they differ in the scheme, and browsers and apps often do not load http:// within what was loaded over https://. Please use https:// there as well.")
		return true
	case strings.HasPrefix(s.Fact, "nothing"):
		w.paragraph("We compared both: " + english.Ended(strings.Replace(s.Fact, "explains it:", "explains it;", 1)) + " " + ask(strings.Replace(s.Hint, "ask for", "send us", 1)))
		return true
	case strings.HasPrefix(s.Fact, "most likely") && strings.Contains(s.Fact, "one signature"):
		w.paragraph("We compared both: " + english.Ended(s.Fact) + " " + ask(s.Hint))
		return true
	case strings.HasPrefix(s.Fact, "most likely"):
		if !slices.ContainsFunc(w.reports, func(r report.Report) bool { return w.refusedBesideTask(&r) }) { // that says it
			w.paragraph("Compared with the one that works: that is what tells them apart, so it most likely explains it.")
		}
	case w.refusedCompared():
		w.paragraph(english.Join("What is wrong with the link that is refused is also what tells it from the one that works.", " ", w.otherSecret()))
	default:
		w.paragraph("Compared with the link that works: " + english.Ended(s.Fact))
	}
	return false
}

// hostsDiffer are the two links that are compared where nothing but their host differs: the
// working one, and the other; nil elsewhere.
func (w *replier) hostsDiffer() (good, bad *report.Report) {
	a, b := triage.Compared(w.Text, w.Items)
	if a == nil || a.Outcome <= triage.Unsigned || b.Outcome <= triage.Unsigned {
		return nil, nil
	}
	good, bad = a.Report, b.Report
	if good.Link.Handle == "" || good.Link.Handle != bad.Link.Handle || good.Security != bad.Security || good.Link.Host == bad.Link.Host || !slices.Equal(good.Link.Tasks, bad.Link.Tasks) {
		return nil, nil
	}
	return good, bad
}

// schemesDiffer reports whether one of the two links that are compared goes over http alone.
func (w *replier) schemesDiffer() bool {
	good, bad := triage.Compared(w.Text, w.Items)
	return good != nil && bad.Report.Has(report.CodeInsecureHTTP) && !good.Report.Has(report.CodeInsecureHTTP) && good.Report.Security == bad.Report.Security
}

// refusedCompared reports whether what tells a link from the one that works is said of it
// anyway, as the first thing.
func (w *replier) refusedCompared() bool {
	_, bad := triage.Compared(w.Text, w.Items)
	return bad != nil && bad.Outcome == triage.Refused && bad.Cause.Code != ""
}

// otherSecret says where to look if one of two links fits the app secret that was tried, and
// no mistake is known that made the other one; empty elsewhere.
func (w *replier) otherSecret() string {
	good, bad := triage.Compared(w.Text, w.Items)
	if good.Report.Genuine != report.Yes || bad.Report.Verdict != report.Mismatch || bad.Report.Cause != "" {
		return ""
	}
	return "Whatever signs the one that fails most likely has another app secret set than whatever signs the one that works, so please compare what is set in both places."
}

// oneSignature reports whether two links of a text, one of which fails, have one signature and
// different policies.
func (w *replier) oneSignature() bool {
	return strings.Contains(listing.Compared(w.Listing).Fact, "one signature")
}
