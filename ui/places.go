package ui

// target is what a click does, in numbers of the page that drew it.
type target struct {
	kind int
	n    int
}

// zone is a place that can be clicked, in a pane's coordinates.
type zone struct {
	x, y, width int
	do          target
}

// zones are the places of one drawing of a pane.
type zones []zone

// at returns what stands at a place.
func (z zones) at(x, y int) (target, bool) {
	for _, zone := range z {
		if y == zone.y && x >= zone.x && x < zone.x+zone.width {
			return zone.do, true
		}
	}
	return target{}, false
}

// rect is a part of the page, in cells.
type rect struct{ x, y, width, height int }

// holds reports whether a cell is in it.
func (r rect) holds(x, y int) bool {
	return x >= r.x && x < r.x+r.width && y >= r.y && y < r.y+r.height
}
