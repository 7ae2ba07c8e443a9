package code

import (
	"strconv"

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
		w.works(kit.Piece{As: kit.Quiet, Text: words.Count(len([]rune(w.Text)), "character") + ", all copied"})
		return
	}
	w.works(kit.Piece{As: kit.Quiet, Text: w.more(seen)})
}

// works puts how long the code works at the left and something else at the right; where
// both do not fit, the latter alone.
func (w *writer) works(beside kit.Piece) {
	r := w.Row(w.width).To(w.Margin)
	if w.Works.Text != "" && kit.Cells(w.Works.Text)+2+kit.Cells(beside.Text) <= w.room() {
		r.Put(w.Works.As, w.Works.Text)
		w.rows = append(w.rows, r.Right(beside.As, beside.Text+" ").String())
		return
	}
	w.rows = append(w.rows, r.Put(beside.As, beside.Text).String())
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
	if seen.Top+below == 1 {
		return text + "more line: " + w.Scroll
	}
	return text + "more lines: " + w.Scroll
}
