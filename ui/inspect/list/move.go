package list

import (
	"slices"
)

// Moved reports whether somebody has gone anywhere in it.
func (l List) Moved() bool { return l.moved }

// Current is the selected row.
func (l List) Current() int { return l.selected }

// Row is the selected row, false where nothing is listed.
func (l List) Row() (Row, bool) {
	if l.selected < len(l.rows) {
		return l.rows[l.selected], true
	}
	return Row{}, false
}

// Selected is the selected link, of a group its first; false where nothing is listed.
func (l List) Selected() (*Link, bool) {
	if i := l.selectedLink(); i >= 0 {
		return &l.links[i], true
	}
	return nil, false
}

func (l List) selectedLink() int {
	if l.selected < len(l.rows) {
		return l.rows[l.selected].Links[0]
	}
	return -1
}

// Move selects the row so many further; the list ends at both ends.
func (l List) Move(by int) List { return l.To(l.selected + by) }

// To selects a row.
func (l List) To(row int) List {
	l.selected, l.moved = max(min(row, len(l.rows)-1), 0), true
	return l
}

// MoveFailing selects the next row that asks for attention, or the one before; without
// one the list stays as it is.
func (l List) MoveFailing(by int) List {
	for at := l.selected + by; at >= 0 && at < len(l.rows); at += by {
		if l.links[l.rows[at].Links[0]].Fails() {
			return l.To(at)
		}
	}
	return l
}

// Beside is the link so many further in the order of the list, groups and folded ones
// spelled out, round and round. It is selected wherever its row is.
func (l List) Beside(by int) List {
	sorted := l.sorted()
	at := slices.Index(sorted, l.selectedLink())
	if at < 0 || len(sorted) == 0 {
		return l
	}
	return l.Select(sorted[((at+by)%len(sorted)+len(sorted))%len(sorted)])
}

// BesideFailing is the next link that asks for attention, or the one before, groups
// spelled out; without one the list stays as it is.
func (l List) BesideFailing(by int) List {
	sorted := l.sorted()
	for at := slices.Index(sorted, l.selectedLink()) + by; at >= 0 && at < len(sorted); at += by {
		if l.links[sorted[at]].Fails() {
			return l.Select(sorted[at])
		}
	}
	return l
}

// Select selects a link. Where it is in a group that is folded the group shows its links.
func (l List) Select(link int) List {
	l.moved = true
	for range 2 {
		for at, row := range l.rows {
			if row.Kind == One && row.Links[0] == link {
				l.selected = at
				return l
			}
		}
		for _, row := range l.rows {
			if row.Kind != One && slices.Contains(row.Links, link) {
				l.unfolded = append(slices.Clone(l.unfolded), row.Links[0])
			}
		}
		l = l.arranged(-1)
	}
	return l
}

// Place says which of the links the selected one is in the list's order, from 1.
func (l List) Place() (at, of int) {
	sorted := l.sorted()
	return slices.Index(sorted, l.selectedLink()) + 1, len(sorted)
}
