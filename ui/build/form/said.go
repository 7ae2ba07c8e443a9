package form

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// mostSaid is how much is said at one field, and saidRows how many rows a fact may take.
const (
	mostSaid = 2
	saidRows = 2
)

// said are the rows below the fields that say what is wrong, of the field that has
// the focus first, in no more than so many: so no field moves when something is said.
func (w *writer) said(most int) []string {
	var rows []string
	for _, f := range w.spoken() {
		list := w.Fields[f].Said
		for _, s := range list[:min(len(list), mostSaid)] {
			rows = append(rows, w.saidRows(f, s)...)
		}
	}
	return rows[:max(min(len(rows), most), 0)]
}

// spoken are the fields of which something is said, that with the focus first. The expiry
// has rows of its own for why it is refused.
func (w *writer) spoken() []draft.Field {
	var here, others []draft.Field
	for id := range w.Fields {
		f := draft.Field(id)
		switch {
		case len(w.Fields[f].Said) == 0 || f == draft.Expiry && !w.Times.OK:
		case w.Facts.Focus == At(f):
			here = append(here, f)
		default:
			others = append(others, f)
		}
	}
	return append(here, others...)
}

// saidRows are a fact with the name of its field.
func (w *writer) saidRows(f draft.Field, s Said) []string {
	as, glyph := Look(w.Pen, s.Level)
	at := margin + kit.Cells(glyph) + 1
	var rows []string
	for i, line := range kit.WrapWords(f.String()+": "+s.Fact, w.width-at-1, saidRows) {
		r := w.Row(w.width + 1).To(margin)
		if i == 0 {
			r.Put(as, glyph)
		}
		rows = append(rows, r.To(at).Put(as, line).String())
	}
	return rows
}
