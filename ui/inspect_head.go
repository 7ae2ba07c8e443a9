package ui

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/words"
)

// headline writes the verdict, why, and the four answers.
func (w *inspectWriter) headline() {
	head := w.head()
	if !w.shown.ok {
		w.add(w.row(w.width).to(w.margin-1).put(cautionBadge, " "+w.glyphs.Unknown+" ").put(normal, " ").put(normal, head.Verdict))
		for _, line := range wrapWords(head.Fact, w.width-w.margin-1, 2) {
			w.add(w.row(w.width).to(w.margin).put(quiet, line))
		}
		if !w.asOf.IsZero() || w.busy() != "" {
			w.state("")
		}
		return
	}
	badge, _, glyph := w.verdictLook(w.shown.Report)
	r := w.row(w.width).to(w.margin-1).put(badge, " "+glyph+" "+strings.ToUpper(head.Verdict)+" ").put(normal, " ")
	for i, line := range w.headFact(head, w.width-r.used-1) {
		if i > 0 {
			w.add(r)
			r = w.row(w.width).to(w.margin)
		}
		r.put(normal, line)
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
	lines := wrapHanging(head.Fact, first, room, most)
	if head.After == "" {
		return lines
	}
	whole := wrapHanging(head.Fact+"; "+head.After, first, room, most)
	if cells(whole[len(whole)-1]) > room {
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
	short, _, _ := strings.Cut(note, " "+w.glyphs.Dot)
	for _, style := range []struct {
		gap   int
		words bool
		note  string
	}{{4, true, note}, {2, true, note}, {3, false, note}, {1, false, note}, {3, false, short}, {1, false, short}} {
		size, note := w.answersSize(style.gap, style.words), style.note
		if w.margin+size+2+cells(note) < w.width {
			r := w.row(w.width).to(w.margin)
			w.putAnswers(r, style.gap, style.words)
			w.putState(r, note)
			w.add(r)
			return
		}
	}
	r := w.row(w.width).to(w.margin)
	if w.answersSize(1, false) <= w.width-w.margin {
		w.putAnswers(r, 1, false)
		w.add(r)
	} else {
		all := words.Answers(*w.shown.Report)
		w.putSome(r, all[:2], 1, false)
		w.add(r)
		r = w.row(w.width).to(w.margin)
		w.putSome(r, all[2:], 1, false)
		w.add(r)
	}
	if len(w.judged.list) > 1 || !w.asOf.IsZero() || w.busy() != "" {
		if cells(note) > w.width-w.margin-1 {
			note = short
		}
		w.state(note)
	}
}

func (w *inspectWriter) putAnswers(r *row, gap int, full bool) {
	all := words.Answers(*w.shown.Report)
	w.putSome(r, all[:], gap, full)
}

func (w *inspectWriter) putSome(r *row, answers []words.AnswerWord, gap int, full bool) {
	for i, a := range answers {
		if i > 0 {
			r.to(r.used + gap)
		}
		as := answerRole(a.Answer)
		r.put(heading, strings.ToUpper(a.Name)+" ").put(as, w.glyphs.Answer(a.Answer))
		if full {
			r.put(as, " "+a.Word)
		}
	}
}

func (w *inspectWriter) answersSize(gap int, full bool) int {
	size := -gap
	for _, a := range words.Answers(*w.shown.Report) {
		size += gap + cells(a.Name) + 1 + cells(w.glyphs.Answer(a.Answer))
		if full {
			size += 1 + cells(a.Word)
		}
	}
	return size
}

// reportNote says which of several reports this is, and in what form it was found.
func (w *inspectWriter) reportNote() string {
	form := words.Form(w.shown.Form)
	if len(w.judged.list) < 2 {
		return form
	}
	return "report " + number(w.report+1) + " of " + number(len(w.judged.list)) + " " + w.glyphs.Dot + " " + form
}

// busy says what goes on in the background, and what time is judged as now.
func (p *inspectScreen) busy() string {
	switch {
	case p.pipe.on:
		size, _, _ := strings.Cut(words.Bytes(int64(p.pipe.read)), ",")
		return "reading" + p.glyphs.Ellipsis + " " + size
	case p.working:
		return "reading on" + p.glyphs.Ellipsis
	}
	return ""
}

// putState writes a note at the right, behind what matters more than it.
func (w *inspectWriter) putState(r *row, note string) {
	if busy := w.busy(); busy != "" {
		r.right(accent, busy+" ")
		return
	}
	if !w.asOf.IsZero() {
		as := "as of " + words.Date(w.asOf, w.zone)
		if at := w.width - cells(as) - 3 - cells(note) - 1; note != "" && at > r.used+1 {
			r.to(at).put(caution, as).put(quiet, "   "+note)
			return
		}
		r.right(caution, as+" ")
		return
	}
	r.right(quiet, note+" ")
}

// state is a line for the note alone.
func (w *inspectWriter) state(note string) {
	r := w.row(w.width).to(w.margin)
	if w.busy() == "" && w.asOf.IsZero() {
		w.add(r.put(quiet, note))
		return
	}
	w.putState(r, note)
	w.add(r)
}
