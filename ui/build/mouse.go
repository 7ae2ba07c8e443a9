package build

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

const (
	focusStop   int = iota // n is the stop
	tickCall               // n is the index of the call
	pickTab                // n is the index of the kind
	pickVariant            // n is the index of the variant
	nextTab
	takeOffer // n is the index of the offer for the expiry
)

// click finds what was drawn at the place.
func (p *Page) click(at page.Click) {
	l := p.layout()
	panes := []struct {
		where kit.Rect
		drawn kit.Places
	}{
		{l.form, p.form.cache.Places}, {l.out, p.out.cache.Places}, {l.tabs, p.tabs.cache.Places},
	}
	for _, pane := range panes {
		if !pane.where.Holds(at.X, at.Y) {
			continue
		}
		if do, ok := pane.drawn.At(at.X-pane.where.X, at.Y-pane.where.Y); ok {
			p.do(do)
		} else if pane.where == l.tabs {
			p.moveTo(stopSnippet)
		}
		return
	}
}

func (p *Page) do(do kit.Target) {
	switch do.Kind {
	case focusStop:
		s := stop(do.N)
		if s == stopLimits && p.focus == stopLimits || s == stopLimits && !p.limitsOpen() {
			p.toggleLimits()
			return
		}
		if p.pointAt(s); s == stopOnly {
			p.toggleOnly()
		}
	case tickCall:
		p.moveTo(fieldStop(draft.Calls))
		p.form.call = do.N
		p.toggleCall(do.N)
	case takeOffer:
		p.moveTo(fieldStop(draft.Expiry))
		p.said = p.take(do.N)
	case pickTab:
		p.moveTo(stopSnippet)
		p.pickTab(do.N)
	case pickVariant:
		p.moveTo(stopSnippet)
		p.pickVariant(do.N)
	case nextTab:
		p.moveTo(stopSnippet)
		p.turnTab(1)
	}
}

// wheel scrolls the snippet where the pointer is on it, else moves the focus.
func (p *Page) wheel(msg page.Wheel) {
	l := p.layout()
	switch {
	case l.tabs.Holds(msg.X, msg.Y):
		p.scrollSnippet(msg.Lines)
	case l.form.Holds(msg.X, msg.Y):
		p.step(sign(msg.Lines))
	}
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
