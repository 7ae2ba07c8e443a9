package kit

import "slices"

// ScrollTo is the first line that shows the lines from first to last.
func ScrollTo(top, height, total, first, last int) int {
	if last >= top+height {
		top = last - height + 1
	}
	if first < top {
		top = first
	}
	return max(min(top, total-height), 0)
}

// Window cuts a drawing, which stays as it is, to the lines that show. The last column
// says that there is more above or below.
func (p Pen) Window(d Drawing, top, width, height int) Drawing {
	total := len(d.Rows)
	shown := Drawing{Rows: slices.Clone(p.Fill(d.Rows[min(top, total):], width-1, height))}
	for y := range shown.Rows {
		shown.Rows[y] += p.Edge(y, top, height, total)
	}
	for _, z := range d.Places {
		if z.Y -= top; z.Y >= 0 && z.Y < height {
			shown.Places = append(shown.Places, z)
		}
	}
	return shown
}

// Edge is the last cell of a line of a pane that scrolls.
func (p Pen) Edge(y, top, height, total int) string {
	switch {
	case y == 0 && top > 0:
		return p.Row(1).Put(Quiet, p.Glyphs.Up).String()
	case y == height-1 && total > top+height:
		return p.Row(1).Put(Quiet, p.Glyphs.Down).String()
	}
	return " "
}
