package ui

import "policybench/ui/draft"

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
		indent := x + barWidth + cells(glyph) + 1
		for i, line := range wrapWords(issue.Fact, w.width-indent-1, 2) {
			r := w.row(w.width).to(x + barWidth)
			if i == 0 {
				r.put(as, glyph)
			}
			w.rows = append(w.rows, r.to(indent).put(as, line).String())
		}
	}
}

// half reports whether a text is odd while only half of it is typed.
func half(f draft.Field) bool {
	return f == draft.Expiry || f == draft.APIKey || f == draft.Handle
}

// issuesAt is what is to be said at a field. Before the first key of a secret its
// absence is said by the empty field.
func (p *build) issuesAt(f draft.Field) []draft.Issue {
	if f == draft.AppSecret {
		return p.oddity
	}
	return p.result.At(f)
}

func (p *build) level(l draft.Level) (role, string) {
	switch l {
	case draft.Error:
		return bad, p.glyphs.No
	case draft.Warning:
		return caution, p.glyphs.Warn
	}
	return quiet, p.glyphs.Note
}

// calls draws the ten calls behind their label.
func (w *formWriter) calls() {
	s := fieldStop(draft.Calls)
	g := w.gridFor(w.formLayout.value)
	first := len(w.rows)
	x := barWidth + w.formLayout.label
	for line := range g.rows() {
		r := w.row(w.width)
		if line == 0 {
			w.label(r, 0, s, draft.Calls.String())
		}
		y := len(w.rows)
		w.places = w.putCalls(r, g, line, x, y, w.places)
		w.places = append(w.places, zone{0, y, x, target{focusStop, int(s)}})
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
	r := w.row(w.width)
	s := stopLimits
	w.place(0, w.width, s)
	as, at := heading, barAt
	if !w.airy {
		as, at = quiet, barWidth
	}
	if w.focus == s {
		r.to(barAt).put(accent, w.glyphs.Bar)
		as, at = accent, barWidth
	}
	r.to(at).put(as, "More limits").to(barWidth + w.formLayout.label)
	if w.limitsOpen() {
		r.put(quiet, w.glyphs.Fold)
	} else {
		r.put(quiet, "none "+w.glyphs.More)
	}
	w.rows = append(w.rows, r.String())
}
