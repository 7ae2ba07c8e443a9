package pasted

import (
	"strings"
	"unicode/utf8"

	"policybench/signing/report"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
)

// NoCursor is where nothing is edited.
const NoCursor = -1

// Facts are what of the text is shown.
type Facts struct {
	Rows   *Rows         // made for the width, from where on a row is looked at
	Top    int           // the first row that shows
	Marks  []report.Span // highlighted
	Thing  report.Span   // what the text is about: the rest is quiet; empty for all of it
	Cursor int           // where one edits, in bytes; NoCursor where nobody does
}

// Room is how many cells of a width the rows have: a blank stands before the mark that
// there is more.
func Room(width, margin int) int { return width - margin - 2 }

type writer struct {
	*paper.Paper
	Facts
}

// Write shows so many rows of the text, the selected place highlighted and what belongs to
// no report quiet.
func Write(s *paper.Paper, f Facts, height int) {
	w := &writer{s, f}
	t := w.Facts.Rows
	for i := w.Top; i < w.Top+height && t.has(i); i++ {
		r := w.Begin()
		w.row(r, t.rows[i])
		if i == w.Top && i > 0 {
			r.To(w.Width-1).Put(kit.Quiet, w.Glyphs.Up)
		} else if i == w.Top+height-1 && t.has(i+1) {
			r.To(w.Width-1).Put(kit.Quiet, w.Glyphs.Down)
		}
		w.Add(r)
	}
}

// Shown is the first row that is to show in so many, so that the cursor or the highlighted
// place does: f.Top where that will do. Reveal brings a place into view, else the text only
// keeps its end at the bottom.
func (f Facts) Shown(height int, reveal bool) int {
	t, top := f.Rows, f.Top
	switch {
	case f.Cursor != NoCursor:
		top = kit.ScrollTo(top, height, t.of(f.Cursor)+height, t.of(f.Cursor), t.of(f.Cursor))
	case reveal && len(f.Marks) > 0:
		first := t.of(f.Marks[0].Offset)
		if first < top || first >= top+height-1 || top == 0 {
			top = showFrom(first, height)
		}
	case reveal:
		top = showFrom(t.of(f.Thing.Offset), height)
	}
	if !t.has(top+height-1) && top > 0 {
		top = max(len(t.rows)-height, 0)
	}
	return top
}

// showFrom is the first row when a row should show with something above it.
func showFrom(row, height int) int {
	if row < height-1 {
		return 0
	}
	return row - height/3
}

// Vertical is where a cursor comes by so many rows down, as they are shown.
func (t *Rows) Vertical(at, by int) int {
	if len(t.rows) == 0 {
		return at
	}
	row := t.of(at)
	if row+by < 0 || !t.has(row+by) {
		return at
	}
	column := at - t.rows[row].start
	to := t.rows[row+by]
	at = min(to.start+column, to.end)
	for at > to.start && at < len(t.text) && !utf8.RuneStart(t.text[at]) {
		at--
	}
	return at
}

// LineOf is the line of the text that a row stands in, from 1; false where there is no
// such row.
func (t *Rows) LineOf(row int) (line int, ok bool) {
	if row >= len(t.rows) {
		return 0, false
	}
	return 1 + strings.Count(t.text[:t.rows[row].start], "\n"), true
}

// row writes a row, a stretch of one role at a time.
func (w *writer) row(r *kit.Row, row Row) {
	t := w.Facts.Rows
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
func (w *writer) roleAt(pos, end int) (kit.Role, int) {
	if at := w.Cursor; at != NoCursor && pos <= at && at < end {
		if pos < at {
			return kit.Normal, at
		}
		text := w.Facts.Rows.text
		_, size := utf8.DecodeRuneInString(text[min(pos, len(text)):])
		return kit.Block, pos + max(size, 1)
	}
	if w.Cursor != NoCursor {
		return kit.Normal, end
	}
	for _, s := range w.Marks {
		last := max(s.End(), s.Offset+1)
		switch {
		case pos >= s.Offset && pos < last:
			return kit.Pointed, min(last, end)
		case pos < s.Offset:
			end = min(end, s.Offset)
		}
	}
	thing := w.Thing
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
