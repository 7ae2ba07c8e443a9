package inspect

import (
	"strings"

	"policybench/ui/action"
	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/list"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// many is what a judgement says of its links together.
type many struct {
	tally triage.Tally
	links []list.Link
	unit  string // what their numbers count: "row", "line"
	// claimed are the two links of which the text says that one works and one does not, as
	// indexes of the page's list; noMark where it says no such thing.
	claimed [2]int
}

// manyOf looks at the links of a judgement. It is called off the thread that draws as well.
func manyOf(j *judgement) many {
	text := j.paste.Unmasked() // for counting lines: names are masked where they are drawn
	items := triage.Of(j.paste.Reports)
	m := many{tally: triage.Count(items), unit: "line", claimed: [2]int{noMark, noMark}}
	offsets := make([]int, len(items))
	for i, it := range items {
		offsets[i] = max(min(it.Report.Span.Offset, len(text)), 0)
	}
	rows := triage.Rows(text, offsets)
	if rows != nil {
		m.unit = "row"
	}
	line, counted := 1, 0
	m.links = make([]list.Link, len(items))
	at := 0
	for i, it := range items {
		for at < len(j.list) && j.list[at].inside {
			at++
		}
		if offsets[i] < counted {
			line, counted = 1, 0
		}
		line += strings.Count(text[counted:offsets[i]], "\n")
		counted = offsets[i]
		k := list.Link{Item: it, At: at, Number: line, Policy: it.Report.Security.Policy}
		if rows != nil {
			k.Number, k.Name = rows[i].Number, rows[i].Name
		} else {
			k.Name = triage.Label(text, offsets[i])
		}
		m.links[i] = k
		at++
	}
	if good, bad := triage.Compared(text, items); good != nil {
		m.claimed = [2]int{m.links[good.Index].At, m.links[bad.Index].At}
	}
	return m
}

// listing reports whether the list is shown: there are several links, and none is opened.
func (p *state) listing() bool {
	return p.text != "" && !p.whole && len(p.judged.links) > 1 && !p.editor.open && !p.letter.open && !p.beside.shown
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
	all, next := p.judged.list, p.report+by
	switch {
	case by > 0 && next < len(all) && all[next].inside, by < 0 && all[p.report].inside:
		p.pickReport(next)
		return
	}
	p.list = p.list.Beside(by)
	k, ok := p.list.Selected()
	if !ok {
		return
	}
	at := k.At
	for by < 0 && at+1 < len(all) && all[at+1].inside {
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
	rows := words.Count(p.judged.tally.Links, "link") + ", " + p.list.Order().String()
	if !p.list.Grouped() {
		rows += ", not grouped"
	}
	if busy := p.busy(); busy != "" {
		rows = busy + " " + rows + " so far"
	}
	if p.judged.claimed[0] != noMark {
		rows = "the text says that one link works and another does not: " + action.Name(action.Compare, false) + " compares them"
	}
	if f := p.list.Filter(); f != "" {
		rows = "only what holds " + words.Value(f) + ": esc lists all"
	}
	return rows
}
