// Package head is the top of Inspect: the verdict on a link, why, and the four answers.
//
//	s := paper.New(pen, 119, 3, false)
//	head.Write(s, head.Facts{Found: true, Report: r, Said: words.SaidOf(*r, now, zone), At: now})
//
// It judges nothing, and words nothing but how much of it fits.
package head

import (
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/words/headline"
)

// Facts are what the head shows.
type Facts struct {
	Found  bool // something of Filestack's was found
	Report *report.Report
	Said   headline.Said
	At     time.Time // judged as of then
	Small  bool      // all is one column that scrolls
	// Note is what stands at the right of the answers: what goes on, or which of several
	// links this is.
	Note string
	As   kit.Role // of the note
}

type writer struct {
	*paper.Paper
	Facts
}

// Write puts the verdict, why, and the four answers on a sheet.
func Write(s *paper.Paper, f Facts) {
	w := &writer{s, f}
	if !w.Found {
		w.nothing()
		return
	}
	badge, glyph := verdictLook(w.Glyphs, w.Report)
	r := w.Row(w.Width).Put(badge, " "+glyph+" "+strings.ToUpper(w.Said.Verdict)+" ").To(2)
	r.To(r.Used + 2)
	for i, line := range w.fact(w.Said.Facts, w.Width-r.Used-1) {
		if i > 0 {
			w.Add(r)
			r = w.Begin()
		}
		r.Put(kit.Normal, line)
	}
	w.Add(r)
	w.answers()
}

// nothing says that nothing was found, or why nothing is known.
func (w *writer) nothing() {
	w.Add(w.Row(w.Width).Put(kit.CautionBadge, " "+w.Glyphs.Unknown+" ").Put(kit.Normal, " ").Put(kit.Normal, w.Said.Verdict))
	for _, line := range kit.WrapWords(strings.Join(w.Said.Facts, " "), w.Width-w.Margin-1, 2) {
		w.Add(w.Begin().Put(kit.Quiet, line))
	}
	w.state()
}

// fact is as many sentences as fit in a few lines, of which the first has less room:
// the findings below say the rest.
func (w *writer) fact(facts []string, first int) []string {
	most, room := 2, w.Width-w.Margin-1
	if w.Width < kit.PairWidth && !w.Small {
		most = 3
	}
	for n := len(facts); n > 1; n-- {
		lines := kit.WrapHanging(strings.Join(facts[:n], " "), first, room, most+1)
		if len(lines) > 0 && len(lines) <= most && kit.Cells(lines[len(lines)-1]) <= room {
			return lines
		}
	}
	return kit.WrapHanging(strings.Join(facts, " "), first, room, most)
}

// answerStyle is how the answers are written: how far apart, and how much of what made
// them.
type answerStyle struct {
	gap  int
	said func(headline.Answer) string
}

var answerStyles = []answerStyle{
	{6, func(a headline.Answer) string { return a.Long }},
	{3, func(a headline.Answer) string { return a.Long }},
	{3, func(a headline.Answer) string { return a.Short }},
	{2, func(a headline.Answer) string { return a.Short }},
	{3, func(headline.Answer) string { return "" }},
	{1, func(headline.Answer) string { return "" }},
}

// answers writes the four answers with what made them, in the longest words that fit
// beside what stands at the right.
func (w *writer) answers() {
	if w.Report.Verdict == report.None {
		w.state()
		return
	}
	all := headline.Answers(*w.Report, w.At)
	for _, style := range answerStyles {
		if w.Margin+w.answersSize(all[:], style)+2+kit.Cells(w.Note) < w.Width {
			r := w.Begin()
			w.putAnswers(r, all[:], style)
			r.Right(w.As, w.Note+" ")
			w.Add(r)
			return
		}
	}
	last := answerStyles[len(answerStyles)-1]
	for from := 0; from < len(all); {
		to := len(all)
		for to-from > 1 && w.Margin+w.answersSize(all[from:to], last) > w.Width {
			to--
		}
		r := w.Begin()
		w.putAnswers(r, all[from:to], last)
		w.Add(r)
		from = to
	}
	w.state()
}

func (w *writer) putAnswers(r *kit.Row, answers []headline.Answer, style answerStyle) {
	for i, a := range answers {
		if i > 0 {
			r.To(r.Used + style.gap)
		}
		as := answerRole(a.Answer)
		r.Put(kit.Heading, strings.ToUpper(a.Name)+" ").Put(as, w.Glyphs.Answer(a.Answer))
		if said := style.said(a); said != "" {
			r.Put(as, " "+w.Glyphs.Text(said))
		}
	}
}

func (w *writer) answersSize(answers []headline.Answer, style answerStyle) int {
	size := -style.gap
	for _, a := range answers {
		size += style.gap + kit.Cells(a.Name) + 1 + kit.Cells(w.Glyphs.Answer(a.Answer))
		if said := style.said(a); said != "" {
			size += 1 + kit.Cells(said)
		}
	}
	return size
}

// state writes the note into a line of its own.
func (w *writer) state() {
	if w.Note != "" {
		w.Add(w.Begin().Put(w.As, w.Note))
	}
}
