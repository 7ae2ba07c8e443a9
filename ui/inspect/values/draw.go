package values

import (
	"strings"

	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
)

// valueLabel is the width of the labels before values, in cells.
const valueLabel = 10

// Facts are what the values show.
type Facts struct {
	List  []Value
	From  int // the item of the first of them
	Focus int // the item that has the focus
	Pick  int // the kind of their places, in numbers of the page; N is the item
}

type writer struct {
	*paper.Paper
	Facts
}

// Write lists the values of a part below its title.
func Write(s *paper.Paper, f Facts, part Part, title, note string) {
	w := &writer{s, f}
	titled := false
	for i, v := range w.List {
		if v.Part != part {
			continue
		}
		if !titled {
			w.Part(title, note)
			titled = true
		}
		w.valueLines(w.From+i, v)
	}
}

func (w *writer) valueLines(item int, v Value) {
	start := len(w.Rows)
	at := w.Margin + valueLabel
	r := w.Row(w.Width)
	as := kit.Quiet
	if w.Focus == item {
		r.To(1).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Accent
	}
	r.To(w.Margin).Put(as, v.label).To(max(at, r.Used+1))
	at = r.Used
	room := max(w.Width-at-1, 1)
	text := v.shown()
	if v.Plain {
		r.Put(kit.Quiet, text)
		w.Add(r)
	} else {
		w.valueText(r, v, text, room)
	}
	w.valueNotes(v, at, room)
	w.Place(start, kit.Target{Kind: w.Pick, N: item})
	if w.Focus == item {
		w.Focused(start)
	}
}

// valueText writes a value into one or two lines, its middle left out where it is
// longer: the start tells what it is, the end tells values apart.
func (w *writer) valueText(r *kit.Row, v Value, text string, room int) {
	lines := 2
	if w.Compact {
		lines = 1
	}
	at := r.Used
	if w.Compact && len(v.notes) > 0 {
		if all := text + " " + w.Glyphs.Dot + " " + strings.Join(v.notes, " "+w.Glyphs.Dot+" "); kit.Cells(all) <= room {
			r.Put(v.role(), text).Put(kit.Quiet, all[len(text):])
			w.Add(r)
			return
		}
	}
	shown := w.Elide(text, room*lines)
	runs := kit.PlainRun(shown, v.role())
	if v.Name == "policy JSON" {
		runs = kit.JsonRuns(shown)
	}
	for n, line := range kit.BreakRuns(shown, runs, room) {
		if n > 0 {
			w.Add(r)
			r = w.Row(w.Width).To(at)
		}
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
	}
	w.Add(r)
}

// valueNotes writes what a value means below it, unless it stood behind it.
func (w *writer) valueNotes(v Value, at, room int) {
	if len(v.notes) == 0 {
		return
	}
	dot := " " + w.Glyphs.Dot + " "
	if w.Compact && kit.Cells(v.shown()+dot+strings.Join(v.notes, dot)) <= room {
		return
	}
	for _, line := range kit.Joined(v.notes, dot, room) {
		w.note(line, at, room)
	}
}

func (w *writer) note(text string, at, room int) {
	for _, line := range kit.WrapWords(text, room, 2) {
		w.Add(w.Row(w.Width).To(at).Put(kit.Quiet, w.Elide(line, room)))
	}
}

// role is that of a value: a policy, a signature and a handle are colored as everywhere.
func (v Value) role() kit.Role {
	switch v.Name {
	case "encoded policy", "new policy":
		return kit.Policy
	case "signature", "new signature":
		return kit.Signature
	case "handle":
		return kit.Handle
	}
	return kit.Normal
}
