package ui

import "policybench/ui/words"

// pen draws: it has the looks of the roles and the glyphs of the terminal.
type pen struct {
	theme  *theme
	glyphs words.Glyphs
	plain  bool // a terminal without UTF-8
}

// drawing is what a pane drew: its lines and the places that can be clicked.
type drawing struct {
	rows   []string
	places zones
}
