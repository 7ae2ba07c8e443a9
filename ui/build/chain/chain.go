// Package chain draws how a signature comes about: the policy's JSON, its base64url, the
// signature over that, and what the policy allows.
//
//	drawn := chain.Draw(pen, facts, width, height)
//
// Each part has its row whatever stands in it, so that nothing moves while one types. The
// values come as they may be shown; what may be copied is the page's to say.
package chain

import (
	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// Part is a value of the chain.
type Part uint8

// The parts in their order.
const (
	None Part = iota
	JSON
	Policy
	Signature
	parts // their number
)

var labels = [parts]string{JSON: "json", Policy: "policy", Signature: "signature"}

// Label is what stands before a part.
func (p Part) Label() string { return labels[p] }

// Facts are what is drawn.
type Facts struct {
	Values [parts]string // as shown, "" where there is none
	Before [parts]string // before the last change, where what it changed stands out; else empty
	// Why is why there is no value, or with Stale why these are the last good ones.
	Why   string
	Stale bool
	Focus Part
	// Folded gives each value one row also where there is room for more.
	Folded bool

	Allows   []report.Permission
	Expired  bool
	Warnings []kit.Piece // the gravest first
	// Margin is where the labels begin; the focus is marked two cells before it.
	Margin int
}

// The heights of the whole chain, with the steps between its values, and of its values in
// one row each.
const (
	WholeHeight  = 8 // a row less gives the JSON one
	FoldedHeight = 4
)

// labelWidth is that of a label with its gap.
const labelWidth = 11

// writer collects the rows.
type writer struct {
	kit.Pen
	Facts
	width  int
	rows   []string
	places kit.Places
}

// Draw draws the chain in exactly so many rows. The targets of its places are parts.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	w := writer{Pen: pen, Facts: f, width: width}
	switch {
	case height >= WholeHeight-1 && !f.Folded:
		w.value(JSON, min(2, height-WholeHeight+2))
		w.step("base64url")
		w.value(Policy, 1)
		w.step("HMAC-SHA256 with the app secret")
		w.value(Signature, 1)
		w.allows(1)
		w.warnings(height - len(w.rows))
	case height >= FoldedHeight:
		w.value(JSON, 1)
		w.value(Policy, 1)
		w.value(Signature, 1)
		w.permissions(height - len(w.rows))
	case f.Focus == JSON || f.Focus == Policy:
		w.value(f.Focus, 1)
	default:
		w.value(Signature, 1)
	}
	return kit.Drawing{Rows: pen.Fill(w.rows, width, height), Places: w.places}
}

// permissions fill what is left below the values: what each call permits where it fits,
// and the gravest warning.
func (w *writer) permissions(rows int) {
	warned := 0
	if len(w.Warnings) > 0 || w.Stale {
		warned = min(1, rows-1)
	}
	w.allows(rows - warned)
	w.warnings(warned)
}

// room is the width of a value.
func (w *writer) room() int { return max(w.width-w.Margin-labelWidth-1, 1) }

// row starts a line with its label.
func (w *writer) row(p Part, label string) *kit.Row {
	r := w.Row(w.width)
	as := kit.Quiet
	if p != None && p == w.Focus {
		r.To(w.Margin-2).Put(kit.Accent, w.Glyphs.Bar)
		as = kit.Accent
	}
	return r.To(w.Margin).Put(as, label).To(w.Margin + labelWidth)
}

// step says what leads from one value to the next.
func (w *writer) step(how string) {
	w.rows = append(w.rows, w.row(None, "").Put(kit.Quiet, w.Glyphs.Down+" "+how).String())
}

// value draws one in exactly so many rows.
func (w *writer) value(p Part, rows int) {
	text := words.Visible(w.Values[p])
	first := len(w.rows)
	switch {
	case text == "":
		w.absent(p, rows)
	case rows > 1:
		w.wrapped(p, text, rows)
	default:
		w.short(p, text)
	}
	for len(w.rows) < first+rows {
		w.rows = append(w.rows, w.row(None, "").String())
	}
	for y := first; y < len(w.rows); y++ {
		w.places = append(w.places, kit.Place{X: 0, Y: y, Width: w.width, Do: kit.Target{N: int(p)}})
	}
}

// absent says once why there is no value.
func (w *writer) absent(p Part, rows int) {
	why := w.Why
	if p != JSON && w.Values[JSON] == "" || p == Policy {
		why = ""
	}
	label := p.Label()
	for _, line := range kit.WrapWords(why, w.room(), rows) {
		w.rows = append(w.rows, w.row(p, label).Put(kit.Quiet, line).String())
		label = ""
	}
}

// short draws a value in one row, shortened in its middle, with its length behind it.
func (w *writer) short(p Part, text string) {
	size := words.Comma(len(w.Values[p]))
	room := w.room() - len(size) - 2
	shown := w.Elide(text, room)
	r := w.row(p, p.Label())
	w.put(r, kit.Slice(shown, w.runs(p, shown, w.Elide(words.Visible(w.Before[p]), room)), 0, len(shown)))
	w.rows = append(w.rows, r.Right(kit.Quiet, size+" ").String())
}

// wrapped draws a JSON broken between its members where it fits so, else wherever a row
// ends, shortened in its middle.
func (w *writer) wrapped(p Part, text string, rows int) {
	label := p.Label()
	line := func(pieces []kit.Piece) {
		r := w.row(p, label)
		w.put(r, pieces)
		w.rows, label = append(w.rows, r.String()), ""
	}
	lines := membersIn(text, w.room())
	if len(lines) <= rows {
		runs := w.runs(p, text, words.Visible(w.Before[p]))
		for _, l := range lines {
			line(kit.Slice(text, runs, l.from, l.to))
		}
		return
	}
	shown := w.Elide(text, w.room()*rows)
	for _, pieces := range kit.BreakRuns(shown, w.runs(p, shown, w.Elide(words.Visible(w.Before[p]), w.room()*rows)), w.room()) {
		line(pieces)
	}
}

func (w *writer) put(r *kit.Row, pieces []kit.Piece) {
	for _, piece := range pieces {
		r.Put(piece.As, piece.Text)
	}
}

// runs are the roles of a value as it is shown; what the last change made of it stands out.
func (w *writer) runs(p Part, shown, before string) []kit.Run {
	var runs []kit.Run
	switch {
	case w.Stale:
		return kit.PlainRun(shown, kit.Dim)
	case p == JSON:
		runs = kit.JsonRuns(shown)
	case p == Policy:
		runs = kit.PlainRun(shown, kit.Policy)
	default:
		runs = kit.PlainRun(shown, kit.Signature)
	}
	return kit.Glow(runs, before, shown)
}
