// Package form draws the fields of Build: what a policy and its code are made from.
//
//	drawn := form.Draw(pen, facts, width, height)
//
// A form is drawn from facts alone: what a text means, and what is wrong with it, comes
// with them. The typed secret is not among them, only its length.
package form

import (
	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// At is a place in the form where the focus can be: a field, or what follows.
type At uint8

// The places that are no fields.
const (
	Only   At = At(draft.Fields) + iota // the tick "only this file"
	Limits                              // what unfolds More limits
)

// Field is a text field of the form.
type Field struct {
	Text        string // as it may be shown
	Hidden      string // why it may not, in place of the text
	Placeholder string // in the empty field
	Meaning     string // what is made of the text
	Said        []Said // what is wrong with it, the gravest first
	Offers      []Offer
}

// Said is a fact about what stands in a field.
type Said struct {
	Level draft.Level
	Fact  string
}

// Offer is a text that would be taken in place of one that was refused.
type Offer struct{ Text, Says string }

// Times are what a typed expiry means.
type Times struct {
	OK, Over       bool
	Date, Relative string // with its zone; from now
	Short, Ahead   string // the same in few words: "Fri 27 Nov 09:22 CET", "in 1 hour"
	UTC            string // the date in UTC, where the zone is another
	Unix           string
}

// Secret is what may be said of an app secret.
type Secret struct {
	Length   int
	From     string
	Selected bool
}

// Tick is a box that can be ticked.
type Tick struct{ On, Can bool }

// Facts are what is drawn.
type Facts struct {
	Focus  At // past Limits for none
	Fields [draft.Fields]Field
	Editor *kit.TextField // of the field that has the focus
	Recipe string
	Times  Times
	Secret Secret
	Only   Tick
	Ticked map[signing.Call]bool
	Call   int // which of the calls the arrows stand on
	Offer  int // which of the offers, from 1; 0 for the text

	Unfolded bool // More limits shows its fields
	Abroad   bool // the zone is not UTC: a time has a row for both
	Airy     bool // groups with titles, in one column
}

// What a click does.
const (
	Focus      int = iota // n is the place
	TickCall              // n is the index of the call
	TakeOffer             // n is the index of the offer
	TurnRecipe            // n is the direction
)

// barAt is the column of the focus bar and of the titles; margin that of the labels.
const (
	barAt  = 1
	margin = 3
)

// labelWidth is the width of a label with its gap.
const labelWidth = 12

// valueAt is the column of the values.
const valueAt = margin + labelWidth

// writer collects the rows.
type writer struct {
	kit.Pen
	Facts
	width       int
	pairs       bool // two fields a row
	low         bool // not even all fields fit, a row each
	rows        []string
	places      kit.Places
	first, last int // rows of the place that has the focus
}

// Draw draws the form in exactly so many rows, scrolled so that the focus shows.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	w := writer{Pen: pen, Facts: f, width: max(width-1, 0), pairs: !f.Airy && width >= kit.PairWidth}
	w.low = height < columnRows
	switch {
	case f.Airy:
		w.airy()
	case w.pairs:
		w.paired()
	default:
		w.column()
	}
	said := w.said(height / 2)
	shown := height - len(said)
	if len(said) > 0 {
		shown = min(shown, len(w.rows)+1) // close to the fields, where there is room
	}
	top := kit.ScrollTo(0, shown, len(w.rows), w.first, w.last)
	d := pen.Window(kit.Drawing{Rows: w.rows, Places: w.places}, top, width, shown)
	d.Rows = pen.Fill(append(d.Rows, said...), width, height)
	return d
}

// airy is one column in groups.
func (w *writer) airy() {
	w.title("Policy")
	w.line(draft.Recipe)
	w.line(draft.File)
	w.onlyLine()
	w.line(draft.Expiry)
	w.calls()
	w.title("Code")
	w.line(draft.Transform)
	w.line(draft.CNAME)
	w.title("App")
	w.line(draft.APIKey)
	w.line(draft.AppSecret)
	w.gap()
	w.limits()
}

// paired is as few rows as there can be, two fields in most.
func (w *writer) paired() {
	w.line(draft.Recipe)
	w.fileLine()
	w.line(draft.Expiry)
	w.foldedCalls()
	w.line(draft.Transform, draft.CNAME)
	w.line(draft.APIKey, draft.AppSecret)
	w.limits()
}

// columnRows are the rows of a column with the expiry's own.
const columnRows = 12

// column is one field a row, without titles.
func (w *writer) column() {
	w.line(draft.Recipe)
	w.line(draft.File)
	if at := w.Facts.Focus; !w.low || at == At(draft.File) || at == Only {
		w.onlyLine()
	}
	w.line(draft.Expiry)
	w.foldedCalls()
	for _, f := range []draft.Field{draft.Transform, draft.CNAME, draft.APIKey, draft.AppSecret} {
		w.line(f)
	}
	w.limits()
}

func (w *writer) title(text string) {
	w.gap()
	w.rows = append(w.rows, w.Row(w.width).To(barAt).Put(kit.Heading, text).String())
}

func (w *writer) gap() {
	if len(w.rows) > 0 {
		w.rows = append(w.rows, w.Blank(w.width))
	}
}

// limits draws the row that unfolds More limits, and its fields.
func (w *writer) limits() {
	r := w.Row(w.width)
	w.place(0, w.width, Limits)
	as, at := kit.Heading, barAt
	if !w.Airy {
		as, at = kit.Quiet, margin
	}
	if w.Facts.Focus == Limits {
		r.To(barAt).Put(kit.Accent, w.Glyphs.Bar)
		as, at = kit.Accent, margin
	}
	r.To(at).Put(as, "More limits").To(valueAt)
	if w.Unfolded {
		r.Put(kit.Quiet, w.Glyphs.Fold)
	} else {
		r.Put(kit.Quiet, "none "+w.Glyphs.More)
	}
	w.rows = append(w.rows, r.String())
	if !w.Unfolded {
		return
	}
	if w.pairs {
		w.line(draft.Path, draft.Container)
		w.line(draft.URL)
		w.line(draft.MinSize, draft.MaxSize)
		return
	}
	for f := draft.Path; f <= draft.MaxSize; f++ {
		w.line(f)
	}
}

// place makes the row in work clickable and remembers where the focus is.
//
//go:noinline
func (w *writer) place(x, width int, at At) {
	y := len(w.rows)
	w.places = append(w.places, kit.Place{X: x, Y: y, Width: width, Do: kit.Target{Kind: Focus, N: int(at)}})
	if w.Facts.Focus == at {
		w.first, w.last = y, y
	}
}
