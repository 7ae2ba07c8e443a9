package kit

// Target is what a click does, in numbers of the page that drew it.
type Target struct {
	Kind int
	N    int
}

// Place is a place that can be clicked, in a pane's coordinates.
type Place struct {
	X, Y, Width int
	Do          Target
}

// Places are the places of one drawing of a pane.
type Places []Place

// At returns what stands at a place.
func (z Places) At(x, y int) (Target, bool) {
	for _, zone := range z {
		if y == zone.Y && x >= zone.X && x < zone.X+zone.Width {
			return zone.Do, true
		}
	}
	return Target{}, false
}

// Rect is a part of the page, in cells.
type Rect struct{ X, Y, Width, Height int }

// Holds reports whether a cell is in it.
func (r Rect) Holds(x, y int) bool {
	return x >= r.X && x < r.X+r.Width && y >= r.Y && y < r.Y+r.Height
}
