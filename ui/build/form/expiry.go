package form

import (
	"strconv"

	"policybench/ui/draft"
	"policybench/ui/kit"
)

// timeRows are the rows below an expiry, kept for what it means or why it is refused, so
// that nothing below moves while one types.
func (w *writer) timeRows() int {
	switch {
	case !w.Airy && (w.pairs || w.Facts.Focus != At(draft.Expiry)):
		return 0 // behind the value
	case w.Abroad && w.Airy:
		return 3
	}
	return 2
}

// expiry says what the expiry means, or what is wrong with it, from a row on.
func (w *writer) expiry(from int) {
	rows := w.timeRows()
	field := w.Fields[draft.Expiry]
	switch {
	case len(field.Offers) > 0 && rows > 0:
		w.offers(field, rows)
	case w.Times.OK && rows > 0:
		w.times()
	case rows > 0 || !w.beside():
		w.saidAt(field)
	}
	for len(w.rows) < from+rows {
		w.rows = append(w.rows, w.Blank(w.width))
	}
}

// times are what the expiry means: when that is, and how far and how many seconds.
func (w *writer) times() {
	as := kit.Quiet
	if w.Times.Over {
		as = kit.Bad
	}
	room := w.width - valueAt
	for _, date := range []string{w.Times.Date, w.Times.UTC} {
		if date == w.Times.Date && kit.Cells(date) > room {
			date = w.Times.Short
		}
		if date != "" && (w.Airy || date != w.Times.UTC) {
			w.rows = append(w.rows, w.Row(w.width).To(valueAt).Put(kit.Quiet, date).String())
		}
	}
	both := w.Times.Relative + ", " + w.Times.Unix
	if kit.Cells(both) > room {
		both = w.Times.Ahead + ", " + w.Times.Unix
	}
	if kit.Cells(both) > room {
		both = w.Times.Unix // what one copies
	}
	w.rows = append(w.rows, w.Row(w.width).To(valueAt).Put(as, both).String())
}

// beside says it behind the value instead, where it is one row high, and reports whether
// all was said.
func (w *writer) beside() bool {
	field := w.Fields[draft.Expiry]
	last := len(w.rows) - 1
	if len(field.Said) == 0 && !w.Times.OK {
		return true
	}
	r := w.Row(w.width)
	below := w.cellOnly(r)
	at := max(r.Used+2, valueAt+8)
	switch {
	case len(field.Offers) > 0:
		r.To(at).Put(kit.Bad, w.Glyphs.No+" ")
		w.offerRow(r, last, field.Offers)
	case w.Times.OK:
		w.timesBeside(r, at)
	default:
		as, glyph := Look(w.Pen, field.Said[0].Level)
		r.To(at).Put(as, glyph+" "+field.Said[0].Fact)
	}
	w.rows[last] = r.String()
	return below == ""
}

// cellOnly draws the expiry's cell again.
func (w *writer) cellOnly(r *kit.Row) string {
	w.label(r, 0, At(draft.Expiry), draft.Expiry.String())
	return w.value(r, draft.Expiry, max(w.width-r.Used, 0))
}

// timesBeside puts what it means behind the value, as much as fits.
func (w *writer) timesBeside(r *kit.Row, at int) {
	as := kit.Quiet
	if w.Times.Over {
		as = kit.Bad
	}
	for _, text := range []string{
		w.Times.Short + ", " + w.Times.Ahead + ", " + w.Times.Unix,
		w.Times.Short + ", " + w.Times.Ahead,
		w.Times.Ahead,
	} {
		if at+kit.Cells(text) < r.Width {
			r.To(at).Put(as, text)
			return
		}
	}
}

// saidAt says from the values' column on what is wrong.
func (w *writer) saidAt(field Field) {
	for _, s := range field.Said[:min(len(field.Said), mostSaid)] {
		as, glyph := Look(w.Pen, s.Level)
		for i, line := range kit.WrapWords(s.Fact, w.width-valueAt-kit.Cells(glyph)-2, 2) {
			r := w.Row(w.width).To(valueAt)
			if i == 0 {
				r.Put(as, glyph)
			}
			w.rows = append(w.rows, r.To(valueAt+kit.Cells(glyph)+1).Put(as, line).String())
		}
	}
}

// offers are the texts that would be taken: each on its own row with how it was read where
// there are two, else behind each other below what is wrong.
func (w *writer) offers(field Field, rows int) {
	list := field.Offers
	if len(list) == 2 && list[0].Says != "" {
		for i, o := range list {
			r := w.offering(i == 0)
			w.offer(r, len(w.rows), i, o)
			w.rows = append(w.rows, r.String())
		}
		return
	}
	w.rows = append(w.rows, w.offering(true).Put(kit.Bad, field.Said[0].Fact).String())
	r := w.offering(false)
	w.offerRow(r, len(w.rows), list)
	w.rows = append(w.rows, r.String())
}

func (w *writer) offering(first bool) *kit.Row {
	r := w.Row(w.width).To(valueAt)
	if first {
		r.Put(kit.Bad, w.Glyphs.No)
	}
	return r.To(valueAt + kit.Cells(w.Glyphs.No) + 1)
}

func (w *writer) offerRow(r *kit.Row, y int, list []Offer) {
	for i, o := range list {
		if i > 0 {
			r.Put(kit.Normal, "   ")
		}
		w.offer(r, y, i, o)
	}
}

// offer writes one, with its number and how the text was read.
func (w *writer) offer(r *kit.Row, y, i int, o Offer) {
	as := kit.Normal
	if w.Facts.Focus == At(draft.Expiry) && w.Offer == i+1 {
		as = kit.Pointed
	}
	start := r.Used
	r.Put(kit.Keycap, strconv.Itoa(i+1)).Put(kit.Normal, " ").Put(as, o.Text)
	if o.Says != "" {
		r.Put(kit.Quiet, "  "+o.Says)
	}
	// Before those of the fields: the value's own place is as wide as the row.
	w.places = append(kit.Places{{X: start, Y: y, Width: r.Used - start, Do: kit.Target{Kind: TakeOffer, N: i}}}, w.places...)
}
