package build

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// mostIssues is how much is said at one field.
const mostIssues = 2

// issues says below a field, from its column on, what is wrong with it.
func (w *formWriter) issues(f draft.Field, x int) {
	said := 0
	here := w.focus == fieldStop(f)
	for _, issue := range w.issuesAt(f) {
		switch {
		case half(f) && issue.Level != draft.Error && here:
			continue // the help line says it, and the form stands still while one types
		case issue.Level == draft.Note && !here:
			continue // worth knowing while one is there; the result keeps what matters
		}
		if said++; said > mostIssues {
			return
		}
		as, glyph := w.level(issue.Level)
		indent := x + barWidth + kit.Cells(glyph) + 1
		for i, line := range kit.WrapWords(issue.Fact, w.width-indent-1, 2) {
			r := w.Row(w.width).To(x + barWidth)
			if i == 0 {
				r.Put(as, glyph)
			}
			w.rows = append(w.rows, r.To(indent).Put(as, line).String())
		}
	}
}

// half reports whether a text is odd while only half of it is typed.
func half(f draft.Field) bool {
	return f == draft.Expiry || f == draft.APIKey || f == draft.File
}

// issuesAt is what is to be said at a field. Before the first key of a secret its
// absence is said by the empty field.
func (p *Page) issuesAt(f draft.Field) []draft.Issue {
	if f == draft.AppSecret {
		return p.oddity
	}
	if f == draft.File {
		return p.result.AtTarget()
	}
	return p.result.At(f)
}

func (p *Page) level(l draft.Level) (kit.Role, string) {
	switch l {
	case draft.Error:
		return kit.Bad, p.Glyphs.No
	case draft.Warning:
		return kit.Caution, p.Glyphs.Warn
	}
	return kit.Quiet, p.Glyphs.Note
}

// calls draws the ten calls behind their label.
func (w *formWriter) calls() {
	s := fieldStop(draft.Calls)
	g := w.gridFor(w.formLayout.value)
	first := len(w.rows)
	x := barWidth + w.formLayout.label
	for line := range g.rows() {
		r := w.Row(w.width)
		if line == 0 {
			w.label(r, 0, s, draft.Calls.String())
		}
		y := len(w.rows)
		w.places = w.putCalls(r, g, line, x, y, w.places)
		w.places = append(w.places, kit.Place{X: 0, Y: y, Width: x, Do: kit.Target{Kind: focusStop, N: int(s)}})
		w.rows = append(w.rows, r.String())
	}
	w.issues(draft.Calls, 0)
	if w.focus == s {
		w.first, w.last = first, len(w.rows)-1
		if on := first + w.form.call/g.columns; w.last-w.first > 2 {
			w.first, w.last = on, on // in a low pane the line of the focused call matters
		}
	}
}

// limits draws the line that unfolds the group.
func (w *formWriter) limits() {
	r := w.Row(w.width)
	s := stopLimits
	w.place(0, w.width, s)
	as, at := kit.Heading, barAt
	if !w.airy {
		as, at = kit.Quiet, barWidth
	}
	if w.focus == s {
		r.To(barAt).Put(kit.Accent, w.Glyphs.Bar)
		as, at = kit.Accent, barWidth
	}
	r.To(at).Put(as, "More limits").To(barWidth + w.formLayout.label)
	if w.limitsOpen() {
		r.Put(kit.Quiet, w.Glyphs.Fold)
	} else {
		r.Put(kit.Quiet, "none "+w.Glyphs.More)
	}
	w.rows = append(w.rows, r.String())
}
