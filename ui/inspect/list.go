package inspect

import (
	"policybench/ui/action"
	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/judged"
	"policybench/ui/inspect/list"
	"policybench/ui/words"
)

// listing reports whether the list is shown: there are several links, and none is opened.
//
//go:noinline
func (p *state) listing() bool {
	return p.text != "" && !p.whole && len(p.judged.Links) > 1 && !p.editor.open && !p.letter.open && !p.beside.shown
}

// listMoves reports whether the keys of the list are heard.
func (p *state) listMoves() bool {
	return p.listing() && (!p.prompt.Open() || p.prompt.Asks == ask.Filter)
}

// turnTo shows another state of the list, and what it selects.
func (p *chosen) turnTo(l list.List) {
	p.list = l
	if k, ok := l.Selected(); ok {
		p.pickReport(k.At)
	}
}

// openRow opens the selected link whole, or lists the links of a row that stands for
// several.
func (p *chosen) openRow() {
	if l, unfolded := p.list.Unfold(); unfolded {
		p.turnTo(l)
		return
	}
	_, p.whole = p.list.Row()
}

// pickRow selects a row, and opens the selected one.
func (p *chosen) pickRow(row int) {
	if row == p.list.Current() {
		p.openRow()
		return
	}
	p.turnTo(p.list.To(row))
}

// turnFailing goes to the next link that asks for attention, or to the one before.
func (p *chosen) turnFailing(by int) {
	if p.listing() {
		p.turnTo(p.list.MoveFailing(by))
		return
	}
	p.turnTo(p.list.BesideFailing(by))
}

// turnLink goes to the next link or to the one before, round and round, through pairs
// inside a link's URL.
func (p *chosen) turnLink(by int) {
	all, next := p.judged.List, p.report+by
	switch {
	case by > 0 && next < len(all) && all[next].Inside, by < 0 && all[p.report].Inside:
		p.pickReport(next)
		return
	}
	p.list = p.list.Beside(by)
	k, ok := p.list.Selected()
	if !ok {
		return
	}
	at := k.At
	for by < 0 && at+1 < len(all) && all[at+1].Inside {
		at++
	}
	p.pickReport(at)
}

// askFilter asks what the listed links are to hold.
func (p *deeds) askFilter() {
	p.prompt.Ask(ask.Filter, p.list.Filter())
}

// listHint says what the list holds, where it is not all, worst first.
func (p *Page) listHint() string {
	rows := words.Count(p.judged.Tally.Links, "link") + ", " + p.list.Order().String()
	if !p.list.Grouped() {
		rows += ", not grouped"
	}
	if busy := p.busy(); busy != "" {
		rows = busy + " " + rows + " so far"
	}
	if p.judged.Claimed[0] != judged.None {
		rows = "the text says that one link works and another does not: " + action.Name(action.Compare, false) + " compares them"
	}
	if f := p.list.Filter(); f != "" {
		rows = "only what holds " + words.Value(f) + ": esc lists all"
	}
	return rows
}
