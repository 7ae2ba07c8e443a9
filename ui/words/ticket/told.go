package ticket

import (
	"fmt"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/links"
	"policybench/ui/words/plain"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// told writes what was found of each thing, the worst first; of several links without a
// fault a line each.
func (w *ticket) told() {
	var sound, messages []triage.Item
	w.programReport()
	for _, it := range triage.Worst(w.Items) {
		title := terms.Verdict(it.Report.Verdict)
		switch {
		case w.program != nil && it.Report.Span == w.program.Report.Span:
			if it.Report.Security.Signature == "" {
				continue
			}
			title = "made by that code"
		case it.Report.Form == report.FormMessage:
			messages = append(messages, it)
			continue
		case w.shortened(it):
			title = "shortened by its writer"
		case it.Outcome == triage.Unchecked && w.signsWrong():
			title = "made by that code"
		case w.listed(it):
			sound = append(sound, it)
			continue
		case it.Outcome == triage.Unchecked && it.Cause.Code == "":
			title = "no fault found"
		}
		w.report(it, title)
	}
	w.sounds(sound)
	for _, it := range messages {
		w.message(it)
	}
}

// listed reports whether a link is told in one line, among others.
func (w *ticket) listed(it triage.Item) bool {
	return it.Outcome == triage.Unchecked && w.Tally.Links > 1 && plainly(it.Report) && !w.signsWrong()
}

// plainly reports whether there is nothing to say of a link without a fault.
func plainly(r *report.Report) bool {
	_, warned := r.First(report.Warning)
	return !warned && len(r.Inner) == 0 && r.Readable == report.Yes
}

// remarks writes what stands between many links.
func (w *ticket) remarks() {
	for _, it := range triage.Worst(w.Items) {
		switch {
		case it.Outcome != triage.Remark:
		case it.Report.Form == report.FormMessage:
			w.message(it)
		default:
			w.report(it, terms.Verdict(it.Report.Verdict))
		}
	}
}

func (w *ticket) report(it triage.Item, title string) {
	if len(w.Items) > 1 || w.program != nil {
		title = fmt.Sprintf("%s, %s", english.Capital(title), w.placeOf(it))
	}
	var body strings.Builder
	_ = plain.Brief(&body, *it.Report, w.At, w.opts.Glyphs) // a builder takes all
	w.fence(title, body.String())
}

// sounds are links without a fault, a line each.
func (w *ticket) sounds(items []triage.Item) {
	if len(items) == 0 {
		return
	}
	var lines []string
	for _, it := range items {
		r := it.Report
		number, name := w.Where(it)
		parts := []string{fmt.Sprintf("%s %d", w.Unit(), number), words.Visible(name), words.Visible(links.File(r.Link)), terms.Calls(r.Link.Needs)}
		if r.Expiry.OK {
			parts = append(parts, "expires "+expiryOf(r))
		}
		parts = append(parts, w.answerOn(number))
		lines = append(lines, strings.Join(strings.Fields(strings.Join(parts, " ")), " "))
	}
	checked := ", signatures not checked"
	if w.Tally.Unchecked == 0 {
		checked = ""
	}
	w.fence("no fault found"+checked, strings.Join(lines, "\n"))
}

// message writes what a server or browser said, and what it comes from.
func (w *ticket) message(it triage.Item) {
	f := it.Report.Find(report.CodeServerMessage)
	if f == nil {
		w.report(it, terms.Form(it.Report.Form))
		return
	}
	var heard triage.Heard
	for _, h := range w.Heard() {
		if h.Report.Span == it.Report.Span {
			heard = h
		}
	}
	m := finding.MessageOf(f.Args)
	fits := heard.Fit == triage.Fits || w.signsWrong() && heard.Says == triage.SaysSignature
	rows := []string{"says   " + words.CutMiddle(words.Visible(w.quoted(it.Report.Span)), 200), "means  " + m.Meaning}
	row := func(name, value string) {
		if value != "" {
			rows = append(rows, name+value)
		}
	}
	row("time   ", m.Time)
	switch {
	case len(m.Here) > 0 && !w.signsWrong():
		row("here   ", strings.Join(m.Here, "; "))
	case fits:
		row("here   ", "it goes with what was found")
	case heard.Fit != triage.Contradicts && heard.Says != triage.SaysExpired && len(m.Likely) > 0: // of an end there is one reason
		row("likely ", strings.Join(m.Likely[:min(len(m.Likely), finding.MostLikely)], "; "))
	}
	if !fits && len(m.Here) == 0 {
		row("next   ", m.Next)
	}
	title := english.Capital(terms.Form(it.Report.Form))
	if len(w.Items) > 1 || w.program != nil {
		title += ", " + w.placeOf(it)
	}
	w.fence(title, strings.Join(rows, "\n"))
}

// answerOn is the time and the status that stand on a line beside its link, as far as a log
// writes both.
func (w *ticket) answerOn(line int) string {
	if w.Place == nil || w.Rows != nil {
		return ""
	}
	at, status := triage.LoggedOn(lineOf(w.Text, line))
	if !at.IsZero() {
		status = english.Join("at "+times.Date(at, time.UTC), ": ", status)
	}
	return status
}

// lineOf is a line of a text, counted from 1.
func lineOf(text string, n int) string {
	for line := range strings.Lines(text) {
		if n--; n == 0 {
			return line
		}
	}
	return ""
}
