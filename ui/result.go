package ui

import (
	"policybench/ui/draft"
	"policybench/ui/words"
)

// resultPane is what was signed and what it allows.
type resultPane struct {
	cache drawing
	key   resultKey
}

// resultKey is what a drawing of the result depends on.
type resultKey struct {
	drawn  int
	layout buildLayout
	theme  *theme
}

// resultWriter collects the lines of the result.
type resultWriter struct {
	*build
	width  int
	margin int
	label  int
	rows   []string
	places zones
}

// drawResult draws the values and permissions.
func (p *build) drawResult(l buildLayout) drawing {
	key := resultKey{p.drawn, l, p.theme}
	if key == p.out.key {
		return p.out.cache
	}
	w := resultWriter{build: p, width: l.out.width, margin: l.margin, label: l.label}
	switch {
	case l.small:
		w.one()
	default:
		w.all(l)
	}
	p.out.cache = drawing{p.fill(w.rows, l.out.width, l.out.height), w.places}
	p.out.key = key
	return p.out.cache
}

func (w *resultWriter) all(l buildLayout) {
	if l.wide {
		// A cell off the form's edge, where its scroll mark may stand.
		w.rows = append(w.rows, w.row(w.width).to(w.margin-barGap+1).put(heading, "Signed").String())
	}
	w.value(stopJSON, "json", w.values.json, w.were.json, l.json)
	w.value(stopPolicy, "policy", w.values.policy, w.were.policy, l.policy)
	w.value(stopSignature, "signature", w.values.signature, w.were.signature, l.signature)
	if l.wide {
		w.rows = append(w.rows, w.blank(w.width))
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
	if cells(text) == width+1 {
		width++ // a signature fits to the last column
	}
	for i, line := range w.pieces(s, text, before, width, lines) {
		r := w.row(w.width)
		if i == 0 {
			w.putLabel(r, s, label)
		}
		r.to(w.margin + w.label)
		for _, piece := range line {
			r.put(piece.as, piece.text)
		}
		w.places = append(w.places, zone{0, len(w.rows), w.width, target{focusStop, int(s)}})
		w.rows = append(w.rows, r.String())
	}
}

// pieces are the lines of a value: the text with its middle left out where it is
// too long, or why there is none.
func (w *resultWriter) pieces(s stop, text, before string, width, lines int) [][]saying {
	pieces := make([][]saying, 0, lines)
	if text == "" {
		for _, line := range wrapWords(w.absence(s), width, lines) {
			pieces = append(pieces, []saying{{quiet, line}})
		}
	} else {
		shown := w.elide(words.Visible(text), width*lines)
		runs := plainRun(shown, normal)
		if s == stopJSON {
			runs = jsonRuns(shown)
		}
		if w.glows() {
			runs = glow(runs, w.elide(words.Visible(before), width*lines), shown)
		}
		pieces = append(pieces, breakRuns(shown, runs, width)...)
	}
	for len(pieces) < lines {
		pieces = append(pieces, nil)
	}
	return pieces[:lines]
}

func (w *resultWriter) putLabel(r *row, s stop, label string) {
	as := quiet
	if w.focus == s {
		r.to(w.margin-barGap).put(accent, w.glyphs.Bar)
		as = accent
	}
	r.to(w.margin).put(as, label)
}

// absence says why a value is blank, once: a stale one would be copied.
func (p *build) absence(s stop) string {
	if (s == stopPolicy || s == stopSignature) && p.result.JSON == "" {
		return "" // said at the JSON
	}
	for _, issue := range p.result.Issues {
		if issue.Level == draft.Error && (s != stopJSON || issue.Field.InPolicy()) {
			return "blank until " + issue.Field.String() + " is mended"
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
