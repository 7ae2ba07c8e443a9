package build

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/page"
)

// glow lets what the last change made stand out once one has stopped typing.
type glow struct {
	change kit.Change
	before signedValues // than the changes that have not settled
	code   string
}

// settled says that nothing has changed for a while: what changed stands out from now on.
type settled struct{}

// For implements page.Addressed.
func (settled) For() page.ID { return page.BuildPage }

// stir notes that something changes, and draws anew once it has settled.
func (p *work) stir() tea.Cmd {
	g := &p.glow
	g.change.Now = p.Now
	if _, more := g.change.Next(); !more || g.change.Glows() { // what was there had settled
		g.before, g.code = p.values, p.tabs.shown.Text
	}
	g.change = kit.Change{Since: p.Now, Now: p.Now, Still: p.Settings.ReducedMotion}
	wait, more := g.change.Next()
	if !more {
		return nil
	}
	return tea.Tick(wait, func(time.Time) tea.Msg { return settled{} })
}

// glows reports whether the last change stands out.
func (p *work) glows() bool {
	change := p.glow.change
	change.Now = p.Now
	return !p.stale && change.Glows()
}
