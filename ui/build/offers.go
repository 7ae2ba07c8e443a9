package build

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/build/form"
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// offers are those for what stands in a field: the two times that it may mean, or others
// made from it.
func (p *entry) offers(f draft.Field) []form.Offer {
	for _, issue := range p.result.At(f) {
		if issue.Level != draft.Error {
			continue
		}
		var list []form.Offer
		for _, r := range issue.Readings {
			list = append(list, form.Offer{Text: r.Text, Says: r.Says})
		}
		if list == nil {
			for _, text := range issue.Offers {
				list = append(list, form.Offer{Text: text})
			}
		}
		return list
	}
	return nil
}

// offersHere are those of the field that has the focus.
func (p *entry) offersHere() []form.Offer {
	if f, ok := p.focus.field(); ok {
		return p.offers(f.Field)
	}
	return nil
}

// take puts an offered text into the field that has the focus.
func (p *entry) take(n int) tea.Cmd {
	f, ok := p.focus.field()
	list := p.offersHere()
	if !ok || n < 0 || n >= len(list) {
		return nil
	}
	p.change(p.with(f.Field, list[n].Text))
	p.load()
	p.form.offer = 0
	return p.Say(kit.Good, "taken: "+list[n].Text)
}

// offering reports whether the field that has the focus has offers.
func (p *entry) offering() bool { return len(p.offersHere()) > 0 }

// moveOffer goes from the text to the offers, among them, and on to the next field.
func (p *entry) moveOffer(by int) {
	at := p.form.offer + by
	if at < 0 || at > len(p.offersHere()) {
		p.step(by)
		return
	}
	p.form.offer = at
}

// takeOffer takes the chosen one; from the text it goes to the first.
func (p *entry) takeOffer() tea.Cmd {
	if p.form.offer > 0 {
		return p.take(p.form.offer - 1)
	}
	p.moveOffer(1)
	return nil
}

// offerActions choose among the offers: by arrows and enter, or by number at once.
func (p *table) offerActions() action.Group {
	return action.Group{Title: "Readings of an expiry", Moves: true, When: p.offering, Away: "the expiry has one reading", Rows: []action.Action{
		{ID: action.OfferTake, Run: p.takeOffer, Foot: action.Says("take it")},
		{ID: action.OfferUp, Joined: true, Run: action.Does(func() { p.moveOffer(-1) })},
		{ID: action.OfferDown, Run: action.Does(func() { p.moveOffer(1) }), Foot: action.Says("choose")},
		{ID: action.OfferFirst, Joined: true, Run: func() tea.Cmd { return p.take(0) }},
		{ID: action.OfferSecond, Run: func() tea.Cmd { return p.take(1) }, Foot: action.Says("at once")},
	}}
}

// choosing says how an offer is taken.
func (p *sight) choosing() string {
	if len(p.offersHere()) == 1 {
		return p.Ascii("↓ enter takes it")
	}
	return p.Ascii("↓ chooses, enter takes it")
}
