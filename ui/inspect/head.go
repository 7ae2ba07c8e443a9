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
		w.add(w.Row(w.width).To(w.margin-1).Put(kit.CautionBadge, " "+w.Glyphs.Unknown+" ").Put(kit.Normal, " ").Put(kit.Normal, head.Verdict))
		for _, line := range kit.WrapWords(head.Fact, w.width-w.margin-1, 2) {
			w.add(w.Row(w.width).To(w.margin).Put(kit.Quiet, line))
		}
		if !w.asOf.IsZero() || w.busy() != "" {
			w.state("")
		}
		return
	}
	badge, _, glyph := w.verdictLook(w.shown.Report)
	r := w.Row(w.width).To(w.margin-1).Put(badge, " "+glyph+" "+strings.ToUpper(head.Verdict)+" ").Put(kit.Normal, " ")
	for i, line := range w.headFact(head, w.width-r.Used-1) {
		if i > 0 {
			w.add(r)
			r = w.Row(w.width).To(w.margin)
		}
		r.Put(kit.Normal, line)
	}
	w.add(r)
	w.answers()
}

// headFact is why, in a few lines of which the first has less room, and what a repair
// changes as far as it fits: the findings below say all of it.
func (w *inspectWriter) headFact(head words.Head, first int) []string {
	most, room := 3, w.width-w.margin-1
	if w.small() {
		most = 2
	}
	lines := kit.WrapHanging(head.Fact, first, room, most)
	if head.After == "" {
		return lines
	}
	whole := kit.WrapHanging(head.Fact+"; "+head.After, first, room, most)
	if kit.Cells(whole[len(whole)-1]) > room {
		return lines
	}
	return whole
}

// answers writes the four answers, and at the right which report this is.
func (w *inspectWriter) answers() {
	if w.shown.Verdict == report.None {
		if len(w.judged.list) > 1 || !w.asOf.IsZero() || w.busy() != "" {
			w.state(w.reportNote())
		}
		return
	}
	note := w.reportNote()
	short, _, _ := strings.Cut(note, " "+w.Glyphs.Dot)
	for _, style := range []struct {
		gap   int
		words bool
		note  string
	}{{4, true, note}, {2, true, note}, {3, false, note}, {1, false, note}, {3, false, short}, {1, false, short}} {
		size, note := w.answersSize(style.gap, style.words), style.note
		if w.margin+size+2+kit.Cells(note) < w.width {
			r := w.Row(w.width).To(w.margin)
			w.putAnswers(r, style.gap, style.words)
			w.putState(r, note)
			w.add(r)
			return
		}
	}
	r := w.Row(w.width).To(w.margin)
	if w.answersSize(1, false) <= w.width-w.margin {
		w.putAnswers(r, 1, false)
		w.add(r)
	} else {
		all := words.Answers(*w.shown.Report)
		w.putSome(r, all[:2], 1, false)
		w.add(r)
		r = w.Row(w.width).To(w.margin)
		w.putSome(r, all[2:], 1, false)
		w.add(r)
	}
	if len(w.judged.list) > 1 || !w.asOf.IsZero() || w.busy() != "" {
		if kit.Cells(note) > w.width-w.margin-1 {
			note = short
		}
		w.state(note)
	}
}

func (w *inspectWriter) putAnswers(r *kit.Row, gap int, full bool) {
	all := words.Answers(*w.shown.Report)
	w.putSome(r, all[:], gap, full)
}

func (w *inspectWriter) putSome(r *kit.Row, answers []words.AnswerWord, gap int, full bool) {
	for i, a := range answers {
		if i > 0 {
			r.To(r.Used + gap)
		}
		as := answerRole(a.Answer)
		r.Put(kit.Heading, strings.ToUpper(a.Name)+" ").Put(as, w.Glyphs.Answer(a.Answer))
		if full {
			r.Put(as, " "+a.Word)
		}
	}
}

func (w *inspectWriter) answersSize(gap int, full bool) int {
	size := -gap
	for _, a := range words.Answers(*w.shown.Report) {
		size += gap + kit.Cells(a.Name) + 1 + kit.Cells(w.Glyphs.Answer(a.Answer))
		if full {
			size += 1 + kit.Cells(a.Word)
		}
	}
	return size
}

// reportNote says which of several links this is, and in what form it was found.
func (w *inspectWriter) reportNote() string {
	form := words.Form(w.shown.Form)
	at, of := w.list.Place()
	switch {
	case of < 2 || w.listing():
		return form
	case w.shown.inside:
		form = "inside its URL"
	}
	return "link " + kit.Number(at) + " of " + kit.Number(of) + " " + w.Glyphs.Dot + " " + form
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

// putState writes a note at the right, behind what matters more than it.
func (w *inspectWriter) putState(r *kit.Row, note string) {
	if busy := w.busy(); busy != "" {
		r.Right(kit.Accent, busy+" ")
		return
	}
	if !w.asOf.IsZero() {
		as := "as of " + words.Date(w.asOf, w.Zone)
		if at := w.width - kit.Cells(as) - 3 - kit.Cells(note) - 1; note != "" && at > r.Used+1 {
			r.To(at).Put(kit.Caution, as).Put(kit.Quiet, "   "+note)
			return
		}
		r.Right(kit.Caution, as+" ")
		return
	}
	r.Right(kit.Quiet, note+" ")
}

// state is a line for the note alone.
func (w *inspectWriter) state(note string) {
	r := w.Row(w.width).To(w.margin)
	if w.busy() == "" && w.asOf.IsZero() {
		w.add(r.Put(kit.Quiet, note))
		return
	}
	w.putState(r, note)
	w.add(r)
}
