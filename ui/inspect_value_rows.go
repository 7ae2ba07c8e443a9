package ui

import "strings"

// valueLabel is the width of the labels before values, in cells.
const valueLabel = 10

// values lists the values of a part.
func (w *inspectWriter) values(part inspectPart, title, note string) {
	titled := false
	for i, v := range w.shown.values {
		if v.part != part {
			continue
		}
		if !titled {
			w.part(title, note)
			titled = true
		}
		w.valueLines(len(w.shown.findings)+i, v)
	}
}

func (w *inspectWriter) valueLines(item int, v inspectValue) {
	start := len(w.rows)
	at := w.margin + valueLabel
	r := w.row(w.width)
	as := quiet
	if w.focus == item {
		r.to(1).put(accent, w.glyphs.Bar)
		as = accent
	}
	r.to(w.margin).put(as, v.label).to(max(at, r.used+1))
	at = r.used
	room := max(w.width-at-1, 1)
	text := v.shown()
	if v.plain {
		r.put(quiet, text)
		w.add(r)
	} else {
		w.valueText(r, v, text, room)
	}
	w.valueNotes(v, at, room)
	w.place(start, target{pickValue, item})
	if w.focus == item {
		w.first, w.last = start, len(w.rows)-1
	}
}

// valueText writes a value into one or two lines, its middle left out where it is
// longer: the start tells what it is, the end tells values apart.
func (w *inspectWriter) valueText(r *row, v inspectValue, text string, room int) {
	lines := 2
	if w.compact {
		lines = 1
	}
	at := r.used
	if w.compact && len(v.notes) > 0 {
		if all := text + " " + w.glyphs.Dot + " " + strings.Join(v.notes, " "+w.glyphs.Dot+" "); cells(all) <= room {
			r.put(normal, text).put(quiet, all[len(text):])
			w.add(r)
			return
		}
	}
	shown := w.elide(text, room*lines)
	runs := plainRun(shown, normal)
	if v.name == "policy JSON" {
		runs = jsonRuns(shown)
	}
	for n, line := range breakRuns(shown, runs, room) {
		if n > 0 {
			w.add(r)
			r = w.row(w.width).to(at)
		}
		for _, piece := range line {
			r.put(piece.as, piece.text)
		}
	}
	w.add(r)
}

// valueNotes writes what a value means below it, unless it stood behind it.
func (w *inspectWriter) valueNotes(v inspectValue, at, room int) {
	if len(v.notes) == 0 {
		return
	}
	dot := " " + w.glyphs.Dot + " "
	if w.compact && cells(v.shown()+dot+strings.Join(v.notes, dot)) <= room {
		return
	}
	for _, line := range joined(v.notes, dot, room) {
		w.note(line, at, room)
	}
}

func (w *inspectWriter) note(text string, at, room int) {
	for _, line := range wrapWords(text, room, 2) {
		w.add(w.row(w.width).to(at).put(quiet, w.elide(line, room)))
	}
}
