package build

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// groups writes the whole form.
func (w *formWriter) groups() {
	w.title("Policy")
	w.fields(draft.Recipe)
	w.fields(draft.File)
	w.onlyLine()
	w.fields(draft.Expiry)
	w.calls()
	w.title("Code")
	w.fields(draft.Transform, draft.CNAME)
	w.title("App")
	w.fields(draft.APIKey, draft.AppSecret)
	w.gap()
	w.limits()
	if w.limitsOpen() {
		w.fields(draft.Path, draft.Container)
		w.fields(draft.URL)
		w.fields(draft.MinSize, draft.MaxSize)
	}
}

func (w *formWriter) title(text string) {
	if !w.airy {
		return
	}
	w.gap()
	w.rows = append(w.rows, w.Row(w.width).To(barAt).Put(kit.Heading, text).String())
}

func (w *formWriter) gap() {
	if w.airy && len(w.rows) > 0 {
		w.rows = append(w.rows, w.Blank(w.width))
	}
}

// fields draws fields side by side where the layout pairs them, else in a column.
func (w *formWriter) fields(list ...draft.Field) {
	if w.pairs {
		w.line(list...)
		return
	}
	for _, f := range list {
		w.line(f)
	}
}

// line draws the fields of one line, and below it what is to be said at them.
func (w *formWriter) line(list ...draft.Field) {
	r := w.Row(w.width)
	each := w.width / len(list)
	if list[0] == draft.Expiry {
		w.expiry = len(w.rows)
	}
	for i, f := range list {
		w.cell(r, i*each, each, f)
	}
	w.rows = append(w.rows, r.String())
	w.belowValues()
	for i, f := range list {
		if f == draft.Expiry {
			w.expiryLines()
		}
		if lines := w.expiryDetails(); f == draft.Expiry && lines > 0 && len(w.offers(f)) > 0 {
			w.offerLines(f, lines)
		} else {
			w.issues(f, i*each)
		}
		if w.focus == fieldStop(f) {
			w.last = len(w.rows) - 1
		}
	}
	if list[0] == draft.Expiry {
		w.reserve(w.expiry + 1 + w.expiryDetails())
	}
}

// reserve fills up to a line, so that what follows stays where it is while an
// expiry is half typed.
func (w *formWriter) reserve(lines int) {
	for len(w.rows) < lines {
		w.rows = append(w.rows, w.Blank(w.width))
	}
}

// cell draws bar, label and value of one field between two columns.
func (w *formWriter) cell(r *kit.Row, x, width int, f draft.Field) {
	s := fieldStop(f)
	w.label(r, x, s, f.String())
	inner := w.inside(r, x+width)
	at := r.Used
	w.value(r, f, max(x+width-r.Used, 0))
	if text := w.meaning(f); text != "" {
		switch beside := r.Used + 2; {
		case beside+kit.Cells(text) <= r.Width:
			r.To(beside).Put(kit.Quiet, text)
		case w.airy || w.focus == s:
			w.under = append(w.under, under{at, text})
		}
	}
	inner()
	w.place(x, width, s)
}

// under is a text for a line below a value.
type under struct {
	at   int
	text string
}

// belowValues writes what did not fit beside the values of a line.
func (w *formWriter) belowValues() {
	for _, u := range w.under {
		w.rows = append(w.rows, w.Row(w.width).To(u.at).Put(kit.Quiet, u.text).String())
	}
	w.under = nil
}

// inside keeps what is put before a column; the function it returns ends that.
func (w *formWriter) inside(r *kit.Row, end int) func() {
	whole := r.Width
	r.Width = min(end, whole)
	return func() { r.Width = whole }
}

// place makes the line clickable and remembers where the focus is.
func (w *formWriter) place(x, width int, s stop) {
	y := len(w.rows)
	w.places = append(w.places, kit.Place{X: x, Y: y, Width: width, Do: kit.Target{Kind: focusStop, N: int(s)}})
	if w.focus == s {
		w.first, w.last = y, y
	}
}

func (w *formWriter) label(r *kit.Row, x int, s stop, text string) {
	as := kit.Quiet
	if w.focus == s {
		r.To(x+barAt).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Accent
	}
	r.To(x+barWidth).Put(as, text)
	if s == fieldStop(draft.Recipe) {
		r.To(x+barWidth+w.formLayout.label-3).Put(kit.Quiet, w.Ascii("‹›")) // ← → choose
	}
	r.To(x + barWidth + w.formLayout.label)
}
