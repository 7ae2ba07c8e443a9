package ticket

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/times"
)

// webhook reports whether the text is about a webhook's call, and no link of it is refused.
func (w *ticket) webhook() bool {
	found := false
	for i := range w.Items {
		it := &w.Items[i]
		if it.Outcome < triage.Unsigned {
			return false
		}
		f := it.Report.Find(report.CodeServerMessage)
		found = found || it.Report.Form == report.FormWebhook || f != nil && len(f.Args) > 0 && f.Args[0] == "webhook"
	}
	return found
}

// allowed answers the question what the only link allows, and to whom, empty where that is
// not known.
func (w *ticket) allowed() string {
	for i := range w.Items {
		r := w.Items[i].Report
		if w.Items[i].Outcome < triage.WorksBut || r.Alive != report.Yes || len(r.Allows) == 0 {
			continue
		}
		var calls []string
		for k := range r.Allows {
			if p := &r.Allows[k]; p.Allowed == report.Yes && p.Call.Known() {
				calls = append(calls, string(p.Call))
			}
		}
		if len(calls) == 0 {
			continue
		}
		files := "of every file of the app"
		if onlyFile(r) {
			files = "of this file alone"
		}
		return "whoever has the link can use it, for " + english.And(calls) + " " + files + ", until " + times.Unix(r.Expiry.Unix)
	}
	return ""
}

// onlyFile reports whether a policy names a file.
func onlyFile(r *report.Report) bool {
	return slices.ContainsFunc(r.Policy.Fields, func(f signing.Field) bool { return f.Name == "handle" })
}

// lasting is how a new link has to be made where the text shows that one ended while it was in
// use.
func lasting(r *report.Report) string {
	if f := r.Find(report.CodeAnswered); f != nil && len(f.Args) > 0 && f.Args[0] == "ended" {
		return ", made to outlive what holds it (page, mail, cache)"
	}
	return ""
}

// narrower is what the policy of the only link should be signed again with where it lives for
// decades or lists no calls, and the text tells of no failure; empty elsewhere.
func (w *ticket) narrower() string {
	r := w.wide()
	if r == nil {
		return ""
	}
	var with []string
	for _, part := range [...]struct {
		code report.Code
		with string
	}{{report.CodeExpiresFar, "a nearer expiry"}, {report.CodeNoCall, "a list of the calls that are needed"}, {report.CodeNoHandle, "the handle of the file"}} {
		if r.Has(part.code) {
			with = append(with, part.with)
		}
	}
	return "where less is meant: signed again with " + english.And(with) + "; what is out works until then, or until the app secret is changed"
}

// wide is the only link where it shows no fault, lives for decades or lists no calls, and the
// text tells of no failure; nil elsewhere.
func (w *ticket) wide() *report.Report {
	const words = 20 // bytes beside the link: a link alone asks nothing
	if w.Tally.Links != 1 || len(w.Heard()) > 0 || triage.How(w.Text) == triage.AsksUntil {
		return nil
	}
	for i := range w.Items {
		r := w.Items[i].Report
		if o := w.Items[i].Outcome; o != triage.Unchecked && o != triage.Fine || r.Security.Signature == "" || len(strings.TrimSpace(w.Text)) < r.Span.Length+words {
			continue
		}
		for k := range r.Findings {
			if f := &r.Findings[k]; f.Code == report.CodeExpiresFar && f.Level == report.Warning || f.Code == report.CodeNoCall {
				return r
			}
		}
	}
	return nil
}
