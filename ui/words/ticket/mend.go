package ticket

import (
	"fmt"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/codeline"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
	"policybench/ui/words/times"
)

// codeLines are the lines of code that most likely make what is wrong, with what to write
// instead.
func (w *ticket) codeLines() []string {
	var list []string
	for _, l := range w.lines() {
		list = append(list, english.Join(fmt.Sprintf("line %d: %s", l.Number, l.Says), "; ", l.Do)+" (inferred)")
	}
	return list
}

// lines are the lines of code that most likely make what is wrong.
func (w *ticket) lines() []codeline.Line {
	var reports []report.Report
	for _, it := range triage.Worst(w.Items) {
		reports = append(reports, *it.Report)
	}
	return codeline.Find(w.Text, reports)
}

// signRight is how links are to be signed, where one thing is wrong with all of them that is
// known; else the text that says it of any.
func (w *ticket) signRight(group []triage.Item, places, otherwise string) string {
	hint := ""
	for _, it := range group {
		h := bareHint(&it.Cause)
		if h == "" || hint != "" && h != hint {
			return otherwise
		}
		hint = h
	}
	if w.Tally.Links > 1 {
		return strings.NewReplacer("{", "", "}", "").Replace(places) + ": " + hint
	}
	return hint
}

// bareHint is what to do about a finding, without what it quotes; empty for a mismatch whose
// cause is not known.
func bareHint(f *report.Finding) string {
	bare := report.Finding{Code: f.Code, Part: f.Part}
	if f.Code == report.CodeSignatureMismatch {
		if len(f.Args) < 2 || f.Args[1] == "" {
			return ""
		}
		bare.Args = []string{"", f.Args[1]}
	}
	return finding.Say(bare).Hint
}

// clockFirst is what is to be done before a new link is made, empty where nothing is.
func (w *ticket) clockFirst(r *report.Report) string {
	if _, behind := triage.SlowClock(r); behind > 0 {
		return "the clock of the machine that signs set right (" + times.Duration(behind) + " behind the server), then "
	}
	if triage.SaysSlowClock(w.Text) {
		return "the clock of the machine that signs set right (the text says that one was wrong), then "
	}
	return ""
}

// mends is what to do about links that are not refused, and are written otherwise than
// documented; known reports whether more urgent things are.
func (w *ticket) mends(known bool) []string {
	if known || w.otherwise() != nil {
		return nil
	}
	var list []string
	for _, it := range w.Items {
		if it.Outcome != triage.Unchecked && it.Outcome != triage.Fine {
			continue
		}
		if f := mayFail(it.Report); f != nil {
			list = append(list, english.Join(w.prefix(it), ": ", bareHint(f)))
		}
	}
	const few = 2
	return list[:min(len(list), few)]
}

// mayFail is the first thing in a report that may make a request fail, nil without one.
func mayFail(r *report.Report) *report.Finding {
	for i := range r.Findings {
		if f := &r.Findings[i]; triage.MayFail(f) {
			return f
		}
	}
	return nil
}

// prefix is where a link stands, empty where it is the only one.
func (w *ticket) prefix(it triage.Item) string {
	if w.Tally.Links < 2 {
		return ""
	}
	return w.placeOf([]triage.Item{it})
}

// otherwise is what the text's answer means, where that is about no policy and signature and
// no link is refused for one; nil elsewhere.
func (w *ticket) otherwise() *words.Sentence {
	for _, it := range w.Items {
		if it.Outcome <= triage.Unsigned {
			return nil
		}
	}
	for _, h := range w.Heard() {
		if s, known := finding.Messages[h.Key]; known && h.Key != "" && h.Says == triage.SaysElse {
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
			s.Fact = "the server says in its own words what was found"
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

// likely is what most likely explains that one of two links fails, without what is quoted;
// empty where nothing does.
func (w *ticket) likely() string {
	if !strings.HasPrefix(listing.Compared(w.Listing).Fact, "most likely") {
		return ""
	}
	for i := range w.Items {
		if f := mayFail(w.Items[i].Report); f != nil {
			return "1 of 2 links fails, most likely since " + gist(*f)
		}
	}
	return ""
}
