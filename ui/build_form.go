package ui

import (
	"policybench/ui/draft"
)

// formPane is the left side of Build: the groups with their fields.
type formPane struct {
	editor   textField
	call     int  // where the arrows stand in the calls
	unfolded bool // More limits, by hand
	top      int  // the first line shown
	total    int  // lines of the whole form
	expiry   int  // the first line of the expiry
	cache    drawing
	key      formKey
	second   int64 // of the countdown in the cache
}

// drawing is what a pane drew: its lines and the places that can be clicked.
type drawing struct {
	rows   []string
	places zones
}

// formKey is what a drawing of the form depends on.
type formKey struct {
	drawn, width, height int
	theme                *theme
}

func newFormPane() formPane {
	return formPane{editor: newTextField()}
}

// formLayout is the grid of the form.
type formLayout struct {
	airy  bool // titles and blank lines between groups
	pairs bool // two fields a line
	label int  // width of a label with its gap
	value int  // width of a value across the pane
}

// barAt is the column of the focus bar and of the titles; barWidth is the margin
// with it.
const (
	barAt    = 1
	barGap   = 2 // from the bar to the label
	barWidth = barAt + barGap
)

// formLabel is the width of a label with its gap.
const formLabel = 12

func (p *build) formLayout() formLayout {
	l := p.layout()
	f := formLayout{airy: l.wide, pairs: !l.wide && l.form.width >= pairWidth, label: formLabel}
	f.value = max(l.form.width-1-barWidth-f.label, 1)
	return f
}

// formWriter collects the lines of the form.
type formWriter struct {
	*build
	formLayout
	width       int
	rows        []string
	places      zones
	first, last int // lines of the focused field
	expiry      int // the first line of the expiry
}

// drawForm draws the form into its rectangle, scrolled to the focus. Where only
// time has passed, only the countdown is drawn again.
func (p *build) drawForm(width, height int) drawing {
	key := formKey{p.drawn, width, height, p.theme}
	second := p.now.Unix()
	f := &p.form
	if key == f.key && second == f.second {
		return f.cache
	}
	w := formWriter{build: p, formLayout: p.formLayout(), width: max(width-1, 0)}
	if key == f.key {
		w.line(draft.Expiry)
		for i, text := range w.rows {
			if y := f.expiry - f.top + i; y >= 0 && y < height {
				f.cache.rows[y] = text + p.edge(y, f.top, height, f.total)
			}
		}
		f.second = second
		return f.cache
	}
	w.groups()
	f.total = len(w.rows)
	f.top = scrollTo(f.top, height, f.total, w.first, w.last)
	f.expiry = w.expiry
	f.cache = p.window(drawing{w.rows, w.places}, f.top, width, height)
	f.key, f.second = key, second
	return f.cache
}

// scrollTo is the first line that shows the lines from first to last.
func scrollTo(top, height, total, first, last int) int {
	if last >= top+height {
		top = last - height + 1
	}
	if first < top {
		top = first
	}
	return max(min(top, total-height), 0)
}

// window cuts a drawing to the lines that show. The last column says that there is
// more above or below.
func (sh *shell) window(d drawing, top, width, height int) drawing {
	total := len(d.rows)
	shown := drawing{rows: sh.fill(d.rows[min(top, total):], width-1, height)}
	for y := range shown.rows {
		shown.rows[y] += sh.edge(y, top, height, total)
	}
	for _, z := range d.places {
		if z.y -= top; z.y >= 0 && z.y < height {
			shown.places = append(shown.places, z)
		}
	}
	return shown
}

// edge is the last cell of a line of a pane that scrolls.
func (sh *shell) edge(y, top, height, total int) string {
	switch {
	case y == 0 && top > 0:
		return sh.row(1).put(quiet, sh.glyphs.Up).String()
	case y == height-1 && total > top+height:
		return sh.row(1).put(quiet, sh.glyphs.Down).String()
	}
	return " "
}

func (w *formWriter) groups() {
	w.title("App")
	w.fields(draft.APIKey, draft.AppSecret)
	w.title("Policy")
	w.fields(draft.Recipe)
	w.fields(draft.Expiry)
	w.calls()
	if w.airy {
		w.fields(draft.Handle)
		w.title("Target")
		w.fields(draft.File, draft.Transform)
		w.fields(draft.CNAME)
		w.gap()
	} else {
		w.fields(draft.Handle, draft.File)
		w.fields(draft.Transform, draft.CNAME)
	}
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
	w.rows = append(w.rows, w.row(w.width).to(barAt).put(heading, text).String())
}

func (w *formWriter) gap() {
	if w.airy && len(w.rows) > 0 {
		w.rows = append(w.rows, w.blank(w.width))
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
	r := w.row(w.width)
	each := w.width / len(list)
	if list[0] == draft.Expiry {
		w.expiry = len(w.rows)
	}
	for i, f := range list {
		w.cell(r, i*each, each, f)
	}
	w.rows = append(w.rows, r.String())
	for i, f := range list {
		if f == draft.Expiry {
			w.expiryLines()
		}
		w.issues(f, i*each)
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
		w.rows = append(w.rows, w.blank(w.width))
	}
}

// cell draws bar, label and value of one field between two columns.
func (w *formWriter) cell(r *row, x, width int, f draft.Field) {
	s := fieldStop(f)
	w.label(r, x, s, f.String())
	inner := w.inside(r, x+width)
	w.value(r, f, max(x+width-r.used, 0))
	inner()
	w.place(x, width, s)
}

// inside keeps what is put before a column; the function it returns ends that.
func (w *formWriter) inside(r *row, end int) func() {
	whole := r.width
	r.width = min(end, whole)
	return func() { r.width = whole }
}

// place makes the line clickable and remembers where the focus is.
func (w *formWriter) place(x, width int, s stop) {
	y := len(w.rows)
	w.places = append(w.places, zone{x, y, width, action{focusStop, int(s)}})
	if w.focus == s {
		w.first, w.last = y, y
	}
}

func (w *formWriter) label(r *row, x int, s stop, text string) {
	as := quiet
	if w.focus == s {
		r.to(x+barAt).put(accent, w.glyphs.Bar)
		as = accent
	}
	r.to(x+barWidth).put(as, text).to(x + barWidth + w.formLayout.label)
}
