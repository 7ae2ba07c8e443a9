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

// Fails reports whether a link asks for attention.
func (k *Link) Fails() bool { return k.Outcome <= triage.WorksBut }

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
