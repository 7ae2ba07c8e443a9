package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/inspect/judged"
	"policybench/ui/kit"
)

// listTable is what can be done with several links.
type listTable struct{ *Page }

// listActions are the keys of the list of links.
func (p *listTable) listActions() action.Group {
	moves := func(by func() int) func() tea.Cmd {
		return action.Does(func() { p.turnTo(p.list.Move(by())) })
	}
	page := func() int { return max(p.height/2, 1) }
	all := func() int { return len(p.list.Rows()) }
	fails := func(by int) func() tea.Cmd { return action.Does(func() { p.turnFailing(by) }) }
	return action.Group{Title: "List of links", Moves: true, When: p.listMoves, Away: "the list shows several links, and none is opened", Rows: []action.Action{
		{ID: action.RowNext, Joined: true, Run: moves(func() int { return 1 })},
		{ID: action.RowPrior, Run: moves(func() int { return -1 }), Foot: p.outside(p.rowFoot)},
		{ID: action.RowOpen, Run: action.Does(p.openRow), Foot: p.outside(p.openFoot)},
		{ID: action.ListOrder, Run: p.turnOrder, Foot: p.outside(p.orderFoot)},
		{ID: action.ListGroup, Run: p.turnGroups, Foot: p.outside(p.groupFoot)},
		{ID: action.ListFilter, Run: action.Does(p.askFilter), Foot: p.outside(action.Says("filter"))},
		{ID: action.FailNext, Run: fails(1)},
		{ID: action.FailPrior, Run: fails(-1)},
		{ID: action.RowPageUp, Joined: true, Run: moves(func() int { return -page() })},
		{ID: action.RowPageDown, Run: moves(page)},
		{ID: action.RowFirst, Joined: true, Run: moves(func() int { return -all() })},
		{ID: action.RowLast, Run: moves(all)},
		{ID: action.Leave, Run: p.leaveList},
	}}
}

// outside is words for where nothing is typed.
func (p *listTable) outside(words func() string) func() string {
	return func() string {
		if !p.reads() {
			return ""
		}
		return words()
	}
}

// several reports whether there are links to go through; severalWhy is why not, or "".
func (p *state) several() bool { return len(p.judged.List) > 1 }

func (p *table) severalWhy() string {
	switch {
	case p.text == "":
		return noText
	case !p.several():
		return "there is one link"
	}
	return ""
}

func (p *listTable) rowFoot() string {
	return p.judged.Unit
}

func (p *listTable) openFoot() string {
	switch row, ok := p.list.Row(); {
	case !ok:
		return ""
	case row.Open:
		return "fold"
	case len(row.Links) > 1:
		return "list them"
	}
	return "open"
}

// turnOrder takes the next order, and says which.
func (p *listTable) turnOrder() tea.Cmd {
	p.turnTo(p.list.Turn())
	return p.Say(kit.Quiet, p.list.Order().String())
}

func (p *listTable) orderFoot() string {
	return p.list.Order().Next(p.judged.Tally.Refused > 0).String()
}

func (p *listTable) turnGroups() tea.Cmd {
	p.turnTo(p.list.Group())
	if p.list.Grouped() {
		return p.Say(kit.Quiet, "links that are alike share a row")
	}
	return p.Say(kit.Quiet, "a row for each link")
}

func (p *listTable) groupFoot() string {
	switch {
	case !p.list.Grouped():
		return "group"
	case p.list.Groups():
		return "ungroup"
	}
	return ""
}

// leaveList takes back the filter, then folds what was unfolded. It never leaves the page:
// one esc too many loses nothing.
func (p *listTable) leaveList() tea.Cmd {
	if p.beside.a != judged.None {
		p.leavePair()
		return p.Say(kit.Quiet, "no link is marked")
	}
	if l, left := p.list.Back(); left {
		p.turnTo(l)
		return nil
	}
	return p.Say(kit.Quiet, action.Name(action.Other, false)+" Build "+p.Glyphs.Dot+" "+action.Name(action.Quit, false)+" quits")
}
