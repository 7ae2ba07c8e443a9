package ui

// scrollTo is the first line that shows the lines from first to last.
func scrollTo(top, height, total, first, last int) int {
	if last >= top+height {
		top = last - height + 1
	}
	if first < top {
		top = first
	}
	return max(min(top, total-height), 0)
}

// window cuts a drawing to the lines that show. The last column says that there is
// more above or below.
func (p pen) window(d drawing, top, width, height int) drawing {
	total := len(d.rows)
	shown := drawing{rows: p.fill(d.rows[min(top, total):], width-1, height)}
	for y := range shown.rows {
		shown.rows[y] += p.edge(y, top, height, total)
	}
	for _, z := range d.places {
		if z.y -= top; z.y >= 0 && z.y < height {
			shown.places = append(shown.places, z)
		}
	}
	return shown
}

// edge is the last cell of a line of a pane that scrolls.
func (p pen) edge(y, top, height, total int) string {
	switch {
	case y == 0 && top > 0:
		return p.row(1).put(quiet, p.glyphs.Up).String()
	case y == height-1 && total > top+height:
		return p.row(1).put(quiet, p.glyphs.Down).String()
	}
	return " "
}
