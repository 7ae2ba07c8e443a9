// Package onelink lays the panes about one link above each other: the link part by part,
// what a fix changes, and in the rows that are left the reply.
//
//	drawing := onelink.Draw(pen, onelink.Facts{Parts: …, Fixed: …, Letter: …}, 73, 26)
//
// The parts come first and keep their place; the reply takes what is free, and nothing
// where that is too little to read. Its places are those of its panes.
package onelink

import (
	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/letter"
	"policybench/ui/inspect/parts"
	"policybench/ui/kit"
)

// Facts are what the panes show.
type Facts struct {
	Title  string // above the parts: "The link, part by part"
	Where  string // beside it: "line 2 of 3, z all"
	Keys   string // beside what is fixed: "f link, F whole text"
	Parts  parts.Facts
	Fixed  fixed.Facts
	Letter letter.Facts
}

// The rows that panes are worth showing from, and at most.
const (
	leastParts  = 4
	leastLetter = 4
	mostLetter  = 11
	// titled is the height from which panes have titles and gaps between them.
	titled = 16
)

// Rooms are the rows of each pane with its title; 0 for one that is not shown.
type Rooms struct{ Parts, Fixed, Letter int }

// RoomsFor shares out a height.
func RoomsFor(pen kit.Pen, f Facts, width, height int) Rooms {
	title, gap := 0, 0
	if height >= titled {
		title, gap = 1, 1
	}
	var r Rooms
	left := height
	if rows := fixed.Rows(f.Fixed); rows > 0 {
		r.Fixed = min(rows+title+gap, max(left-leastParts, 0))
		if r.Fixed < title+gap+2 { // not one change
			r.Fixed = 0
		}
	}
	left -= r.Fixed
	r.Parts = min(parts.Rows(pen, f.Parts, width)+title, left)
	left -= r.Parts
	if f.Letter.Text != "" && left >= leastLetter+gap {
		r.Letter = min(left, mostLetter+gap, letter.Lines(pen, f.Letter, width)+1+gap)
	}
	return r
}

// Draw shows the panes in exactly height lines of width cells.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	if width < 1 || height < 1 {
		return kit.Drawing{}
	}
	w := &writer{Pen: pen, width: width, titled: height >= titled}
	r := RoomsFor(pen, f, width, height)
	w.pane(f.Title, f.Where, r.Parts, false, func(rows int) kit.Drawing { return parts.Draw(pen, f.Parts, width, rows) })
	if !w.titled && r.Fixed > 0 && r.Parts+r.Fixed+r.Letter < height {
		w.rows = append(w.rows, pen.Blank(width))
	}
	w.pane("Fixed", f.Keys, r.Fixed, true, func(rows int) kit.Drawing { return fixed.Draw(pen, f.Fixed, width, rows) })
	if w.titled && r.Letter > 0 {
		w.rows = append(w.rows, pen.Blank(width))
		r.Letter--
	}
	w.add(letter.Draw(pen, f.Letter, width, r.Letter))
	return kit.Drawing{Rows: pen.Fill(w.rows, width, height), Places: w.places}
}

type writer struct {
	kit.Pen
	width  int
	titled bool
	rows   []string
	places kit.Places
}

// pane adds a pane with its title, where titles are shown.
func (w *writer) pane(title, beside string, rows int, gap bool, draw func(rows int) kit.Drawing) {
	if rows == 0 {
		return
	}
	if w.titled {
		if gap {
			w.rows = append(w.rows, w.Blank(w.width))
			rows--
		}
		w.rows = append(w.rows, w.Row(w.width).To(1).Put(kit.Heading, title).Right(kit.Quiet, beside+" ").String())
		rows--
	}
	w.add(draw(rows))
}

// add appends a drawing, its places moved with it.
func (w *writer) add(d kit.Drawing) {
	at := len(w.rows)
	w.rows = append(w.rows, d.Rows...)
	for _, p := range d.Places {
		p.Y += at
		w.places = append(w.places, p)
	}
}
