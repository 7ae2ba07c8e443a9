package build

import (
	"policybench/ui/kit"
	"policybench/ui/words"
)

// resultLines are the lines that the parts of the result have.
type resultLines struct{ json, policy, signature, allows, warnings int }

func (r resultLines) total() int { return r.json + r.policy + r.signature + r.allows + r.warnings }

// leastTabs is what the snippet keeps of a page, in lines, whatever the result needs;
// beyond that the result grows into lines that the snippet leaves free.
const leastTabs = 12

// grow gives the parts of the result the lines they lack, as far as there are any:
// first who may do what, and what is wrong with it, then the values.
func (p *Page) grow(l *buildLayout) {
	m := p.measure(*l)
	if !m.lacks(l.resultLines) {
		return
	}
	kept := l.tabs.Height - leastTabs // the same for every snippet
	free := max(kept, l.tabs.Height-p.snippetLines(*l))
	before := l.total()
	give := func(to *int, need int) {
		more := max(min(need-*to, free), 0)
		*to += more
		free -= more
	}
	give(&l.allows, m.listed)
	if l.wide || m.warnings <= free || free > 1 {
		give(&l.warnings, m.warnings)
	}
	give(&l.policy, m.policy)
	give(&l.json, m.json)
	if used := l.total() - before; m.explained-l.allows <= kept-used {
		give(&l.allows, m.explained)
	}
	more := l.total() - before
	l.out.Height += more
	l.tabs.Y += more
	l.tabs.Height -= more
}

// resultNeeds are the lines in which the parts of the result are whole. What is
// allowed can be listed, or explained.
type resultNeeds struct{ json, policy, warnings, listed, explained int }

func (n resultNeeds) lacks(l resultLines) bool {
	return n.json > l.json || n.policy > l.policy || n.warnings > l.warnings || n.explained > l.allows
}

// measure finds the needs, and keeps what is allowed as it is then drawn.
func (p *Page) measure(l buildLayout) resultNeeds {
	w := resultWriter{Page: p, width: l.out.Width, margin: l.margin, label: l.label}
	p.laid.listed, p.laid.explained = w.packed(0), w.explained()
	return resultNeeds{
		json:      w.linesOf(p.values.json),
		policy:    w.linesOf(p.values.policy),
		warnings:  w.warningsNeed(l),
		listed:    len(p.laid.listed),
		explained: len(p.laid.explained),
	}
}

// room is the width of a value.
func (w *resultWriter) room() int { return max(w.width-w.margin-w.label-1, 1) }

// linesOf is the number of lines of a whole value.
func (w *resultWriter) linesOf(text string) int {
	text = words.Visible(text)
	size, room := kit.Cells(text), w.room()
	if size == len(text) {
		return (size + room - 1) / room
	}
	return len(kit.BreakRuns(text, kit.PlainRun(text, kit.Normal), room))
}

// warningsNeed is the number of lines of all warnings. Where parts stand above each
// other the rule carries a single one that fits into it.
func (w *resultWriter) warningsNeed(l buildLayout) int {
	list := w.warnings()
	if !l.wide && (len(list) == 0 || len(list) == 1 && w.ruleFits(list[0].Text)) {
		return 0
	}
	return len(w.brokenWarnings(list, len(list), mostWarningLines))
}

// ruleFits reports whether a text and a bit of the rule fit into its line.
func (w *resultWriter) ruleFits(text string) bool { return kit.Cells(text)+6 < w.width }
