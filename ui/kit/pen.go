// Package kit draws lines of an exact width: roles and their looks, rows, runs of
// roles, wrapped sentences, windows that scroll, places that can be clicked, and a
// line of text that is typed. It knows no page, policy or snippet.
//
//	r := pen.Row(width).To(2).Put(kit.Quiet, "expiry").To(12).Put(kit.Normal, text)
//	rows = append(rows, r.String())
//
// Whoever shows foreign text makes it visible first: a row writes what it is given.
package kit

import "policybench/ui/words"

// Pen draws: it has the looks of the roles and the glyphs of the terminal.
type Pen struct {
	Theme  *Theme
	Glyphs words.Glyphs
	Plain  bool // a terminal without UTF-8
}

// Drawing is what a pane drew: its lines and the places that can be clicked.
type Drawing struct {
	Rows   []string
	Places Places
}
