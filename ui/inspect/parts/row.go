package parts

import (
	"fmt"
	"strings"

	"policybench/ui/kit"
)

// line writes a text in one row, shortened in its middle.
func (w *writer) line(i int, r *kit.Row, within, strays []int) {
	p := &w.Parts[i]
	from, tail := r.Used, p.Tail+p.length()
	w.put(r, w.pieces(p.Text, roleOf(p.Kind), p, within, max(w.textEnd(p, strays)-from-kit.Cells(tail), 4)))
	r.Put(kit.Quiet, tail)
	w.token(i, r, from)
	w.end(r, p, strays)
}

// length is how long a text is, where that is said.
func (p *Part) length() string {
	if !p.Counts {
		return ""
	}
	return fmt.Sprintf("  %d", p.Characters())
}

// textEnd is where a text ends at the latest: before the notes, or at the edge where
// nothing stands beside it. Tokens end at one place.
func (w *writer) textEnd(p *Part, strays []int) int {
	if w.note(p, strays) == "" && !p.Counts {
		return w.width
	}
	return w.notes - 2
}

func (w *writer) put(r *kit.Row, pieces []kit.Piece) {
	for _, piece := range pieces {
		r.Put(piece.As, piece.Text)
	}
}

// mostShown is how many strays of one text are shown.
const mostShown = 3

// pieces are a text shortened to a room, with what does not belong there between them.
func (w *writer) pieces(text string, as kit.Role, p *Part, strays []int, room int) []kit.Piece {
	strays = strays[:min(len(strays), mostShown)]
	for _, k := range strays {
		room -= kit.Cells(w.chip(p.Strays[k]))
	}
	each := max(room/(len(strays)+1), 3)
	var out []kit.Piece
	at := 0
	for _, k := range strays {
		stop := max(at, min(p.Strays[k].At, len(text)))
		out = append(out, kit.Piece{As: as, Text: w.Elide(w.Glyphs.Foreign(text[at:stop]), each)}, kit.Piece{As: kit.Shown, Text: w.chip(p.Strays[k])})
		at = stop
	}
	if len(strays) == 0 {
		each = room
	}
	return append(out, kit.Piece{As: as, Text: w.Elide(w.Glyphs.Foreign(text[at:]), max(each, 1))})
}

// wrapped writes a text whole: below its head, or beside its note.
func (w *writer) wrapped(i int, r *kit.Row, text string, runs []kit.Run, strays []int) {
	p := &w.Parts[i]
	at, width := w.nested(), w.width-w.nested()
	if r.Used > at {
		w.end(r, p, strays)
		r, strays = w.Row(w.width), nil
	} else if w.note(p, strays) != "" && w.notes < w.width {
		width = w.notes - 2 - at
	}
	for n, line := range kit.BreakRuns(text, runs, max(width, 1)) {
		if n > 0 {
			r = w.Row(w.width)
		}
		r.To(at)
		from := r.Used
		w.put(r, line)
		w.token(i, r, from)
		w.end(r, p, strays)
		strays = nil
	}
}

// whole is a text with what does not belong there between its pieces.
func (w *writer) whole(p *Part, within []int) (string, []kit.Run) {
	var b strings.Builder
	var runs []kit.Run
	add := func(as kit.Role, text string) {
		b.WriteString(text)
		runs = append(runs, kit.Run{End: b.Len(), As: as})
	}
	at := 0
	for _, k := range within {
		stop := max(at, min(p.Strays[k].At, len(p.Text)))
		add(roleOf(p.Kind), w.Glyphs.Foreign(p.Text[at:stop]))
		add(kit.Shown, w.chip(p.Strays[k]))
		at = stop
	}
	add(roleOf(p.Kind), w.Glyphs.Foreign(p.Text[at:]))
	add(kit.Quiet, p.Tail)
	return b.String(), runs
}

// token makes what a row holds of a part, from a column on, a place that copies it whole.
func (w *writer) token(i int, r *kit.Row, from int) {
	if w.Parts[i].Copy != "" && r.Used > from {
		w.places = append(w.places, kit.Place{X: from, Y: len(w.rows), Width: r.Used - from, Do: kit.Target{Kind: w.Pick, N: i}})
	}
}
