package build

import (
	"policybench/ui/build/chain"
	"policybench/ui/build/code"
	"policybench/ui/build/form"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// click does what was drawn at the place.
func (p *Page) click(at page.Click) {
	l := p.layout()
	drawn := p.draw(l)
	p.grabbed = false
	for _, pane := range []struct {
		where  kit.Rect
		places kit.Places
		do     func(kit.Target)
	}{
		{l.form, drawn.form.Places, p.clickForm}, {l.chain, drawn.chain.Places, p.clickChain}, {l.code, drawn.code.Places, p.clickCode},
	} {
		if !pane.where.Holds(at.X, at.Y) {
			continue
		}
		do, ok := pane.places.At(at.X-pane.where.X, at.Y-pane.where.Y)
		switch {
		case ok:
			pane.do(do)
			p.grabbed = pane.where == l.chain
		case pane.where == l.code:
			p.moveTo(stopSnippet)
			p.grabbed = true
		}
		return
	}
}

func (p *Page) clickForm(do kit.Target) {
	switch do.Kind {
	case form.Focus:
		s := stop(do.N)
		if s == stopLimits && (p.focus == stopLimits || !p.limitsOpen()) {
			p.toggleLimits()
			return
		}
		if p.pointAt(s); s == stopOnly {
			p.toggleOnly()
		}
	case form.TickCall:
		p.moveTo(fieldStop(draft.Calls))
		p.form.call = do.N
		p.toggleCall(do.N)
	case form.TurnRecipe:
		p.moveTo(fieldStop(draft.Recipe))
		p.turnRecipe(do.N)
	case form.TakeOffer:
		p.moveTo(fieldStop(draft.Expiry))
		p.then(p.take(do.N))
	}
}

func (p *Page) clickChain(do kit.Target) {
	p.moveTo(map[chain.Part]stop{chain.JSON: stopJSON, chain.Policy: stopPolicy, chain.Signature: stopSignature}[chain.Part(do.N)])
}

func (p *Page) clickCode(do kit.Target) {
	p.moveTo(stopSnippet)
	switch do.Kind {
	case code.PickTab:
		p.pickTab(do.N)
	case code.PickVariant:
		p.pickVariant(do.N)
	case code.TurnVariant:
		p.turnVariant(do.N)
	case code.TurnWay:
		p.turnWay()
	case code.NextTab:
		p.turnTab(1)
	}
}

// wheel scrolls the snippet where the pointer is on it, else moves the focus.
func (p *Page) wheel(msg page.Wheel) {
	l := p.layout()
	switch {
	case l.code.Holds(msg.X, msg.Y):
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
