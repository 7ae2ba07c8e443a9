package parts

import (
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
		all := []int{-1}
		for k := range p.Strays {
			all = append(all, k)
			notes = max(notes, w.fitting(w.note(p, []int{k})))
		}
		notes = max(notes, w.fitting(w.note(p, all)))
	}
	w.notes = w.width
	if w.width >= narrow {
		w.notes = max(w.width-notes, min(margin+leastText, w.width))
	}
}

// fitting is how wide a note is that stands beside its part; 0 for one that is too long
// for that and has a row of its own.
func (w *writer) fitting(note string) int {
	if size := kit.Cells(note); size <= w.width/2 {
		return size
	}
	return 0
}

// part writes the rows of one part.
func (w *writer) part(i int) {
	p := &w.Parts[i]
	heads, before, within := parted(p)
	r, at := w.begin(p, append([]int{-1}, append(heads, within...)...)), margin
	if len(before) > 0 {
		r = w.begin(p, w.besideHead(heads, before))
	}
	switch {
	case p.Label != "":
		r.To(margin).Put(kit.Quiet, w.Elide(w.Glyphs.Foreign(p.Label), w.width/3))
		at = w.labels
	case strings.HasPrefix(p.Head, ","):
		at = w.nested()
		fallthrough
	default:
		r.To(at)
		w.put(r, w.pieces(p.Head, kit.Quiet, p, heads, max(w.notes-at-leastText/2, 8)))
		at = r.Used
	}
	if len(before) > 0 {
		w.strayRows(p, r, heads, before)
		heads = nil
		r, at = w.begin(p, append([]int{-1}, within...)), w.nested()
	}
	r.To(at)
	strays := append(append([]int{-1}, heads...), within...)
	if text, runs := w.whole(p, within); w.Whole && kit.Cells(text+p.length()) > w.textEnd(p, strays)-at {
		w.wrapped(i, r, text, runs, strays)
		return
	}
	w.line(i, r, within, strays)
}

// besideHead are the strays in the row of a head: its own, and where there is no room
// those behind it.
func (w *writer) besideHead(heads, before []int) []int {
	if w.airy {
		return heads
	}
	return slices.Concat(heads, before)
}

// nested is where what belongs to the part above begins.
func (w *writer) nested() int { return min(nested, w.width/8) }

// short is up to how many bytes of a head what stands behind it stays in its row.
const short = 12

// parted are the strays within a head, those between it and the text, and those within
// the text.
func parted(p *Part) (heads, before, within []int) {
	for k, s := range p.Strays {
		switch {
		case s.InHead && (s.At < len(p.Head) || len(p.Head) <= short):
			heads = append(heads, k)
		case (s.InHead || s.At == 0) && len(p.Head) > short:
			before = append(before, k)
		default:
			within = append(within, k)
		}
	}
	for _, list := range [][]int{heads, within} {
		slices.SortStableFunc(list, func(a, b int) int { return p.Strays[a].At - p.Strays[b].At })
	}
	return heads, before, within
}

// begin starts a row, with a dot where the selected finding is about one of these
// strays, or about the part itself (-1).
func (w *writer) begin(p *Part, strays []int) *kit.Row {
	r := w.Row(w.width)
	for _, m := range p.Marks {
		if m.Finding == w.Selected && slices.Contains(strays, m.Stray) && r.Used == 0 {
			r.Put(kit.Accent, w.Glyphs.Bullet)
		}
	}
	return r
}

// strayRows writes what stands between head and text: a row each where there is room, or
// else behind the head.
func (w *writer) strayRows(p *Part, r *kit.Row, heads, strays []int) {
	if w.airy {
		w.end(r, p, heads)
		for _, k := range strays {
			r := w.begin(p, []int{k}).To(w.nested()).Put(kit.Shown, w.chip(p.Strays[k]))
			w.end(r, p, []int{k})
		}
		return
	}
	for _, k := range strays {
		r.Put(kit.Shown, w.chip(p.Strays[k]))
	}
	w.end(r, p, w.besideHead(heads, strays))
}

func (w *writer) add(r *kit.Row) { w.rows = append(w.rows, r.String()) }
