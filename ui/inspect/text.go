package inspect

import (
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// drawText draws the rows of the text that show, with the selected place
// highlighted and what belongs to no report quiet.
func (w *inspectWriter) drawText(height int) {
	p := w.Page
	margin := w.margin
	t := &p.rows
	p.useRows(w)
	if p.reveal && len(p.shown.marks) > 0 || p.editor.open {
		p.textTop = p.revealed(height)
	} else if p.reveal {
		p.textTop = p.showFrom(t.of(p.shown.thing.Offset), height)
	}
	for !t.has(p.textTop+height-1) && p.textTop > 0 {
		p.textTop = max(len(t.rows)-height, 0)
	}
	for i := p.textTop; i < p.textTop+height && t.has(i); i++ {
		r := w.Row(w.width).To(margin)
		w.textRow(r, t.rows[i])
		if i == p.textTop && i > 0 {
			r.To(w.width-1).Put(kit.Quiet, w.Glyphs.Up)
		} else if i == p.textTop+height-1 && t.has(i+1) {
			r.To(w.width-1).Put(kit.Quiet, w.Glyphs.Down)
		}
		w.add(r)
	}
}

// useRows breaks the text for the width of a writer, with a blank before the mark
// that there is more.
func (p *Page) useRows(w *inspectWriter) {
	p.rows.use(p.judged.text, p.judged.places, w.width-w.margin-2, p.Settings.ASCII, p.editor.open)
}

// revealed is the first row so that the highlighted place, or the cursor, shows.
func (p *Page) revealed(height int) int {
	t := &p.rows
	if p.editor.open {
		return kit.ScrollTo(p.textTop, height, t.of(p.editor.at)+height, t.of(p.editor.at), t.of(p.editor.at))
	}
	first := t.of(p.shown.marks[0].Offset)
	if first >= p.textTop && first < p.textTop+height-1 && p.textTop > 0 {
		return p.textTop
	}
	return p.showFrom(first, height)
}

// showFrom is the first row when a row should show with something above it.
func (p *Page) showFrom(row, height int) int {
	if row < height-1 {
		return 0
	}
	return row - height/3
}

// textRow writes a row, a stretch of one role at a time.
func (w *inspectWriter) textRow(r *kit.Row, row textRow) {
	t := &w.Page.rows
	pos := row.start
	for pos < row.end {
		as, until := w.roleAt(pos, row.end)
		from := pos
		for pos < until {
			size, _ := t.cluster(pos)
			if _, secret := t.secretAt(pos); secret && pos > from {
				break
			}
			pos += size
			if _, secret := t.secretAt(from); secret {
				break
			}
		}
		r.Put(as, t.show(from, pos))
	}
	if as, until := w.roleAt(row.end, row.end+1); (as == kit.Pointed || as == kit.Block) && until > row.end {
		r.Put(as, " ") // the line end itself
	}
}

// roleAt is how the text at a place is shown, and up to where.
func (w *inspectWriter) roleAt(pos, end int) (kit.Role, int) {
	if at := w.editor.at; w.editor.open && pos <= at && at < end {
		if pos < at {
			return kit.Normal, at
		}
		_, size := utf8.DecodeRuneInString(w.judged.text[min(pos, len(w.judged.text)):])
		return kit.Block, pos + max(size, 1)
	}
	if w.editor.open {
		return kit.Normal, end
	}
	for _, s := range w.shown.marks {
		last := max(s.End(), s.Offset+1)
		switch {
		case pos >= s.Offset && pos < last:
			return kit.Pointed, min(last, end)
		case pos < s.Offset:
			end = min(end, s.Offset)
		}
	}
	thing := w.shown.thing
	switch {
	case thing.Length == 0 || pos >= thing.Offset && pos < thing.End():
		if thing.Length > 0 {
			end = min(end, thing.End())
		}
		return kit.Normal, end
	case pos < thing.Offset:
		end = min(end, thing.Offset)
	}
	return kit.Quiet, end
}

// textNote says how much text there is and where one is in it.
func (p *Page) textNote() string {
	switch {
	case p.editor.open:
		return "esc ends the edit"
	case len(p.text) > inspect.MaxText:
		return "cut after 1 MiB, the rest was not read"
	case p.judged.lines < 2 && len(p.text) < 1000:
		return ""
	}
	size, _, _ := strings.Cut(words.Bytes(int64(len(p.text))), ",")
	if p.judged.lines < 2 || len(p.rows.rows) <= p.textTop {
		return size
	}
	line := 1 + strings.Count(p.judged.text[:p.rows.rows[p.textTop].start], "\n")
	return "line " + kit.Number(line) + " of " + kit.Number(p.judged.lines) + ", " + size
}
