package build

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// formPane is the left side of Build: the groups with their fields.
type formPane struct {
	editor   kit.TextField
	offer    int  // which of the offers the arrows stand on, from 1; 0 for the text
	call     int  // where the arrows stand in the calls
	unfolded bool // More limits, by hand
	top      int  // the first line shown
	total    int  // lines of the whole form
	expiry   int  // the first line of the expiry
	cache    kit.Drawing
	key      formKey
	second   int64 // of the countdown in the cache
}

// formKey is what a drawing of the form depends on.
type formKey struct {
	drawn, width, height int
	theme                *kit.Theme
}

func newFormPane() formPane {
	return formPane{editor: kit.NewTextField(draft.MaxText)}
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

func (p *Page) formLayout() formLayout {
	l := p.layout()
	f := formLayout{airy: l.wide, pairs: !l.wide && l.form.Width >= kit.PairWidth, label: formLabel}
	f.value = max(l.form.Width-1-barWidth-f.label, 1)
	return f
}

// formWriter collects the lines of the form.
type formWriter struct {
	*Page
	formLayout
	width       int
	rows        []string
	places      kit.Places
	under       []under // to be said below the line in work
	first, last int     // lines of the focused field
	expiry      int     // the first line of the expiry
}

// drawForm draws the form into its rectangle, scrolled to the focus. Where only
// time has passed, only the countdown is drawn again.
func (p *Page) drawForm(width, height int) kit.Drawing {
	key := formKey{p.drawn, width, height, p.Theme}
	second := p.Now.Unix()
	f := &p.form
	if key == f.key && second == f.second {
		return f.cache
	}
	w := formWriter{Page: p, formLayout: p.formLayout(), width: max(width-1, 0)}
	if key == f.key {
		w.line(draft.Expiry)
		for i, text := range w.rows {
			if y := f.expiry - f.top + i; y >= 0 && y < height {
				f.cache.Rows[y] = text + p.Edge(y, f.top, height, f.total)
			}
		}
		f.second = second
		return f.cache
	}
	w.groups()
	f.total = len(w.rows)
	f.top = kit.ScrollTo(f.top, height, f.total, w.first, w.last)
	f.expiry = w.expiry
	f.cache = p.Window(kit.Drawing{Rows: w.rows, Places: w.places}, f.top, width, height)
	f.key, f.second = key, second
	return f.cache
}
