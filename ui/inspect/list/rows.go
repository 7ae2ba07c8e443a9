package list

import (
	"cmp"
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
)

// Kind is what a row stands for.
type Kind uint8

// The kinds of rows.
const (
	One    Kind = iota
	Policy      // links with one policy
	Cause       // links with one cause
	Code        // many links with causes of one kind
	Others      // links without a fault
)

// Row is a row of the list.
type Row struct {
	Kind   Kind
	Links  []int // indexes in the text's order
	Open   bool  // its links follow, a row each
	Inside bool  // it is one of those
}

// How many links share a row: of one policy or cause, and of causes that are alike but
// for their details.
const (
	leastGroup = 3
	leastCodes = 10
)

func (k Kind) least() int {
	if k == Code {
		return leastCodes
	}
	return leastGroup
}

// arranged derives the rows and selects a link: -1 for the first row.
func (l List) arranged(link int) List {
	sorted := l.sorted()
	l.rows = make([]Row, 0, len(sorted))
	all := make([]int, len(sorted))
	copy(all, sorted)
	switch {
	case len(all) == 0:
	case l.filter != "" || l.order == AsPasted:
		l.rows = ones(l.rows, all, false)
	default:
		failing := 0
		for failing < len(all) && l.links[all[failing]].Fails() {
			failing++
		}
		l.rows = l.groups(l.rows, all[:failing])
		if others := all[failing:]; failing > 0 && len(others) >= leastGroup {
			l.rows = l.fold(l.rows, Row{Kind: Others, Links: others})
		} else {
			l.rows = l.groups(l.rows, others)
		}
	}
	if len(l.rows) == 1 { // a row for all says nothing
		l.rows = ones(nil, l.rows[0].Links, false)
	}
	l.selected = 0
	if link >= 0 {
		l.selected = l.rowOf(link)
	}
	return l
}

// rowOf is the row of a link: its own, else its group's, else the first.
func (l List) rowOf(link int) int {
	found := 0
	for at, row := range l.rows {
		switch {
		case row.Kind == One && row.Links[0] == link:
			return at
		case slices.Contains(row.Links, link):
			found = at
		}
	}
	return found
}

// sorted are the links that are listed, in their order.
func (l List) sorted() []int {
	list := make([]int, 0, len(l.links))
	filter := strings.ToLower(strings.TrimSpace(l.filter))
	for i := range l.links {
		k := &l.links[i]
		if l.order == OnlyRefused && k.Outcome != triage.Refused || filter != "" && !k.holds(filter) {
			continue
		}
		list = append(list, i)
	}
	if l.order != AsPasted {
		ranks := make([]int, len(l.links))
		for _, i := range list {
			ranks[i] = l.links[i].Rank()
		}
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(ranks[a], ranks[b]) })
	}
	return list
}

// fold appends a row that stands for several, and its links where it is unfolded.
func (l List) fold(rows []Row, row Row) []Row {
	row.Open = slices.Contains(l.unfolded, row.Links[0])
	rows = append(rows, row)
	if row.Open {
		rows = ones(rows, row.Links, true)
	}
	return rows
}

func ones(rows []Row, links []int, inside bool) []Row {
	for i := range links {
		rows = append(rows, Row{Links: links[i : i+1], Inside: inside})
	}
	return rows
}

// alike is what the links of a group have in common.
type alike struct {
	kind   Kind
	result triage.Result
	what   string
}

// groups appends links in their order; where enough are alike they share a row at the
// place of the first.
func (l List) groups(rows []Row, links []int) []Row {
	if l.flat {
		return ones(rows, links, false)
	}
	members := map[alike][]int{}
	for _, i := range links {
		for _, key := range l.links[i].keys() {
			members[key] = append(members[key], i)
		}
	}
	done := make(map[int]bool, len(links))
	for n, i := range links {
		if done[i] {
			continue
		}
		group, kind := links[n:n+1], One
		for _, key := range l.links[i].keys() {
			open := slices.DeleteFunc(members[key], func(i int) bool { return done[i] })
			if members[key] = open; len(open) >= key.kind.least() {
				group, kind = open, key.kind
				break
			}
		}
		for _, member := range group {
			done[member] = true
		}
		if kind == One {
			rows = ones(rows, group, false)
			continue
		}
		rows = l.fold(rows, Row{Kind: kind, Links: slices.Clone(group)})
	}
	return rows
}

// keys are what a link can be grouped by: its policy first. A time that has gone by is no
// part of a cause: what expired at one time is alike.
func (k *Link) keys() []alike {
	var keys []alike
	if k.Policy != "" {
		keys = append(keys, alike{Policy, k.Result, k.Policy})
	}
	if k.Cause.Code != "" {
		args := k.Cause.Args
		if k.Cause.Code == report.CodeExpired && len(args) > 1 {
			args = args[:1]
		}
		keys = append(keys, alike{Cause, k.Result, string(k.Cause.Code) + "\x00" + strings.Join(args, "\x00")}, alike{Code, k.Result, string(k.Cause.Code)})
	}
	return keys
}
