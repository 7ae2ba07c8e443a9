package form

import (
	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// allCalls are the ten calls in their order on the screen.
var allCalls = signing.Calls()

// grid lays the calls out in columns, row by row.
type grid struct {
	columns int
	widths  []int
}

// Columns is how many calls stand in a row of the form at a width, whether in groups or
// not.
func Columns(pen kit.Pen, width int) int { return gridFor(pen, width-1-1-valueAt).columns }

// gridFor takes as many columns as fit, rather close together than in one.
func gridFor(pen kit.Pen, width int) grid {
	for gap := 2; gap > 0; gap-- {
		for columns := 5; columns > 1; columns-- {
			if g, total := gridOf(pen, columns, gap); total <= width {
				return g
			}
		}
	}
	return grid{columns: 1, widths: []int{width}}
}

// gridOf is one of so many columns, with its width. A call alone in the last row may be
// wider than its column.
func gridOf(pen kit.Pen, columns, gap int) (g grid, total int) {
	g = grid{columns: columns, widths: make([]int, columns)}
	box := kit.Cells(pen.Glyphs.Checked) + 1
	for i, call := range allCalls {
		alone := i%columns == 0 && i == len(allCalls)-1
		if size := box + len(call) + gap; !alone {
			g.widths[i%columns] = max(g.widths[i%columns], size)
		}
	}
	total = -gap
	for _, w := range g.widths {
		total += w
	}
	return g, total
}

// rows is the number of rows of the grid.
func (g grid) rows() int { return (len(allCalls) + g.columns - 1) / g.columns }

// column is where a column starts.
func (g grid) column(n int) int {
	x := 0
	for _, w := range g.widths[:n] {
		x += w
	}
	return x
}

// calls draws the ten calls behind their label.
func (w *writer) calls() {
	at := At(draft.Calls)
	g := gridFor(w.Pen, w.width-1-valueAt)
	first := len(w.rows)
	for line := range g.rows() {
		r := w.Row(w.width)
		if line == 0 {
			w.label(r, 0, at, draft.Calls.String())
		}
		y := len(w.rows)
		w.boxes(r, g, line)
		w.places = append(w.places, kit.Place{X: 0, Y: y, Width: valueAt, Do: kit.Target{Kind: Focus, N: int(at)}})
		w.rows = append(w.rows, r.String())
	}
	if w.Facts.Focus == at {
		w.first, w.last = first, len(w.rows)-1
		if on := first + w.Call/g.columns; w.last-w.first > 2 && !w.Airy {
			w.first, w.last = on, on // in a low pane the row of the focused call matters
		}
	}
}

// boxes draws one row of the grid.
func (w *writer) boxes(r *kit.Row, g grid, line int) {
	for c := range g.columns {
		i := line*g.columns + c
		if i >= len(allCalls) {
			break
		}
		r.To(valueAt + g.column(c))
		box, as := w.Glyphs.Unchecked, kit.Quiet
		if w.Ticked[allCalls[i]] {
			box, as = w.Glyphs.Checked, kit.Normal
		}
		name := as
		if w.Facts.Focus == At(draft.Calls) && w.Call == i {
			name = kit.Pointed
		}
		start := r.Used
		r.Put(as, box).Put(kit.Normal, " ").Put(name, string(allCalls[i]))
		w.places = append(w.places, kit.Place{X: start, Y: len(w.rows), Width: r.Used - start, Do: kit.Target{Kind: TickCall, N: i}})
	}
}

// foldedCalls are the names of the ticked ones on a row, and the boxes where they have the
// focus.
func (w *writer) foldedCalls() {
	if w.Facts.Focus == At(draft.Calls) {
		w.calls()
		return
	}
	r := w.Row(w.width)
	w.label(r, 0, At(draft.Calls), draft.Calls.String())
	ticked := ""
	for _, call := range allCalls {
		if w.Ticked[call] {
			ticked += " " + string(call)
		}
	}
	w.place(0, w.width, At(draft.Calls))
	if ticked == "" {
		ticked = " none"
	}
	w.rows = append(w.rows, r.Put(kit.Normal, ticked[1:]).String())
}
