package build

import (
	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// allCalls are the ten calls in their order on the screen.
var allCalls = signing.Calls()

// callGrid lays the calls out in columns, row by row.
type callGrid struct {
	columns int
	widths  []int
}

// gridFor takes as many columns as fit, rather close together than in one.
func (p *Page) gridFor(width int) callGrid {
	for gap := 2; gap > 0; gap-- {
		for columns := 5; columns > 1; columns-- {
			if g, total := p.grid(columns, gap); total <= width {
				return g
			}
		}
	}
	return callGrid{columns: 1, widths: []int{width}}
}

// grid is one of so many columns, with its width. A call alone in the last row may be
// wider than its column.
func (p *Page) grid(columns, gap int) (g callGrid, total int) {
	g = callGrid{columns: columns, widths: make([]int, columns)}
	box := kit.Cells(p.Glyphs.Checked) + 1
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

// rows is the number of lines of the grid.
func (g callGrid) rows() int { return (len(allCalls) + g.columns - 1) / g.columns }

// column is where a column starts.
func (g callGrid) column(n int) int {
	x := 0
	for _, w := range g.widths[:n] {
		x += w
	}
	return x
}

// putCalls draws one line of the grid at a column and returns its places.
func (p *Page) putCalls(r *kit.Row, g callGrid, line, x, y int, places kit.Places) kit.Places {
	for c := range g.columns {
		i := line*g.columns + c
		if i >= len(allCalls) {
			break
		}
		call := allCalls[i]
		at := x + g.column(c)
		r.To(at)
		box, as := p.Glyphs.Unchecked, kit.Quiet
		if p.draft.Ticked[call] {
			box, as = p.Glyphs.Checked, kit.Normal
		}
		name := as
		if p.focus == fieldStop(draft.Calls) && p.form.call == i {
			name = kit.Pointed
		}
		start := r.Used
		r.Put(as, box).Put(kit.Normal, " ").Put(name, string(call))
		places = append(places, kit.Place{X: start, Y: y, Width: r.Used - start, Do: kit.Target{Kind: tickCall, N: i}})
	}
	return places
}

// moveCall moves among the calls by columns and lines. Up and down leave at the edges.
func (p *Page) moveCall(columns, lines int) {
	g := p.gridFor(p.formLayout().value)
	to := p.form.call + columns + lines*g.columns
	switch {
	case to >= 0 && to < len(allCalls):
		p.form.call = to
	case lines > 0 && p.form.call/g.columns < g.rows()-1: // a short last line
		p.form.call = len(allCalls) - 1
	case lines != 0:
		p.step(lines)
	}
	p.drawn++
}

func (p *Page) toggleCall(i int) {
	call := allCalls[i]
	p.change(p.draft.Tick(call, !p.draft.Ticked[call]))
}
