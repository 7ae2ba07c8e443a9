package ui

import (
	"strconv"
	"time"

	"policybench/ui/draft"
	"policybench/ui/words"
)

// expiryLines are what a typed expiry means: the time in UTC and, where it
// differs, here; how long that is; the number that is signed.
func (w *formWriter) expiryLines() {
	e := w.result.Expiry
	if !e.OK {
		return
	}
	at := time.Unix(e.Unix, 0)
	w.detail(quiet, words.Time(at, time.UTC))
	if local := words.Time(at, w.zone); w.differs(at) {
		w.detail(quiet, local)
	}
	as, relative := w.countdown(at)
	r := w.row(w.width).to(barWidth + w.formLayout.label)
	r.put(as, relative).put(quiet, " "+w.glyphs.Dot+" "+strconv.FormatInt(e.Unix, 10))
	w.rows = append(w.rows, r.String())
}

// expiryDetails is the number of lines of expiryLines.
func (w *formWriter) expiryDetails() int {
	if w.differs(w.now) {
		return 3
	}
	return 2
}

// expiryBeside says the same behind the value, as far as it fits.
func (w *formWriter) expiryBeside(r *row) {
	e := w.result.Expiry
	if !e.OK {
		w.issueBeside(r)
		return
	}
	at := time.Unix(e.Unix, 0)
	as, relative := w.countdown(at)
	r.to(max(r.used+2, barWidth+w.formLayout.label+8)).put(as, relative)
	for _, more := range []string{words.Time(at, time.UTC), strconv.FormatInt(e.Unix, 10)} {
		if r.used+3+cells(more) <= r.width {
			r.put(quiet, " "+w.glyphs.Dot+" "+more)
		}
	}
	if local := words.Clock(at, w.zone); w.differs(at) && r.used+3+cells(local) <= r.width {
		r.put(quiet, " "+w.glyphs.Dot+" "+local)
	}
}

// issueBeside says in the place of the time why there is none.
func (w *formWriter) issueBeside(r *row) {
	if issues := w.issuesAt(draft.Expiry); len(issues) > 0 {
		as, glyph := w.level(issues[0].Level)
		r.to(max(r.used+2, barWidth+w.formLayout.label+8)).put(as, glyph+" "+issues[0].Fact)
	}
}

// countdown is the time left, loud where there is none.
func (w *formWriter) countdown(at time.Time) (role, string) {
	relative := words.Relative(at, w.now)
	if !at.After(w.now) {
		return bad, "expired " + relative
	}
	return normal, relative
}

// differs reports whether the local time is another than UTC.
func (w *formWriter) differs(at time.Time) bool {
	_, offset := at.In(w.zone).Zone()
	return offset != 0
}

func (w *formWriter) detail(as role, text string) {
	w.rows = append(w.rows, w.row(w.width).to(barWidth+w.formLayout.label).put(as, text).String())
}

// mostIssues is how much is said at one field.
const mostIssues = 2

// issues says at a field what is wrong with it.
func (w *formWriter) issues(f draft.Field) {
	said := 0
	for i, issue := range w.issuesAt(f) {
		if f == draft.Expiry && i == 0 && !w.airy && !w.result.Expiry.OK {
			continue // said beside it
		}
		if issue.Level == draft.Note && w.focus != fieldStop(f) {
			continue // worth knowing while one is there; the result keeps what matters
		}
		if said++; said > mostIssues {
			return
		}
		as, glyph := w.level(issue.Level)
		indent := barWidth + cells(glyph) + 1
		for i, line := range wrapWords(issue.Fact, w.width-indent-1, 2) {
			r := w.row(w.width).to(barWidth)
			if i == 0 {
				r.put(as, glyph)
			}
			w.rows = append(w.rows, r.to(indent).put(as, line).String())
		}
	}
}

// issuesAt is what is to be said at a field. Before the first key of a secret its
// absence is said by the empty field.
func (p *build) issuesAt(f draft.Field) []draft.Issue {
	if f == draft.AppSecret {
		return p.oddity
	}
	return p.result.At(f)
}

func (sh *shell) level(l draft.Level) (role, string) {
	switch l {
	case draft.Error:
		return bad, sh.glyphs.No
	case draft.Warning:
		return caution, sh.glyphs.Warn
	}
	return quiet, sh.glyphs.Note
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
		w.places = append(w.places, zone{0, y, x, action{focusStop, int(s)}})
		w.rows = append(w.rows, r.String())
	}
	if len(w.draft.Ticked) == 0 {
		w.detail(quiet, "none: everything but exif")
	}
	w.issues(draft.Calls)
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
