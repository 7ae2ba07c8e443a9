package kit

import (
	"cmp"
	"slices"
	"sort"
)

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

// Crossed are the targets of the places that a box between two cells touches, in the order
// of the lines, each once.
func (z Places) Crossed(fromX, fromY, toX, toY int) []Target {
	left, right, top, bottom := min(fromX, toX), max(fromX, toX), min(fromY, toY), max(fromY, toY)
	zones := slices.Clone(z)
	sort.SliceStable(zones, func(i, j int) bool { return cmp.Or(zones[i].Y-zones[j].Y, zones[i].X-zones[j].X) < 0 })
	var list []Target
	for _, zone := range zones {
		if zone.Y >= top && zone.Y <= bottom && zone.X <= right && zone.X+zone.Width > left && !slices.Contains(list, zone.Do) {
			list = append(list, zone.Do)
		}
	}
	return list
}

// Rect is a part of the page, in cells.
type Rect struct{ X, Y, Width, Height int }

// Holds reports whether a cell is in it.
func (r Rect) Holds(x, y int) bool {
	return x >= r.X && x < r.X+r.Width && y >= r.Y && y < r.Y+r.Height
}
