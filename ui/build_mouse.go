package ui

import "policybench/ui/draft"

const (
	focusStop   int = iota // n is the stop
	tickCall               // n is the index of the call
	pickTab                // n is the index of the kind
	pickVariant            // n is the index of the variant
	nextTab
)

// click finds what was drawn at the place.
func (p *build) click(at clickMsg) {
	l := p.layout()
	panes := []struct {
		where rect
		drawn zones
	}{
		{l.form, p.form.cache.places}, {l.out, p.out.cache.places}, {l.tabs, p.tabs.cache.places},
	}
	for _, pane := range panes {
		if !pane.where.holds(at.x, at.y) {
			continue
		}
		if do, ok := pane.drawn.at(at.x-pane.where.x, at.y-pane.where.y); ok {
			p.do(do)
		} else if pane.where == l.tabs {
			p.moveTo(stopSnippet)
		}
		return
	}
}

func (p *build) do(do target) {
	switch do.kind {
	case focusStop:
		s := stop(do.n)
		if s == stopLimits && p.focus == stopLimits || s == stopLimits && !p.limitsOpen() {
			p.toggleLimits()
			return
		}
		p.moveTo(s)
	case tickCall:
		p.moveTo(fieldStop(draft.Calls))
		p.form.call = do.n
		p.toggleCall(do.n)
	case pickTab:
		p.moveTo(stopSnippet)
		p.pickTab(do.n)
	case pickVariant:
		p.moveTo(stopSnippet)
		p.pickVariant(do.n)
	case nextTab:
		p.moveTo(stopSnippet)
		p.turnTab(1)
	}
}

// wheel scrolls the snippet where the pointer is on it, else moves the focus.
func (p *build) wheel(msg wheelMsg) {
	l := p.layout()
	switch {
	case l.tabs.holds(msg.x, msg.y):
		p.scrollSnippet(msg.lines)
	case l.form.holds(msg.x, msg.y):
		p.step(sign(msg.lines))
	}
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
