package build

import (
	"strconv"
	"strings"

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

// offerKey moves among the offers and takes one: ↓ and enter go to them from the text,
// where 1 and 2 are typed; there they take one at once, as with alt from the text.
func (p *Page) offerKey(s action.Stroke, cmd *tea.Cmd) (done bool) {
	n := len(p.offersHere())
	at := &p.form.offer
	digit, alt := strings.CutPrefix(string(s), "alt+")
	number, err := strconv.Atoi(digit)
	switch {
	case err == nil && number >= 1 && number <= n && (alt || *at > 0):
		*cmd = p.take(number - 1)
	case s == "enter" && *at > 0:
		*cmd = p.take(*at - 1)
	case (s == "down" || s == "enter") && *at < n:
		*at++
	case s == "up" && *at > 0:
		*at--
	default:
		return false
	}
	p.drawn++
	return true
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
