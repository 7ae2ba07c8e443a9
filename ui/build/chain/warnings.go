package chain

import (
	"policybench/ui/kit"
	"policybench/ui/words"
)

// warnings draws in so many rows why the values are not the current ones, or the warnings
// about the policy that fit, the gravest first, and how many are left.
func (w *writer) warnings(rows int) {
	if rows <= 0 {
		return
	}
	list := w.Warnings
	if w.Stale {
		list = []kit.Piece{{As: kit.Bad, Text: w.Glyphs.No + " " + w.Why}}
	}
	for shown := len(list); shown > 0; shown-- {
		if lines := w.lines(list, shown, rows); len(lines) <= rows || shown == 1 {
			for _, line := range lines[:min(len(lines), rows)] {
				w.rows = append(w.rows, w.row(None, "").Put(line.As, line.Text).String())
			}
			return
		}
	}
}

// lines breaks so many of the warnings into rows, a single one into no more than are there.
func (w *writer) lines(list []kit.Piece, shown, rows int) []kit.Piece {
	var lines []kit.Piece
	for i, warning := range list[:shown] {
		if left := len(list) - shown; i == shown-1 && left > 0 {
			warning.Text += ", and " + words.Comma(left) + " more"
		}
		most := rows + 1
		if shown == 1 {
			most = rows
		}
		for _, line := range kit.WrapWords(warning.Text, w.room(), most) {
			lines = append(lines, kit.Piece{As: warning.As, Text: line})
		}
	}
	return lines
}
