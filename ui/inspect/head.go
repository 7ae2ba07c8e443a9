package inspect

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// headline writes the verdict, why, and the four answers.
func (w *inspectWriter) headline() {
	head := w.head()
	if !w.shown.ok {
		w.nothing(head)
		return
	}
	badge, _, glyph := w.verdictLook(w.shown.Report)
	r := w.Row(w.width).Put(badge, " "+glyph+" "+strings.ToUpper(head.Verdict)+" ").To(2)
	r.To(r.Used + 2)
	for i, line := range w.headFact(head.Facts, w.width-r.Used-1) {
		if i > 0 {
			w.add(r)
			r = w.Row(w.width).To(w.margin)
		}
		r.Put(kit.Normal, line)
	}
	w.add(r)
	w.answers()
}

// nothing says that nothing was found, or why nothing is known.
func (w *inspectWriter) nothing(head words.Said) {
	w.add(w.Row(w.width).Put(kit.CautionBadge, " "+w.Glyphs.Unknown+" ").Put(kit.Normal, " ").Put(kit.Normal, head.Verdict))
	for _, line := range kit.WrapWords(strings.Join(head.Facts, " "), w.width-w.margin-1, 2) {
		w.add(w.Row(w.width).To(w.margin).Put(kit.Quiet, line))
	}
	if w.aside() != "" {
		w.state(w.aside())
	}
}

// headFact is as many sentences as fit in a few lines, of which the first has less room:
// the findings below say the rest.
func (w *inspectWriter) headFact(facts []string, first int) []string {
	most, room := 2, w.width-w.margin-1
	if w.width < kit.PairWidth && !w.small() {
		most = 3
	}
	for n := len(facts); n > 1; n-- {
		lines := kit.WrapHanging(strings.Join(facts[:n], " "), first, room, most+1)
		if len(lines) <= most && kit.Cells(lines[len(lines)-1]) <= room {
			return lines
		}
	}
	return kit.WrapHanging(strings.Join(facts, " "), first, room, most)
}

// answerStyle is how the answers are written: how far apart, and how much of what made
// them.
type answerStyle struct {
	gap  int
	said func(words.AnswerSaid) string
}

var answerStyles = []answerStyle{
	{6, func(a words.AnswerSaid) string { return a.Long }},
	{3, func(a words.AnswerSaid) string { return a.Long }},
	{3, func(a words.AnswerSaid) string { return a.Short }},
	{2, func(a words.AnswerSaid) string { return a.Short }},
	{3, func(words.AnswerSaid) string { return "" }},
	{1, func(words.AnswerSaid) string { return "" }},
}

// answers writes the four answers with what made them, in the longest words that fit
// beside what stands at the right.
func (w *inspectWriter) answers() {
	note := w.aside()
	if w.shown.Verdict == report.None {
		if note != "" {
			w.state(note)
		}
		return
	}
	all := words.AnswersSaid(*w.agedReport(), w.at())
	for _, style := range answerStyles {
		if w.margin+w.answersSize(all[:], style)+2+kit.Cells(note) < w.width {
			r := w.Row(w.width).To(w.margin)
			w.putAnswers(r, all[:], style)
			w.putNote(r, note)
			w.add(r)
			return
		}
	}
	last := answerStyles[len(answerStyles)-1]
	for from := 0; from < len(all); {
		to := len(all)
		for to-from > 1 && w.margin+w.answersSize(all[from:to], last) > w.width {
			to--
		}
		r := w.Row(w.width).To(w.margin)
		w.putAnswers(r, all[from:to], last)
		w.add(r)
		from = to
	}
	if note != "" {
		w.state(note)
	}
}

func (w *inspectWriter) putAnswers(r *kit.Row, answers []words.AnswerSaid, style answerStyle) {
	for i, a := range answers {
		if i > 0 {
			r.To(r.Used + style.gap)
		}
		as := answerRole(a.Answer)
		r.Put(kit.Heading, strings.ToUpper(a.Name)+" ").Put(as, w.Glyphs.Answer(a.Answer))
		if said := style.said(a); said != "" {
			r.Put(as, " "+w.safe(said))
		}
	}
}

func (w *inspectWriter) answersSize(answers []words.AnswerSaid, style answerStyle) int {
	size := -style.gap
	for _, a := range answers {
		size += style.gap + kit.Cells(a.Name) + 1 + kit.Cells(w.Glyphs.Answer(a.Answer))
		if said := style.said(a); said != "" {
			size += 1 + kit.Cells(said)
		}
	}
	return size
}

// aside says at the right of the answers what goes on, or which of several links this is;
// where the header has no room for it, as of when it is judged.
func (w *inspectWriter) aside() string {
	if busy := w.busy(); busy != "" {
		return busy
	}
	note := ""
	if at, of := w.list.Place(); of > 1 && !w.listing() {
		note = "link " + kit.Number(at) + " of " + kit.Number(of)
	}
	if w.shown.inside {
		note = "inside its URL"
	}
	if !w.asOf.IsZero() && w.width < kit.WideWidth {
		note = "as of " + words.Date(w.asOf, w.Zone)
	}
	return note
}

// putNote writes it against the right edge.
func (w *inspectWriter) putNote(r *kit.Row, note string) { r.Right(w.noteRole(), note+" ") }

// state is a line for the note alone.
func (w *inspectWriter) state(note string) {
	w.add(w.Row(w.width).To(w.margin).Put(w.noteRole(), note))
}

func (w *inspectWriter) noteRole() kit.Role {
	switch {
	case w.busy() != "":
		return kit.Accent
	case !w.asOf.IsZero() && w.width < kit.WideWidth:
		return kit.Caution
	}
	return kit.Quiet
}

// busy says what goes on in the background, and what time is judged as now.
func (p *Page) busy() string {
	switch {
	case p.pipe.on:
		size, _, _ := strings.Cut(words.Bytes(int64(p.pipe.read)), ",")
		return "reading" + p.Glyphs.Ellipsis + " " + size
	case p.working:
		return "reading on" + p.Glyphs.Ellipsis
	}
	return ""
}
