package form

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// line draws the fields of one row, and below it what is to be said at them.
func (w *writer) line(list ...draft.Field) {
	r := w.Row(w.width)
	each := w.width / len(list)
	var below []under
	first := len(w.rows)
	for i, f := range list {
		if u := w.cell(r, i*each, each, f); u.text != "" {
			below = append(below, u)
		}
	}
	w.rows = append(w.rows, r.String())
	for _, u := range below {
		w.rows = append(w.rows, w.Row(w.width).To(u.at).Put(kit.Quiet, u.text).String())
	}
	for _, f := range list {
		if f == draft.Expiry {
			w.expiry(first + 1)
		}
		if w.Facts.Focus == At(f) {
			w.last = len(w.rows) - 1
		}
	}
}

// under is a text for a row below a value.
type under struct {
	at   int
	text string
}

// cell draws bar, label and value of one field between two columns, and what is made of
// the value behind it; what does not fit there is returned.
func (w *writer) cell(r *kit.Row, x, width int, f draft.Field) (below under) {
	w.label(r, x, At(f), f.String())
	whole := r.Width
	r.Width = min(x+width, whole)
	at := r.Used
	below = under{at, w.value(r, f, max(x+width-r.Used, 0))}
	if text := w.Fields[f].Meaning; text != "" {
		if beside := r.Used + 2; beside+kit.Cells(text) <= r.Width {
			r.To(beside).Put(kit.Quiet, text)
		} else if w.Airy || w.Facts.Focus == At(f) {
			below.text = text
		}
	}
	r.Width = whole
	w.place(x, width, At(f))
	return below
}

// label draws what stands before a value, marked where it has the focus.
func (w *writer) label(r *kit.Row, x int, at At, text string) {
	as := kit.Quiet
	if w.Facts.Focus == at {
		r.To(x+barAt).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Accent
	}
	r.To(x+margin).Put(as, text)
	if at == At(draft.Recipe) {
		r.To(x+valueAt-3).Put(kit.Quiet, w.Ascii("‹›")) // ← → choose
		for i, direction := range []int{-1, 1} {
			w.places = append(w.places, kit.Place{X: x + valueAt - 3 + i, Y: len(w.rows), Width: 1, Do: kit.Target{Kind: TurnRecipe, N: direction}})
		}
	}
	r.To(x + valueAt)
}

// value draws what stands in a field: the text, its cursor where it has the focus, or what
// an empty field means. It returns what is to be said below.
func (w *writer) value(r *kit.Row, f draft.Field, width int) (below string) {
	field := &w.Fields[f]
	switch {
	case f == draft.AppSecret:
		return w.secret(r)
	case f == draft.Recipe:
		r.Put(kit.Normal, w.Recipe)
	case field.Hidden != "":
		w.mask(r, kit.Normal)
		r.Put(kit.Quiet, field.Hidden)
	case w.Facts.Focus == At(f):
		w.Editor.Put(r, width)
	case field.Text == "":
		r.Put(kit.Quiet, field.Placeholder)
	default:
		r.Put(roleOf(f), field.Text)
	}
	return ""
}

// roleOf is that of a value: a handle's is the same wherever it stands.
func roleOf(f draft.Field) kit.Role {
	if f == draft.File {
		return kit.Handle
	}
	return kit.Normal
}

// Look is how something is said at a level: in which role, behind which glyph.
func Look(pen kit.Pen, l draft.Level) (kit.Role, string) {
	switch l {
	case draft.Error:
		return kit.Bad, pen.Glyphs.No
	case draft.Warning:
		return kit.Caution, pen.Glyphs.Warn
	}
	return kit.Quiet, pen.Glyphs.Note
}

// only draws the tick "only this file" from a column on.
func (w *writer) only(r *kit.Row, x int) {
	box, as := w.Glyphs.Unchecked, kit.Normal
	if w.Only.On {
		box = w.Glyphs.Checked
	}
	if !w.Only.Can {
		as = kit.Quiet
	}
	name := as
	if w.Facts.Focus == Only {
		r.To(x-margin+barAt).Put(kit.Accent, w.Glyphs.Bar)
		name = kit.Accent
	}
	r.To(x).Put(as, box).Put(kit.Normal, " ").Put(name, "only this file")
}

// onlyLine is the tick on a row of its own.
func (w *writer) onlyLine() {
	w.place(0, w.width, Only)
	r := w.Row(w.width)
	w.only(r, valueAt)
	w.rows = append(w.rows, r.String())
}

// fileLine is the file with its tick behind it.
func (w *writer) fileLine() {
	r := w.Row(w.width)
	tick := 2 + kit.Cells(w.Glyphs.Checked) + 1 + len("only this file")
	at := max(w.width/2+margin, 0)
	if at+tick > w.width {
		at = w.width - tick
	}
	w.cell(r, 0, at-2, draft.File)
	w.place(at, w.width-at, Only)
	w.only(r, at)
	w.rows = append(w.rows, r.String())
	if w.Facts.Focus == At(draft.File) || w.Facts.Focus == Only {
		w.last = len(w.rows) - 1
	}
}
