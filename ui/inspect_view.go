package ui

// inspectDrawing is the page as drawn, and where its scrolling parts are.
type inspectDrawing struct {
	drawing
	doc, text rect
}

// inspectKey is what a drawing of the page depends on.
type inspectKey struct {
	drawn, width, height, docTop, textTop int
	second                                int64
	theme                                 *theme
}

// inspectWriter collects lines of the page, all of one width.
type inspectWriter struct {
	*inspectScreen
	width       int
	margin      int
	compact     bool // a line for what has several where there is room
	rows        []string
	places      zones
	first, last int // lines of what has the focus
}

func (p *inspectScreen) writer(width, margin int, compact bool) *inspectWriter {
	return &inspectWriter{inspectScreen: p, width: width, margin: margin, compact: compact}
}

// add appends a finished line.
func (w *inspectWriter) add(r *row) { w.rows = append(w.rows, r.String()) }

func (w *inspectWriter) gap() { w.rows = append(w.rows, w.blank(w.width)) }

// title writes the title of a part, with a word at the right edge.
func (w *inspectWriter) title(text, note string) {
	w.add(w.row(w.width).to(w.margin-2).put(heading, text).right(quiet, w.ascii(note)+" "))
}

// place makes the lines from one on clickable.
func (w *inspectWriter) place(from int, do target) {
	for y := from; y < len(w.rows); y++ {
		w.places = append(w.places, zone{0, y, w.width, do})
	}
}

// View implements page.
func (p *inspectScreen) View() []string {
	if key := p.viewKey(); key != p.cached {
		p.cache = p.draw()
		p.cached = p.viewKey() // drawing scrolls to what is looked at
	}
	return p.cache.rows
}

func (p *inspectScreen) viewKey() inspectKey {
	key := inspectKey{
		drawn: p.drawn, width: p.width, height: p.height,
		docTop: p.docTop, textTop: p.textTop, theme: p.theme,
	}
	if p.text != "" {
		key.second = p.at().Unix()
	}
	return key
}

// small reports whether all is one column that scrolls.
func (p *inspectScreen) small() bool { return p.height < stackedHeight }

func (p *inspectScreen) draw() inspectDrawing {
	defer func() { p.reveal, p.follow = false, false }()
	w := p.writer(p.width, 3, p.width < wideWidth)
	if p.width < pairWidth {
		w.margin = 1
	}
	if p.text == "" {
		w.invitation(p.height)
		return p.finished(w, inspectDrawing{})
	}
	w.headline()
	w.promptLines()
	switch room := p.height - len(w.rows); {
	case p.width >= wideWidth && p.height >= wideHeight-5:
		w.gap()
		return p.finished(w, w.columns(room-1))
	case !p.small():
		return p.finished(w, w.stacked(room))
	}
	return p.finished(w, w.oneColumn(p.height-len(w.rows)))
}

func (p *inspectScreen) finished(w *inspectWriter, d inspectDrawing) inspectDrawing {
	d.drawing = drawing{p.fill(w.rows, p.width, p.height), w.places}
	return d
}

// columns puts what is said at the left and the text with its mend at the right.
func (w *inspectWriter) columns(height int) inspectDrawing {
	left := w.width * 49 / 100
	top := len(w.rows)
	doc := w.document(left, 3, false)
	text := w.writer(w.width-left, 3, false)
	textHeight := text.side(height)
	said := w.scrolled(doc, left, height)
	shown := w.fill(text.rows, text.width, height)
	for y := range height {
		w.rows = append(w.rows, said.rows[y]+shown[y])
	}
	w.adopt(said.places, 0, top)
	w.adopt(text.places, left, top)
	return inspectDrawing{
		doc:  rect{0, top, left, height},
		text: rect{left, top, w.width - left, textHeight},
	}
}

// stacked puts the text below what is said, so that its place is always in view.
func (w *inspectWriter) stacked(room int) inspectDrawing {
	doc := w.document(w.width, 3, true)
	text := w.writer(w.width, 3, true)
	below := min(max(room*2/5, 5), 9)
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
	w.rows = append(w.rows, said.rows...)
	w.rows = append(w.rows, w.ruleLine())
	w.adopt(said.places, 0, top)
	start := len(w.rows)
	w.rows = append(w.rows, text.rows...)
	w.adopt(text.places, 0, start)
	return inspectDrawing{doc: rect{0, top, w.width, height}, text: rect{0, start, w.width, len(text.rows)}}
}

// oneColumn scrolls everything, the text at its end.
func (w *inspectWriter) oneColumn(room int) inspectDrawing {
	doc := w.document(w.width, 3, true)
	text := w.writer(w.width-1, 3, true)
	text.side(max(room-1, 4))
	at := len(doc.rows)
	doc.rows = append(doc.rows, text.rows...)
	for _, z := range text.places {
		z.y += at
		doc.places = append(doc.places, z)
	}
	if w.editor.open {
		doc.first, doc.last = at, len(doc.rows)-1
		w.follow = true
	}
	top := len(w.rows)
	said := w.scrolled(doc, w.width, room)
	w.rows = append(w.rows, said.rows...)
	w.adopt(said.places, 0, top)
	return inspectDrawing{doc: rect{0, top, w.width, room}}
}

// scrolled is the part of what is said that shows.
func (w *inspectWriter) scrolled(doc *inspectWriter, width, height int) drawing {
	p := w.inspectScreen
	height = max(height, 0)
	if p.follow {
		p.docTop = scrollTo(p.docTop, height, len(doc.rows), doc.first, doc.last)
	}
	p.docTop = max(min(p.docTop, len(doc.rows)-height), 0)
	return p.window(drawing{doc.rows, doc.places}, p.docTop, width, height)
}

// adopt takes over the places of a part that stands at a corner.
func (w *inspectWriter) adopt(places zones, x, y int) {
	for _, z := range places {
		z.x, z.y = z.x+x, z.y+y
		w.places = append(w.places, z)
	}
}

func (w *inspectWriter) ruleLine() string {
	r := w.row(w.width).to(1)
	for r.used < w.width-1 {
		r.put(quiet, w.glyphs.Rule)
	}
	return r.String()
}
