package inspect

import (
	"strings"

	"policybench/ui/kit"
)

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
		w.valueLines(w.shown.items()+i, v)
	}
}

func (w *inspectWriter) valueLines(item int, v inspectValue) {
	start := len(w.rows)
	at := w.margin + valueLabel
	r := w.Row(w.width)
	as := kit.Quiet
	if w.focus == item {
		r.To(1).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Accent
	}
	r.To(w.margin).Put(as, v.label).To(max(at, r.Used+1))
	at = r.Used
	room := max(w.width-at-1, 1)
	text := v.shown()
	if v.plain {
		r.Put(kit.Quiet, text)
		w.add(r)
	} else {
		w.valueText(r, v, text, room)
	}
	w.valueNotes(v, at, room)
	w.place(start, kit.Target{Kind: pickValue, N: item})
	if w.focus == item {
		w.first, w.last = start, len(w.rows)-1
	}
}

// valueText writes a value into one or two lines, its middle left out where it is
// longer: the start tells what it is, the end tells values apart.
func (w *inspectWriter) valueText(r *kit.Row, v inspectValue, text string, room int) {
	lines := 2
	if w.compact {
		lines = 1
	}
	at := r.Used
	if w.compact && len(v.notes) > 0 {
		if all := text + " " + w.Glyphs.Dot + " " + strings.Join(v.notes, " "+w.Glyphs.Dot+" "); kit.Cells(all) <= room {
			r.Put(v.role(), text).Put(kit.Quiet, all[len(text):])
			w.add(r)
			return
		}
	}
	shown := w.Elide(text, room*lines)
	runs := kit.PlainRun(shown, v.role())
	if v.name == "policy JSON" {
		runs = kit.JsonRuns(shown)
	}
	for n, line := range kit.BreakRuns(shown, runs, room) {
		if n > 0 {
			w.add(r)
			r = w.Row(w.width).To(at)
		}
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
	}
	w.add(r)
}

// valueNotes writes what a value means below it, unless it stood behind it.
func (w *inspectWriter) valueNotes(v inspectValue, at, room int) {
	if len(v.notes) == 0 {
		return
	}
	dot := " " + w.Glyphs.Dot + " "
	if w.compact && kit.Cells(v.shown()+dot+strings.Join(v.notes, dot)) <= room {
		return
	}
	for _, line := range kit.Joined(v.notes, dot, room) {
		w.note(line, at, room)
	}
}

func (w *inspectWriter) note(text string, at, room int) {
	for _, line := range kit.WrapWords(text, room, 2) {
		w.add(w.Row(w.width).To(at).Put(kit.Quiet, w.Elide(line, room)))
	}
}

// role is that of a value: a policy, a signature and a handle are colored as everywhere.
func (v inspectValue) role() kit.Role {
	switch v.name {
	case "encoded policy", "new policy":
		return kit.Policy
	case "signature", "new signature":
		return kit.Signature
	case "handle":
		return kit.Handle
	}
	return kit.Normal
}
