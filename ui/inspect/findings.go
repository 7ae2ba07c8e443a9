package inspect

import (
	"slices"
	"strconv"

	"policybench/signing/report"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// findings lists what is wrong. Where lines are few only the selected one has its
// hint.
func (w *inspectWriter) findings() {
	if len(w.shown.findings) == 0 {
		title := "No fault found"
		if w.shown.Verdict == report.Valid {
			title = "Nothing is wrong with it"
		}
		w.part(title, "")
		return
	}
	title := "Worth knowing"
	if slices.ContainsFunc(w.shown.findings, func(f report.Finding) bool { return f.Level != report.Note }) {
		title = "What is wrong"
	}
	if !w.compact {
		w.part(title, "")
	}
	for i, f := range w.shown.findings[:w.shown.heads()] {
		w.findingLines(i, w.aged(f))
	}
	if w.shown.asides > 0 {
		w.folding(w.shown.heads())
	}
}

// folding stands for what is only worth knowing: beside a problem it is never the
// question.
func (w *inspectWriter) folding(item int) {
	r := w.Row(w.width)
	as := kit.Quiet
	if item == w.focus {
		r.To(1).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Heading
		w.first, w.last = len(w.rows), len(w.rows)
	}
	r.To(w.margin).Put(kit.Quiet, w.Glyphs.Level(report.Note)+" ").Put(as, words.Count(w.shown.asides, "note"))
	if item == w.focus {
		r.Put(kit.Quiet, ": "+action.Name(action.Notes, false)+" lists them")
	}
	w.add(r)
	w.place(len(w.rows)-1, kit.Target{Kind: pickNotes})
}

// does says which key does something about a finding.
func (w *inspectWriter) does(f report.Finding) string {
	switch triage.WayOf(w.shown.Report, f) {
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

func (w *inspectWriter) findingLines(i int, f report.Finding) {
	start := len(w.rows)
	s := w.sentence(f)
	glyph := w.Glyphs.Level(f.Level)
	margin := w.margin + kit.Cells(glyph) + 1
	room := w.width - margin - 1
	r := w.Row(w.width)
	as := kit.Normal
	switch {
	case i == w.focus:
		r.To(1).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Heading
	case i == w.finding: // the text highlights it while a value has the focus
		r.To(1).Put(kit.Quiet, w.Glyphs.Bullet)
	}
	r.To(w.margin).Put(levelRole(f.Level), glyph)
	if w.takenApart() && !w.small() { // its number stands at its part
		r.To(r.Used+1).Put(kit.Quiet, strconv.Itoa(i+1))
		margin = r.Used + 1
		room = w.width - margin - 1
	}
	r.To(margin)
	for n, line := range kit.WrapWords(s.Fact, room, mostLines) {
		if n > 0 {
			w.add(r)
			r = w.Row(w.width).To(margin)
		}
		r.Put(as, line)
	}
	does := w.does(f)
	if beside := w.Glyphs.Arrow + " " + does; w.compact && does != "" && i != w.finding && r.Used+3+kit.Cells(beside) < w.width {
		r.To(max(r.Used+3, min(42, w.width-1-kit.Cells(beside)))).Put(kit.Quiet, beside)
	}
	w.add(r)
	switch {
	case f.Code == report.CodeServerMessage && (!w.compact || i == w.finding && !w.small()):
		w.message(words.MessageOf(f.Args), margin)
	case s.Hint != "" && (!w.compact || i == w.finding):
		switch {
		case does == "":
		case triage.WayOf(w.shown.Report, f) == triage.ByFix:
			s.Hint += ": " + does
		default:
			s.Hint += " (" + does + ")"
		}
		w.hint(s.Hint, margin)
	}
	w.place(start, kit.Target{Kind: pickFinding, N: i})
	if w.focus == i {
		w.first, w.last = start, len(w.rows)-1
	}
}

// message lists what can have caused a server's message, the likeliest first.
func (w *inspectWriter) message(m words.Message, margin int) {
	list := func(title string, causes []string) {
		if len(causes) == 0 {
			return
		}
		w.add(w.Row(w.width).To(margin).Put(kit.Quiet, title))
		for _, cause := range causes {
			for i, line := range kit.WrapWords(w.safe(cause), w.width-margin-5, 3) {
				r := w.Row(w.width).To(margin + 2)
				if i == 0 {
					r.Put(kit.Quiet, w.Glyphs.Bullet)
				}
				w.add(r.To(margin+4).Put(kit.Normal, line))
			}
		}
	}
	list("this text confirms", m.Here)
	list("likely, the likeliest first", m.Likely)
	if m.Next != "" {
		w.hint(w.safe(m.Next), margin)
	}
	if m.Time != "" {
		w.add(w.Row(w.width).To(margin).Put(kit.Quiet, "the server wrote it on "+m.Time+", a judges as of then"))
	}
}

func (w *inspectWriter) hint(text string, margin int) {
	arrow := w.Glyphs.Arrow + " "
	for n, line := range kit.WrapWords(w.Ascii(text), w.width-margin-kit.Cells(arrow)-1, mostLines) {
		r := w.Row(w.width).To(margin)
		if n == 0 {
			r.Put(kit.Quiet, arrow)
		}
		w.add(r.To(margin+kit.Cells(arrow)).Put(kit.Quiet, line))
	}
}
