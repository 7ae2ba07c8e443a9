// Package list is the links of one text as a list: in which order, which of them, in
// which groups, and which row is selected.
//
//	l := list.New(links)            // links in the text's order, once for each judgement
//	l = l.Move(1).Turn()            // keys: each gives another list
//	link, ok := l.Selected()
//	drawing := list.Draw(pen, list.Facts{List: l, …}, 120, 20)
//
// A List is a value: what one key changes another can go back from. It judges nothing,
// package triage has; only the rows that show are put into words.
package list

import (
	"slices"
	"strconv"
	"strings"

	"policybench/ui/triage"
)

// Link is one link of the list.
type Link struct {
	triage.Item
	At     int    // its index on the page
	Number int    // of its row in the customer's table, else of its line
	Name   string // what its writer calls it, as it stands there
	Policy string // by which links are grouped; empty for none
}

// Order is in which order links are listed, and which.
type Order uint8

// The orders.
const (
	WorstFirst Order = iota
	OnlyRefused
	AsPasted
	orders
)

// String says the order as a footer does.
func (o Order) String() string {
	return [...]string{"worst first", "only refused", "as pasted"}[o]
}

// Next is the order behind it; refused tells whether there is anything refused to list.
func (o Order) Next(refused bool) Order {
	if next := (o + 1) % orders; next != OnlyRefused || refused {
		return next
	}
	return AsPasted
}

// List is what the list shows, and its selected row.
type List struct {
	links    []Link // in the text's order; never changed
	order    Order
	flat     bool // without groups
	filter   string
	unfolded []int // heads of the groups that show their links, by the index of the first
	rows     []Row
	selected int // row
	moved    bool
}

// New lists links, which stand in the text's order, the worst first.
func New(links []Link) List { return List{links: links}.arranged(-1) }

// With lists other links, of more of the same text or of another time: the order, the
// filter and what was selected stay. Where nobody has moved yet, the worst is selected.
func (l List) With(links []Link) List {
	at := -1
	row, _ := l.Row()
	if l.moved {
		at = l.selectedLink()
	}
	l.links = links
	l.unfolded = slices.DeleteFunc(slices.Clone(l.unfolded), func(i int) bool { return i >= len(links) })
	l = l.arranged(at)
	for row.Kind != One && len(l.rows) > 0 && l.rows[l.selected].Inside {
		l.selected-- // the group itself was selected
	}
	return l
}

// Len is the number of links, of all of them.
func (l List) Len() int { return len(l.links) }

// Rows are what is listed.
func (l List) Rows() []Row { return l.rows }

// Link is a link by its index in the text's order.
func (l List) Link(i int) *Link { return &l.links[i] }

// Order is the present order.
func (l List) Order() Order { return l.order }

// Grouped reports whether links that are alike share a row.
func (l List) Grouped() bool { return !l.flat }

// Groups reports whether there is a row that stands for links that are alike.
func (l List) Groups() bool {
	return slices.ContainsFunc(l.rows, func(r Row) bool { return r.Kind != One && r.Kind != Others })
}

// Filter is what the listed links hold; empty for all.
func (l List) Filter() string { return l.filter }

// Shown are the links that the rows stand for.
func (l List) Shown() []*Link {
	var links []*Link
	for _, i := range l.sorted() {
		links = append(links, &l.links[i])
	}
	return links
}

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

// Fails reports whether a link asks for attention.
func (k *Link) Fails() bool { return k.Outcome <= triage.WorksBut }

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

// Turn takes the next order.
func (l List) Turn() List {
	at := l.selectedLink()
	refused := slices.ContainsFunc(l.links, func(k Link) bool { return k.Outcome == triage.Refused })
	l.order = l.order.Next(refused)
	return l.arranged(at)
}

// Group groups links that are alike, or no longer.
func (l List) Group() List {
	l.flat = !l.flat
	return l.arranged(l.selectedLink())
}

// Filtered lists the links that hold a text somewhere: number, name, file, result or the
// code of its cause. The worst of them is selected.
func (l List) Filtered(text string) List {
	at := -1
	if text == "" {
		at = l.selectedLink()
	}
	l.filter = text
	return l.arranged(at)
}

// Unfold shows the links of the selected group; false where none is selected.
func (l List) Unfold() (List, bool) {
	row, ok := l.Row()
	if !ok || row.Kind == One {
		return l, false
	}
	at := slices.Index(l.unfolded, row.Links[0])
	if at >= 0 {
		l.unfolded = slices.Delete(slices.Clone(l.unfolded), at, at+1)
	} else {
		l.unfolded = append(slices.Clone(l.unfolded), row.Links[0])
	}
	l.moved = true
	selected := l.selected
	l = l.arranged(-1)
	l.selected = min(selected, len(l.rows)-1)
	return l, true
}

// Back leaves one level: the filter, then what was unfolded; false where neither is.
func (l List) Back() (List, bool) {
	at := l.selectedLink()
	switch {
	case l.filter != "":
		return l.Filtered(""), true
	case len(l.unfolded) > 0:
		l.unfolded = nil
		return l.arranged(at), true
	}
	return l, false
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

// holds reports whether a link is what the filter looks for.
func (k *Link) holds(filter string) bool {
	for _, in := range []string{k.Name, k.Report.Link.Handle, k.Report.Link.Source, k.Report.Link.Host, string(k.Result), string(k.Who)} {
		if strings.Contains(strings.ToLower(in), filter) {
			return true
		}
	}
	if code := string(k.Cause.Code); strings.Contains(code, filter) || strings.Contains(strings.ReplaceAll(code, "-", " "), filter) {
		return true
	}
	return strings.HasPrefix(strconv.Itoa(k.Number), filter)
}
