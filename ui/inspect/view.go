package inspect

import (
	panes "policybench/ui/inspect/compare"
	"policybench/ui/kit"
)

// inspectDrawing is the page as drawn, and where its scrolling parts are.
type inspectDrawing struct {
	kit.Drawing
	doc, text kit.Rect
}

// inspectWriter collects lines of the page, all of one width.
type inspectWriter struct {
	*Page
	width       int
	margin      int
	compact     bool // a line for what has several where there is room
	rows        []string
	places      kit.Places
	first, last int // lines of what has the focus
}

func (p *Page) writer(width, margin int, compact bool) *inspectWriter {
	return &inspectWriter{Page: p, width: width, margin: margin, compact: compact}
}

// add appends a finished line.
func (w *inspectWriter) add(r *kit.Row) { w.rows = append(w.rows, r.String()) }

func (w *inspectWriter) gap() { w.rows = append(w.rows, w.Blank(w.width)) }

// title writes the title of a part, with a word at the right edge.
func (w *inspectWriter) title(text, note string) {
	w.add(w.Row(w.width).To(w.margin-2).Put(kit.Heading, text).Right(kit.Quiet, w.Ascii(note)+" "))
}

// place makes the lines from one on clickable.
func (w *inspectWriter) place(from int, do kit.Target) {
	for y := from; y < len(w.rows); y++ {
		w.places = append(w.places, kit.Place{X: 0, Y: y, Width: w.width, Do: do})
	}
}

// View implements page.
func (p *Page) View() []string { return p.drawing.Rows }

// small reports whether all is one column that scrolls.
func (p *Page) small() bool { return p.height < kit.StackedHeight }

func (p *Page) draw() inspectDrawing {
	defer func() { p.reveal, p.follow = false, false }()
	w := p.writer(p.width, 3, p.width < kit.WideWidth)
	if p.width < kit.PairWidth {
		w.margin = 1
	}
	if p.text == "" {
		w.invitation(p.height)
		return p.finished(w, inspectDrawing{})
	}
	if p.comparing() {
		d := panes.Draw(p.Pen, p.beside.pair, p.width, p.height)
		w.rows = d.Rows
		return p.finished(w, inspectDrawing{})
	}
	if p.listing() {
		return p.finished(w, w.manyLinks())
	}
	if p.letter.open && !p.whole && len(p.judged.links) > 1 {
		w.counts()
	} else {
		w.headline()
	}
	w.promptLines()
	switch room := p.height - len(w.rows); {
	case p.readsLetter():
		at := len(w.rows)
		if p.height >= kit.AiryHeight {
			w.gap()
			at, room = at+1, room-1
		}
		w.openText(room)
		return p.finished(w, inspectDrawing{doc: kit.Rect{Y: at, Width: w.width, Height: room}})
	case p.width >= kit.WideWidth && p.height >= kit.WideHeight-5:
		w.gap()
		return p.finished(w, w.columns(room-1))
	case !p.small():
		return p.finished(w, w.stacked(room))
	}
	return p.finished(w, w.oneColumn(p.height-len(w.rows)))
}

func (p *Page) finished(w *inspectWriter, d inspectDrawing) inspectDrawing {
	d.Drawing = kit.Drawing{Rows: p.Fill(w.rows, p.width, p.height), Places: w.places}
	return d
}

// columns puts what is said at the left and the text with its fix at the right.
func (w *inspectWriter) columns(height int) inspectDrawing {
	left := w.width * 49 / 100
	top := len(w.rows)
	doc := w.document(left, 3, false)
	text := w.writer(w.width-left, 3, false)
	textHeight := text.side(height)
	said := w.scrolled(doc, left, height)
	shown := w.Fill(text.rows, text.width, height)
	for y := range height {
		w.rows = append(w.rows, said.Rows[y]+shown[y])
	}
	w.adopt(said.Places, 0, top)
	w.adopt(text.places, left, top)
	return inspectDrawing{
		doc:  kit.Rect{X: 0, Y: top, Width: left, Height: height},
		text: kit.Rect{X: left, Y: top, Width: w.width - left, Height: textHeight},
	}
}

// stacked puts the text below what is said, so that its place is always in view.
func (w *inspectWriter) stacked(room int) inspectDrawing {
	doc := w.document(w.width, 3, true)
	text := w.writer(w.width, 3, true)
	below := min(max(room*2/5, 5), 9)
	if w.takenApart() {
		below = min(max(below, text.panesRows()), room*2/3)
	}
	if len(w.shown.Fixes) > 0 {
		below = max(below, 7) // a line before and one after
	}
	if rest := room - len(doc.rows) - 1; rest > below {
		below = rest
	}
	text.side(below)
	top := len(w.rows)
	height := room - min(below, len(text.rows)) - 1
	if len(doc.rows) == 0 {
		height = 0
	}
	said := w.scrolled(doc, w.width, height)
	w.rows = append(w.rows, said.Rows...)
	w.rows = append(w.rows, w.ruleLine())
	w.adopt(said.Places, 0, top)
	start := len(w.rows)
	w.rows = append(w.rows, text.rows...)
	w.adopt(text.places, 0, start)
	d := inspectDrawing{doc: kit.Rect{X: 0, Y: top, Width: w.width, Height: height}}
	if !w.takenApart() {
		d.text = kit.Rect{X: 0, Y: start, Width: w.width, Height: len(text.rows)}
	}
	return d
}

// oneColumn scrolls everything, the text at its end.
func (w *inspectWriter) oneColumn(room int) inspectDrawing {
	doc := w.document(w.width, 3, true)
	text := w.writer(w.width-1, 3, true)
	if text.takenApart() {
		text.side(text.panesRows())
	} else {
		text.side(max(room-1, 4))
	}
	at := len(doc.rows)
	doc.rows = append(doc.rows, text.rows...)
	for _, z := range text.places {
		z.Y += at
		doc.places = append(doc.places, z)
	}
	if w.editor.open {
		doc.first, doc.last = at, len(doc.rows)-1
		w.follow = true
	}
	top := len(w.rows)
	said := w.scrolled(doc, w.width, room)
	w.rows = append(w.rows, said.Rows...)
	w.adopt(said.Places, 0, top)
	return inspectDrawing{doc: kit.Rect{X: 0, Y: top, Width: w.width, Height: room}}
}

// scrolled is the part of what is said that shows.
func (w *inspectWriter) scrolled(doc *inspectWriter, width, height int) kit.Drawing {
	p := w.Page
	height = max(height, 0)
	if p.follow {
		p.docTop = kit.ScrollTo(p.docTop, height, len(doc.rows), doc.first, doc.last)
	}
	p.docTop = max(min(p.docTop, len(doc.rows)-height), 0)
	return p.Window(kit.Drawing{Rows: doc.rows, Places: doc.places}, p.docTop, width, height)
}

// adopt takes over the places of a part that stands at a corner.
func (w *inspectWriter) adopt(places kit.Places, x, y int) {
	for _, z := range places {
		z.X, z.Y = z.X+x, z.Y+y
		w.places = append(w.places, z)
	}
}

func (w *inspectWriter) ruleLine() string {
	r := w.Row(w.width).To(1)
	for r.Used < w.width-1 {
		r.Put(kit.Quiet, w.Glyphs.Rule)
	}
	return r.String()
}
