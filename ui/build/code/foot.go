package code

import (
	"strconv"
	"unicode/utf8"

	"policybench/ui/kit"
	"policybench/ui/words"
)

// foot says below the text, in so many rows, how long it works and how much is copied, or
// which of its lines show.
func (w *writer) foot(seen Window, rows int) {
	if rows <= 0 {
		return
	}
	if seen.Total <= seen.Room {
		if rows > 1 {
			w.rows = append(w.rows, w.Blank(w.width))
		}
		w.both(w.Works, kit.Piece{As: kit.Quiet, Text: w.copied()})
		return
	}
	more := kit.Piece{As: kit.Quiet, Text: w.more(seen)}
	if w.Stale {
		w.both(w.Works, more) // why it is not the current one is said first
		return
	}
	w.both(more, w.Works)
}

// copied says how much is copied.
func (w *writer) copied() string {
	if w.Stale {
		return ""
	}
	return words.Count(utf8.RuneCountInString(w.Text), "character") + ", all copied"
}

// both puts one text at the left and another one at the right, as far as both fit.
func (w *writer) both(left, right kit.Piece) {
	if left.Text == "" {
		left, right = right, left
	}
	r := w.Row(w.width).To(w.Margin).Put(left.As, left.Text)
	if kit.Cells(left.Text)+2+kit.Cells(right.Text) <= w.room() {
		r.Right(right.As, right.Text+" ")
	}
	w.rows = append(w.rows, r.String())
}

// more says how much is above and below, and which keys show it.
func (w *writer) more(seen Window) string {
	text := ""
	if above := seen.Top; above > 0 {
		text = w.Glyphs.Up + " " + strconv.Itoa(above) + " "
	}
	below := seen.Total - seen.Top - seen.Room
	if below > 0 {
		text += w.Glyphs.Down + " " + strconv.Itoa(below) + " "
	}
	return text + "more lines: " + w.Scroll
}
