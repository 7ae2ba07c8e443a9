package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/signing/compare"
	"policybench/ui/action"
	panes "policybench/ui/inspect/compare"
	"policybench/ui/inspect/judged"
	"policybench/ui/kit"
)

// beside are two links that are compared, or the one that waits for another.
type beside struct {
	shown bool
	pair  panes.Facts
	a, b  int // indexes of the judgement's list; judged.None where there is none
}

// scrollPair scrolls what is compared.
func (p *sight) scrollPair(lines int) {
	most := panes.Rows(p.Pen, p.beside.pair, p.width) - p.height
	p.beside.pair.Top = max(min(p.beside.pair.Top+lines, most), 0)
}

// leavePair goes back to the links; no link is marked any more.
func (p *chosen) leavePair() {
	p.beside = beside{a: judged.None}
}

// markLink marks a link, or compares it with the one that is marked. Of two links none
// has to be.
func (p *deeds) markLink() tea.Cmd {
	claimed := p.judged.Claimed
	switch {
	case claimed[0] != judged.None && p.beside.a == judged.None:
		return p.compare(claimed[0], claimed[1])
	case len(p.judged.Links) == 2 && p.beside.a == judged.None:
		return p.compare(p.judged.Links[0].At, p.judged.Links[1].At)
	case p.beside.a == judged.None:
		p.beside.a = p.report
		return p.Say(kit.Quiet, "A is marked: = on another link compares it, esc forgets it")
	case p.beside.a == p.report:
		p.beside.a = judged.None
		return p.Say(kit.Quiet, "no link is marked")
	}
	return p.compare(p.beside.a, p.report)
}

// compare shows two links side by side.
func (p *chosen) compare(a, b int) tea.Cmd {
	side := func(at int) panes.Side {
		s := panes.Side{Report: p.judged.List[at].Report, Line: p.judged.NumberOf(at), Unit: p.judged.Unit}
		switch {
		case p.judged.Claimed[0] == at:
			s.Says = "works"
		case p.judged.Claimed[1] == at:
			s.Says = "fails"
		}
		return s
	}
	f := panes.Facts{A: side(a), B: side(b), At: p.at(), Does: "b loads B into Build"}
	if f.B.Report.Policy.JSON == "" {
		f.Does = ""
	}
	f.Result = compare.Of(*f.A.Report, *f.B.Report)
	p.beside = beside{shown: true, pair: f, a: a, b: b}
	return nil
}

// swap turns A and B round.
func (p *deeds) swap() tea.Cmd { return p.compare(p.beside.b, p.beside.a) }

// loadB takes the policy of B to Build.
func (p *deeds) loadB() tea.Cmd {
	b := p.beside.b
	p.leavePair()
	p.pickReport(b)
	return p.load()
}

// comparing reports whether two links are shown beside each other.
func (p *state) comparing() bool { return p.beside.shown && p.has() && p.reads() && !p.letter.open }

// pairActions are the keys while two links are compared.
func (p *listTable) pairActions() action.Group {
	scroll := func(by func() int) func() tea.Cmd { return action.Does(func() { p.scrollPair(by()) }) }
	far := func(by int) func() int { return func() int { return by } }
	pages := func(by int) func() int { return func() int { return by * max(p.height-1, 1) } }
	return action.Group{Title: "Compared links", Moves: true, When: p.comparing, Away: "no links are compared: = compares two", Rows: []action.Action{
		{ID: action.Swap, Run: p.swap, Foot: action.Says("swap A and B")},
		{ID: action.ToBuild, Run: p.loadB, Foot: action.SaysIf(func() bool { return p.beside.pair.Does != "" }, "B to Build")},
		{ID: action.Up, Joined: true, Run: scroll(far(-1))},
		{ID: action.Down, Run: scroll(far(1))},
		{ID: action.PageUp, Run: scroll(pages(-1))},
		{ID: action.PageDown, Run: scroll(pages(1))},
		{ID: action.Leave, Run: action.Does(p.leavePair), Foot: action.Says("back")},
	}}
}

// compareWhy is why no links can be compared, or "".
func (p *table) compareWhy() string {
	switch {
	case p.text == "":
		return noText
	case len(p.judged.Links) < 2:
		return "there is one link: two can be compared"
	}
	return ""
}

// compareFoot offers to compare where the text says that one works and another does not,
// where there are two, where one is marked, and where the footer has room.
func (p *table) compareFoot() string {
	switch {
	case len(p.judged.Links) < 2, !p.listing() && p.width < manyFeet:
		return ""
	case p.beside.a != judged.None:
		return "compare with A"
	case p.width >= manyFeet || len(p.judged.Links) == 2 || p.judged.Claimed[0] != judged.None:
		return "compare"
	}
	return ""
}
