package parts

import (
	"fmt"
	"slices"
	"strings"

	"policybench/ui/kit"
)

// Draw shows the parts, a row each, in exactly height lines of width cells. Its places
// are those of the tokens: N is the index of the part, whose Copy is the whole of it.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	if width < 1 || height < 1 {
		return kit.Drawing{}
	}
	w := drawn(pen, f, width, true)
	if len(w.rows) > height {
		w = drawn(pen, f, width, false)
	}
	top := max(min(f.Top, len(w.rows)-height), 0)
	return pen.Window(kit.Drawing{Rows: w.rows, Places: w.places}, top, width, height)
}

// Rows is how many lines the parts take at a width where there is room.
func Rows(pen kit.Pen, f Facts, width int) int { return len(drawn(pen, f, width, true).rows) }

func drawn(pen kit.Pen, f Facts, width int, airy bool) *writer {
	w := &writer{Pen: pen, Facts: f, width: max(width-1, 0), airy: airy}
	w.arrange()
	for i := range f.Parts {
		w.part(i)
	}
	return w
}

// writer draws parts. Columns are counted from the pane's left edge.
type writer struct {
	kit.Pen
	Facts
	width  int
	airy   bool // what stands between head and text has a row of its own
	labels int  // where texts begin behind their labels
	notes  int  // where marks and notes begin; width where they have rows of their own
	rows   []string
	places kit.Places
}

// The columns at which a part and what is nested in one begin.
const (
	margin = 2
	nested = 6
	// narrow is the width below which marks have rows of their own.
	narrow = 46
	// leastText is what a token keeps beside the marks.
	leastText = 28
)

// arrange finds the columns: as wide as marks and labels need, but never so wide that the
// tokens have no room.
func (w *writer) arrange() {
	notes := 0
	for i := range w.Parts {
		p := &w.Parts[i]
		if p.Label != "" {
			w.labels = max(w.labels, margin+min(kit.Cells(p.Label), w.width/3)+2)
		}
		notes = max(notes, kit.Cells(w.note(p, -1)))
		for k := range p.Strays {
			notes = max(notes, kit.Cells(w.note(p, k)))
		}
	}
	w.notes = w.width
	if w.width >= narrow {
		w.notes = max(w.width-notes, min(margin+leastText, w.width))
	}
}

// part writes the rows of one part.
func (w *writer) part(i int) {
	p := &w.Parts[i]
	before, within := parted(p)
	r, at := w.begin(p, -1), margin
	switch {
	case p.Label != "":
		r.To(margin).Put(kit.Quiet, w.Elide(p.Label, w.width/3))
		at = w.labels
	case strings.HasPrefix(p.Head, ","):
		at = min(nested, w.width/8)
		fallthrough
	default:
		r.To(at).Put(kit.Quiet, w.Elide(p.Head, max(w.notes-at-leastText/2, 8)))
		at = r.Used
	}
	if len(before) > 0 {
		r = w.strayRows(p, r, before)
		at = min(nested, w.width/8)
	}
	r.To(at)
	if w.Whole && kit.Cells(p.Text) > w.notes-at-2 {
		w.wrapped(i, r, at)
		return
	}
	w.line(i, r, within)
}

// parted are the strays before a text and those within it.
func parted(p *Part) (before, within []int) {
	for k := range p.Strays {
		if p.Strays[k].At == 0 {
			before = append(before, k)
		} else {
			within = append(within, k)
		}
	}
	slices.SortFunc(within, func(a, b int) int { return p.Strays[a].At - p.Strays[b].At })
	return before, within
}

// begin starts a row, with the bar where the selected finding is about it.
func (w *writer) begin(p *Part, stray int) *kit.Row {
	r := w.Row(w.width)
	for _, m := range p.Marks {
		if m.Finding == w.Selected && m.Stray == stray {
			r.Put(kit.Accent, w.Glyphs.Bar)
		}
	}
	return r
}

// strayRows writes what stands between head and text, and returns the row for the text.
func (w *writer) strayRows(p *Part, r *kit.Row, strays []int) *kit.Row {
	for _, k := range strays {
		if w.airy {
			if r.Used > 0 {
				w.add(r)
			}
			r = w.begin(p, k).To(min(nested, w.width/8))
		}
		r.Put(shown, w.chip(p.Strays[k]))
		w.end(r, p, k)
		r = w.Row(w.width)
	}
	return w.begin(p, -1)
}

// chip is how a stray is shown.
func (w *writer) chip(s Stray) string {
	text := s.Shown
	if w.Plain {
		text = plain.Replace(text)
	}
	return "[" + text + "]"
}

var plain = strings.NewReplacer("␣", "space", "⏎", "line break", "⇥", "tab", "×", "x")

// line writes a text in one row, shortened in its middle.
func (w *writer) line(i int, r *kit.Row, within []int) {
	p := &w.Parts[i]
	length := ""
	if p.Counts {
		length = fmt.Sprintf("  %d", p.Characters())
	}
	from := r.Used
	room := max(w.notes-from-kit.Cells(length)-2, 4)
	for _, piece := range w.pieces(p, within, room) {
		r.Put(piece.As, piece.Text)
	}
	r.Put(kit.Quiet, length)
	w.token(i, r, from)
	w.end(r, p, append([]int{-1}, within...)...)
}

// pieces are a text shortened to a room, with what does not belong there between them.
func (w *writer) pieces(p *Part, within []int, room int) []kit.Piece {
	as := roleOf(p.Kind)
	if len(within) > 3 {
		within = within[:3]
	}
	for _, k := range within {
		room -= kit.Cells(w.chip(p.Strays[k]))
	}
	each := max(room/(len(within)+1), 3)
	var out []kit.Piece
	at := 0
	for _, k := range within {
		stop := max(at, min(p.Strays[k].At, len(p.Text)))
		out = append(out, kit.Piece{As: as, Text: w.Elide(p.Text[at:stop], each)}, kit.Piece{As: shown, Text: w.chip(p.Strays[k])})
		at = stop
	}
	return append(out, kit.Piece{As: as, Text: w.Elide(p.Text[at:], each)})
}

// wrapped writes a text whole.
func (w *writer) wrapped(i int, r *kit.Row, at int) {
	p := &w.Parts[i]
	if r.Used > 0 && at > nested {
		w.end(r, p, -1)
		at = min(nested, w.width/8)
		r = w.Row(w.width).To(at)
	}
	for n, line := range kit.BreakRuns(p.Text, kit.PlainRun(p.Text, roleOf(p.Kind)), max(w.width-at, 1)) {
		if n > 0 {
			r = w.Row(w.width).To(at)
		}
		from := r.Used
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
		w.token(i, r, from)
		w.add(r)
	}
}

// token makes what a row holds of a part, from a column on, a place that copies it whole.
func (w *writer) token(i int, r *kit.Row, from int) {
	if w.Parts[i].Copy != "" && r.Used > from {
		w.places = append(w.places, kit.Place{X: from, Y: len(w.rows), Width: r.Used - from, Do: kit.Target{Kind: w.Pick, N: i}})
	}
}

// end finishes a row with the marks and the note of a part, or of one of its strays.
func (w *writer) end(r *kit.Row, p *Part, strays ...int) {
	text, as := "", kit.Quiet
	for _, k := range strays {
		if text = w.note(p, k); text != "" {
			as = w.noteRole(p, k)
			break
		}
	}
	if text == "" {
		w.add(r)
		return
	}
	if w.notes < w.width && r.Used < w.notes {
		w.add(r.To(w.notes).Put(as, text))
		return
	}
	if r.Used+2+kit.Cells(text) <= w.width {
		w.add(r.To(r.Used+2).Put(as, text))
		return
	}
	w.add(r)
	w.add(w.Row(w.width).To(min(nested, w.width/8)).Put(as, text))
}

func (w *writer) add(r *kit.Row) { w.rows = append(w.rows, r.String()) }

// note is what stands beside a part, or beside one of its strays: the findings' numbers
// with a word on the selected one, or else what the part is.
func (w *writer) note(p *Part, stray int) string {
	numbers, words := "", ""
	for _, m := range p.Marks {
		if m.Stray != stray {
			continue
		}
		numbers += fmt.Sprintf(" %d", m.Finding+1)
		if words == "" || m.Finding == w.Selected {
			words = m.Words
		}
	}
	if numbers != "" {
		return w.Glyphs.Pointer + numbers + "  " + words
	}
	if stray >= 0 || p.Note == "" {
		return ""
	}
	if p.Asked {
		return p.Note + " " + w.Glyphs.Answer(p.Answer)
	}
	return p.Note
}
