package build

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// offer is a text that would be taken in place of the one that was refused.
type offer struct{ text, says string }

// offers are those for what stands in a field: the two times that it may mean, or others
// made from it.
func (p *Page) offers(f draft.Field) []offer {
	for _, issue := range p.result.At(f) {
		if issue.Level != draft.Error {
			continue
		}
		var list []offer
		for _, r := range issue.Readings {
			list = append(list, offer{r.Text, r.Says})
		}
		if list == nil {
			for _, text := range issue.Offers {
				list = append(list, offer{text, ""})
			}
		}
		return list
	}
	return nil
}

// offersHere are those of the field that has the focus.
func (p *Page) offersHere() []offer {
	if f, ok := p.focus.field(); ok {
		return p.offers(f.Field)
	}
	return nil
}

// take puts an offered text into the field that has the focus.
func (p *Page) take(n int) tea.Cmd {
	f, ok := p.focus.field()
	list := p.offersHere()
	if !ok || n < 0 || n >= len(list) {
		return nil
	}
	p.change(p.with(f.Field, list[n].text))
	p.load()
	p.form.offer = 0
	return p.Say(kit.Good, "taken: "+list[n].text)
}

// offering reports whether the field that has the focus has offers.
func (p *Page) offering() bool { return len(p.offersHere()) > 0 }

// moveOffer goes from the text to the offers, among them, and on to the next field.
func (p *Page) moveOffer(by int) {
	at := p.form.offer + by
	if at < 0 || at > len(p.offersHere()) {
		p.step(by)
		return
	}
	p.form.offer = at
	p.drawn++
}

// takeOffer takes the chosen one; from the text it goes to the first.
func (p *Page) takeOffer() tea.Cmd {
	if p.form.offer > 0 {
		return p.take(p.form.offer - 1)
	}
	p.moveOffer(1)
	return nil
}

// offerActions choose among the offers: by arrows and enter, or by number at once.
func (p *Page) offerActions() action.Group {
	return action.Group{Title: "Readings of an expiry", Moves: true, When: p.offering, Away: "the expiry has one reading", Rows: []action.Action{
		{ID: action.OfferTake, Run: p.takeOffer, Foot: action.Says("take it")},
		{ID: action.OfferUp, Joined: true, Run: action.Does(func() { p.moveOffer(-1) })},
		{ID: action.OfferDown, Run: action.Does(func() { p.moveOffer(1) }), Foot: action.Says("choose")},
		{ID: action.OfferFirst, Joined: true, Run: func() tea.Cmd { return p.take(0) }},
		{ID: action.OfferSecond, Run: func() tea.Cmd { return p.take(1) }, Foot: action.Says("at once")},
	}}
}

// choosing says how an offer is taken.
func (p *Page) choosing() string {
	if len(p.offersHere()) == 1 {
		return p.Ascii("↓ enter takes it")
	}
	return p.Ascii("↓ chooses, enter takes it")
}

// offerLines writes the offers below a value, in so many lines: each on its own with how
// the text was read where there are two, else behind what is wrong.
func (w *formWriter) offerLines(f draft.Field, lines int) {
	list := w.offers(f)
	issue := w.result.At(f)[0]
	if lines >= 2 && len(list) == 2 && list[0].says != "" {
		for i, o := range list {
			r := w.offerRow(i == 0)
			w.offer(r, f, i, o)
			w.rows = append(w.rows, r.String())
		}
		return
	}
	r := w.offerRow(true)
	if lines >= 2 {
		w.rows = append(w.rows, r.Put(kit.Bad, issue.Fact).String())
		r = w.offerRow(false)
	}
	for i, o := range list {
		if i > 0 {
			r.Put(kit.Normal, "   ")
		}
		w.offer(r, f, i, o)
	}
	w.rows = append(w.rows, r.String())
}

func (w *formWriter) offerRow(first bool) *kit.Row {
	r := w.Row(w.width).To(barWidth + w.formLayout.label)
	if first {
		r.Put(kit.Bad, w.Glyphs.No)
	}
	return r.To(barWidth + w.formLayout.label + kit.Cells(w.Glyphs.No) + 1)
}

// offer writes one, with its number and how the text was read.
func (w *formWriter) offer(r *kit.Row, f draft.Field, i int, o offer) {
	as := kit.Normal
	if w.focus == fieldStop(f) && w.form.offer == i+1 {
		as = kit.Pointed
	}
	start := r.Used
	r.Put(kit.Keycap, strconv.Itoa(i+1)).Put(kit.Normal, " ").Put(as, o.text)
	if o.says != "" {
		r.Put(kit.Quiet, "  "+o.says)
	}
	w.places = append(w.places, kit.Place{X: start, Y: len(w.rows), Width: r.Used - start, Do: kit.Target{Kind: takeOffer, N: i}})
}
