package ticket

import (
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
	"policybench/ui/words/times"
)

// otherwise is what the text's answer means, where that is about no policy and signature and
// no link is refused for one; nil elsewhere.
func (w *ticket) otherwise() *words.Sentence {
	for _, it := range w.Items {
		if it.Outcome < triage.Unsigned || it.Outcome == triage.Unsigned && it.Cause.Level == report.Problem {
			return nil
		}
	}
	for _, h := range w.Heard() {
		if s, known := finding.Messages[h.Key]; known && h.Key != "" && h.Says == triage.SaysElse {
			if at := triage.ResetIn(w.Text); h.Key == "rate-limit" && !at.IsZero() {
				s.Hint += ", " + times.Date(at, time.UTC)
			}
			return &s
		}
	}
	return nil
}

// answers say what the messages of the text mean, where no block does.
func (w *ticket) answers() []string {
	var list []string
	seen := map[string]bool{}
	for _, h := range w.Heard() {
		s, known := finding.Messages[h.Key]
		if !known || h.Key == "" || seen[h.Key] || !w.shortly(h) {
			continue
		}
		seen[h.Key] = true
		at := ""
		if h.Report.Span.Length > 0 {
			at = w.placeOf([]triage.Item{h.Item}) + ": "
		}
		fits := ""
		if h.Fit == triage.Fits {
			fits = ", which fits"
		}
		if h.Key == "unknown" {
			s.Fact, fits = "the server refused it, and names what was found", ""
		}
		list = append(list, "**The answer:** "+inMarkdown.Replace(at+s.Fact+fits))
	}
	return list
}

// shortly reports whether a line says all of a message: it is in no block then.
func (w *ticket) shortly(h triage.Heard) bool {
	if h.Report.Span.Length == 0 {
		return h.Says == triage.SaysElse && w.otherwise() == nil
	}
	if h.Fit != triage.Fits || h.Link == nil {
		return false
	}
	return h.Key != "unknown" || triage.NamesCause(w.paste.Part(h.Report.Span), h.Link.Cause.Code)
}

// until answers the question how long the only link works, empty where that is not known.
func (w *ticket) until() string {
	for i := range w.Items {
		if r := w.Items[i].Report; w.Items[i].Outcome >= triage.Unchecked && r.Alive == report.Yes && r.Expiry.OK {
			return "answer: it is made to work until " + times.Unix(r.Expiry.Unix)
		}
	}
	return ""
}

// unknown is what would settle an open question.
func (w *ticket) unknown() []string {
	var list []string
	answered := false
	open := false
	for _, it := range w.Items {
		answered = answered || it.Report.Form == report.FormMessage || listing.Answered(it.Report)
		open = open || it.Outcome != triage.Remark && it.Report.Genuine == report.Unknown && it.Report.Security.Signature != ""
	}
	if open && w.Tally.Links == 1 {
		list = append(list, "whether the signature is genuine")
	} else if open {
		list = append(list, "whether the signatures are genuine")
	}
	answered = answered || len(w.Heard()) > 0
	if !answered && w.Tally.Links > 0 {
		list = append(list, "what the server answered")
	}
	return list
}

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
		files := "of every file of the app"
		if w.onlyFile(r) {
			files = "of this file alone"
		}
		return "answer: whoever has the link can use it, for " + english.And(calls) + " " + files + ", until " + times.Unix(r.Expiry.Unix)
	}
	return ""
}

// onlyFile reports whether a policy names a file.
func (w *ticket) onlyFile(r *report.Report) bool {
	for i := range r.Policy.Fields {
		if r.Policy.Fields[i].Name == "handle" {
			return true
		}
	}
	return false
}
