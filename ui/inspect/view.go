package inspect

import (
	panes "policybench/ui/inspect/compare"
	"policybench/ui/inspect/invite"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
)

// inspectDrawing is the page as drawn, and where its scrolling parts are.
type inspectDrawing struct {
	kit.Drawing
	doc, text kit.Rect
}

// sight is what is drawn of the page.
type sight struct {
	deeds
	drawing inspectDrawing // of what is there now
}

// settle draws what is there now, after every change: View only reads. A screen that is
// too small shows no page.
func (p *sight) settle() {
	if p.drawing = (inspectDrawing{}); p.width >= kit.LeastWidth && p.height > 0 {
		p.drawing = p.draw()
	}
}

// writer writes what the page shows on a sheet.
type writer struct {
	*sight
	*paper.Paper
}

func (p *sight) writer(width, margin int, compact bool) *writer {
	return &writer{p, paper.New(p.Pen, width, margin, compact)}
}

// View implements page.
func (p *sight) View() []string { return p.drawing.Rows }

// sideBySide reports whether a page has room for the link beside what is said of it.
func sideBySide(width, height int) bool {
	return width >= kit.WideWidth && height >= kit.WideHeight-5
}

// small reports whether all is one column that scrolls.
func (p *state) small() bool { return p.height < kit.StackedHeight }

func (p *sight) draw() inspectDrawing {
	defer func() { p.reveal, p.follow = false, false }()
	w := p.writer(p.width, 3, p.width < kit.WideWidth)
	if p.width < kit.PairWidth {
		w.Margin = 1
	}
	if p.text == "" {
		f := invite.Facts{Busy: p.busy(), Sample: p.Sample, Small: p.small()}
		if !p.Signs.Secret.IsZero() {
			f.Signs = p.Glyphs.Text(p.Signs.Name)
		}
		invite.Write(w.Paper, f, p.height)
		return p.finished(w, inspectDrawing{})
	}
	if p.comparing() {
		d := panes.Draw(p.Pen, p.beside.pair, p.width, p.height)
		w.Rows = d.Rows
		return p.finished(w, inspectDrawing{})
	}
	if p.listing() {
		return p.finished(w, w.manyLinks())
	}
	if p.letter.open && !p.whole && len(p.judged.Links) > 1 {
		list.Counts(w.Paper, w.judged.Tally, w.height)
	} else {
		w.headline()
	}
	w.asked()
	switch room := p.height - len(w.Rows); {
	case p.readsLetter():
		at := len(w.Rows)
		if p.height >= kit.AiryHeight {
			w.Gap()
			at, room = at+1, room-1
		}
		w.openText(room)
		return p.finished(w, inspectDrawing{doc: kit.Rect{Y: at, Width: w.Width, Height: room}})
	case sideBySide(p.width, p.height):
		w.Gap()
		return p.finished(w, w.columns(room-1))
	case !p.small():
		return p.finished(w, w.stacked(room))
	}
	return p.finished(w, w.oneColumn(p.height-len(w.Rows)))
}

func (p *sight) finished(w *writer, d inspectDrawing) inspectDrawing {
	d.Drawing = kit.Drawing{Rows: p.Fill(w.Rows, p.width, p.height), Places: w.Places}
	return d
}

// columns puts what is said at the left and the text with its fix at the right.
func (w *writer) columns(height int) inspectDrawing {
	left := w.Width * 49 / 100
	top := len(w.Rows)
	doc := w.document(left, 3, false)
	text := w.writer(w.Width-left, 3, false)
	textHeight := text.side(height)
	said := w.scrolled(doc, left, height)
	shown := w.Fill(text.Rows, text.Width, height)
	for y := range height {
		w.Rows = append(w.Rows, said.Rows[y]+shown[y])
	}
	w.Adopt(said.Places, 0, top)
	w.Adopt(text.Places, left, top)
	return inspectDrawing{
		doc:  kit.Rect{X: 0, Y: top, Width: left, Height: height},
		text: kit.Rect{X: left, Y: top, Width: w.Width - left, Height: textHeight},
	}
}

// stacked puts the text below what is said, so that its place is always in view.
func (w *writer) stacked(room int) inspectDrawing {
	doc := w.document(w.Width, 3, true)
	text := w.writer(w.Width, 3, true)
	below := min(max(room*2/5, 5), 9)
	if w.takenApart() {
		below = min(max(below, text.panesRows()), room*2/3)
	}
	if len(w.shown.Fixes) > 0 {
		below = max(below, 7) // a line before and one after
	}
	if rest := room - len(doc.Rows) - 1; rest > below {
		below = rest
	}
	text.side(below)
	top := len(w.Rows)
	height := room - min(below, len(text.Rows)) - 1
	if len(doc.Rows) == 0 {
		height = 0
	}
	said := w.scrolled(doc, w.Width, height)
	w.Rows = append(w.Rows, said.Rows...)
	w.Rule()
	w.Adopt(said.Places, 0, top)
	start := len(w.Rows)
	w.Rows = append(w.Rows, text.Rows...)
	w.Adopt(text.Places, 0, start)
	d := inspectDrawing{doc: kit.Rect{X: 0, Y: top, Width: w.Width, Height: height}}
	if !w.takenApart() {
		d.text = kit.Rect{X: 0, Y: start, Width: w.Width, Height: len(text.Rows)}
	}
	return d
}

// oneColumn scrolls everything, the text at its end.
func (w *writer) oneColumn(room int) inspectDrawing {
	doc := w.document(w.Width, 3, true)
	text := w.writer(w.Width-1, 3, true)
	if text.takenApart() {
		text.side(text.panesRows())
	} else {
		text.side(max(room-1, 4))
	}
	at := len(doc.Rows)
	doc.Rows = append(doc.Rows, text.Rows...)
	for _, z := range text.Places {
		z.Y += at
		doc.Places = append(doc.Places, z)
	}
	if w.editor.open {
		doc.First, doc.Last = at, len(doc.Rows)-1
		w.follow = true
	}
	top := len(w.Rows)
	said := w.scrolled(doc, w.Width, room)
	w.Rows = append(w.Rows, said.Rows...)
	w.Adopt(said.Places, 0, top)
	return inspectDrawing{doc: kit.Rect{X: 0, Y: top, Width: w.Width, Height: room}}
}

// scrolled is the part of what is said that shows.
func (w *writer) scrolled(doc *writer, width, height int) kit.Drawing {
	p := w.sight
	height = max(height, 0)
	if p.follow {
		p.docTop = kit.ScrollTo(p.docTop, height, len(doc.Rows), doc.First, doc.Last)
	}
	p.docTop = max(min(p.docTop, len(doc.Rows)-height), 0)
	return p.Window(kit.Drawing{Rows: doc.Rows, Places: doc.Places}, p.docTop, width, height)
}
