// Package findings is the list of what is wrong with a link, each finding with what to do
// about it.
//
//	s := paper.New(pen, 59, 3, false)
//	findings.Write(s, findings.Facts{Report: r, List: r.Findings, Numbered: true})
//
// It finds nothing and orders nothing.
package findings

import (
	"slices"
	"strconv"

	"policybench/signing/report"
	"policybench/ui/action"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/finding"
)

// Facts are what the findings show.
type Facts struct {
	Report   *report.Report
	List     []report.Finding // as of now, the worst first
	Asides   int              // how many of the last of them are folded
	Focus    int              // the item that has the focus: a finding's index, or their number for the notes'
	Selected int              // the finding that the text highlights
	Numbered bool             // a finding's number stands at its part
	Small    bool             // all is one column that scrolls
	// Pick and Notes are the kinds of the places of a finding and of the notes, in numbers
	// of the page.
	Pick, Notes int
}

// heads is how many findings are listed.
func (f Facts) heads() int { return len(f.List) - f.Asides }

type writer struct {
	*paper.Paper
	Facts
}

// Write lists what is wrong. Where lines are few only the selected one has its hint.
func Write(s *paper.Paper, f Facts) {
	w := &writer{s, f}
	if len(w.List) == 0 {
		title := "No fault found"
		if w.Report.Verdict == report.Valid {
			title = "Nothing is wrong with it"
		}
		w.Part(title, "")
		return
	}
	title := "Worth knowing"
	if slices.ContainsFunc(w.List, func(f report.Finding) bool { return f.Level != report.Note }) {
		title = "What is wrong"
	}
	if !w.Compact {
		w.Part(title, "")
	}
	for i, f := range w.List[:w.heads()] {
		w.finding(i, f)
	}
	if w.Asides > 0 {
		w.folding(w.heads())
	}
}

// Sentence words a finding in the characters that the terminal shows. Secrets are gone
// already: what is worded was masked before.
func Sentence(pen kit.Pen, f report.Finding) words.Sentence {
	s := finding.Say(f)
	return words.Sentence{Fact: pen.Glyphs.Text(s.Fact), Hint: pen.Glyphs.Text(s.Hint)}
}

// folding stands for what is only worth knowing: beside a problem it is never the
// question.
func (w *writer) folding(item int) {
	r := w.Row(w.Width)
	as := kit.Quiet
	if item == w.Focus {
		r.To(1).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Heading
		w.First, w.Last = len(w.Rows), len(w.Rows)
	}
	r.To(w.Margin).Put(kit.Quiet, w.Glyphs.Level(report.Note)+" ").Put(as, words.Count(w.Asides, "note"))
	if item == w.Focus {
		r.Put(kit.Quiet, ": "+action.Name(action.Notes, false)+" lists them")
	}
	w.Add(r)
	w.Place(len(w.Rows)-1, kit.Target{Kind: w.Notes})
}

// does says which key does something about a finding.
func (w *writer) does(f report.Finding) string {
	switch triage.WayOf(w.Report, f) {
	case triage.ByFix:
		return action.Name(action.CopyFixed, false) + " copies the link fixed"
	case triage.BySigning:
		return action.Name(action.SignAgain, false) + " signs again"
	}
	return ""
}

// mostLines is how many lines a fact or a hint may take: on a narrow screen it is
// whole, and scrolls.
const mostLines = 8

func (w *writer) finding(i int, f report.Finding) {
	start := len(w.Rows)
	s := Sentence(w.Pen, f)
	glyph := w.Glyphs.Level(f.Level)
	margin := w.Margin + kit.Cells(glyph) + 1
	room := w.Width - margin - 1
	r := w.Row(w.Width)
	as := kit.Normal
	switch {
	case i == w.Focus:
		r.To(1).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Heading
	case i == w.Selected: // the text highlights it while a value has the focus
		r.To(1).Put(kit.Quiet, w.Glyphs.Bullet)
	}
	r.To(w.Margin).Put(levelRole(f.Level), glyph)
	if w.Numbered { // its number stands at its part
		r.To(r.Used+1).Put(kit.Quiet, strconv.Itoa(i+1))
		margin = r.Used + 1
		room = w.Width - margin - 1
	}
	r.To(margin)
	for n, line := range kit.WrapWords(s.Fact, room, mostLines) {
		if n > 0 {
			w.Add(r)
			r = w.Row(w.Width).To(margin)
		}
		r.Put(as, line)
	}
	does := w.does(f)
	if beside := w.Glyphs.Arrow + " " + does; w.Compact && does != "" && i != w.Selected && r.Used+3+kit.Cells(beside) < w.Width {
		r.To(max(r.Used+3, min(42, w.Width-1-kit.Cells(beside)))).Put(kit.Quiet, beside)
	}
	w.Add(r)
	switch {
	case f.Code == report.CodeServerMessage && (!w.Compact || i == w.Selected && !w.Small):
		w.message(finding.MessageOf(f.Args), margin)
	case s.Hint != "" && (!w.Compact || i == w.Selected):
		switch {
		case does == "":
		case triage.WayOf(w.Report, f) == triage.ByFix:
			s.Hint += ": " + does
		default:
			s.Hint += " (" + does + ")"
		}
		w.Hint(s.Hint, margin)
	}
	w.Place(start, kit.Target{Kind: w.Pick, N: i})
	if w.Focus == i {
		w.Focused(start)
	}
}

// message lists what can have caused a server's message, the likeliest first.
func (w *writer) message(m finding.Message, margin int) {
	list := func(title string, causes []string) {
		if len(causes) == 0 {
			return
		}
		w.Add(w.Row(w.Width).To(margin).Put(kit.Quiet, title))
		for _, cause := range causes {
			for i, line := range kit.WrapWords(w.Glyphs.Text(cause), w.Width-margin-5, 3) {
				r := w.Row(w.Width).To(margin + 2)
				if i == 0 {
					r.Put(kit.Quiet, w.Glyphs.Bullet)
				}
				w.Add(r.To(margin+4).Put(kit.Normal, line))
			}
		}
	}
	list("this text confirms", m.Here)
	list("likely, the likeliest first", m.Likely)
	if m.Next != "" {
		w.Hint(w.Glyphs.Text(m.Next), margin)
	}
	if m.Time != "" {
		w.Add(w.Row(w.Width).To(margin).Put(kit.Quiet, "the server wrote it on "+m.Time+", a judges as of then"))
	}
}

func levelRole(l report.Level) kit.Role {
	switch l {
	case report.Problem:
		return kit.Bad
	case report.Warning:
		return kit.Caution
	}
	return kit.Quiet
}
