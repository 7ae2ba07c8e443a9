package build

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// resultPane is what was signed and what it allows.
type resultPane struct {
	cache kit.Drawing
	key   resultKey
}

// resultKey is what a drawing of the result depends on.
type resultKey struct {
	drawn  int
	layout buildLayout
	theme  *kit.Theme
}

// resultWriter collects the lines of the result.
type resultWriter struct {
	*Page
	width  int
	margin int
	label  int
	rows   []string
	places kit.Places
}

// drawResult draws the values and permissions.
func (p *Page) drawResult(l buildLayout) kit.Drawing {
	key := resultKey{p.drawn, l, p.Theme}
	if key == p.out.key {
		return p.out.cache
	}
	w := resultWriter{Page: p, width: l.out.Width, margin: l.margin, label: l.label}
	switch {
	case l.small:
		w.one()
	default:
		w.all(l)
	}
	p.out.cache = kit.Drawing{Rows: p.Fill(w.rows, l.out.Width, l.out.Height), Places: w.places}
	p.out.key = key
	return p.out.cache
}

func (w *resultWriter) all(l buildLayout) {
	if l.wide {
		// A cell off the form's edge, where its scroll mark may stand.
		w.rows = append(w.rows, w.Row(w.width).To(w.margin-barGap+1).Put(kit.Heading, "Signed").String())
	}
	w.value(stopJSON, "json", w.values.json, w.were.json, l.json)
	w.value(stopPolicy, "policy", w.values.policy, w.were.policy, l.policy)
	w.value(stopSignature, "signature", w.values.signature, w.were.signature, l.signature)
	if l.wide {
		w.rows = append(w.rows, w.Blank(w.width))
	}
	if w.expired() {
		w.warn(l.warnings)
		w.allows(l.allows)
		return
	}
	w.allows(l.allows)
	w.warn(l.warnings)
}

// one is the single line of a small screen: the value that has the focus, else the
// signature.
func (w *resultWriter) one() {
	switch w.focus {
	case stopJSON:
		w.value(stopJSON, "json", w.values.json, w.were.json, 1)
	case stopPolicy:
		w.value(stopPolicy, "policy", w.values.policy, w.were.policy, 1)
	default:
		w.value(stopSignature, "signature", w.values.signature, w.were.signature, 1)
	}
}

// value draws a value in exactly so many lines.
func (w *resultWriter) value(s stop, label, text, before string, lines int) {
	width := w.room()
	if kit.Cells(text) == width+1 {
		width++ // a signature fits to the last column
	}
	for i, line := range w.pieces(s, text, before, width, lines) {
		r := w.Row(w.width)
		if i == 0 {
			w.putLabel(r, s, label)
		}
		r.To(w.margin + w.label)
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
		w.places = append(w.places, kit.Place{X: 0, Y: len(w.rows), Width: w.width, Do: kit.Target{Kind: focusStop, N: int(s)}})
		w.rows = append(w.rows, r.String())
	}
}

// pieces are the lines of a value: the text with its middle left out where it is
// too long, or why there is none.
func (w *resultWriter) pieces(s stop, text, before string, width, lines int) [][]kit.Piece {
	pieces := make([][]kit.Piece, 0, lines)
	if text == "" {
		for _, line := range kit.WrapWords(w.absence(s), width, lines) {
			pieces = append(pieces, []kit.Piece{{As: kit.Quiet, Text: line}})
		}
	} else {
		shown := w.Elide(words.Visible(text), width*lines)
		runs := kit.PlainRun(shown, kit.Normal)
		if s == stopJSON {
			runs = kit.JsonRuns(shown)
		}
		if w.glows() {
			runs = kit.Glow(runs, w.Elide(words.Visible(before), width*lines), shown)
		}
		pieces = append(pieces, kit.BreakRuns(shown, runs, width)...)
	}
	for len(pieces) < lines {
		pieces = append(pieces, nil)
	}
	return pieces[:lines]
}

func (w *resultWriter) putLabel(r *kit.Row, s stop, label string) {
	as := kit.Quiet
	if w.focus == s {
		r.To(w.margin-barGap).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Accent
	}
	r.To(w.margin).Put(as, label)
}

// absence says why a value is blank, once: a stale one would be copied.
func (p *Page) absence(s stop) string {
	if (s == stopPolicy || s == stopSignature) && p.result.JSON == "" {
		return "" // said at the JSON
	}
	for _, issue := range p.result.Issues {
		if issue.Level == draft.Error && (s != stopJSON || issue.Field.InPolicy()) {
			return "blank until " + shownAs(issue.Field).String() + " is fixed"
		}
	}
	if p.signer == nil {
		if s == stopSignature {
			return "no app secret: type or paste it under App secret"
		}
		return "no app secret: type it under App secret, or start with FILESTACK_APP_SECRET"
	}
	return ""
}
