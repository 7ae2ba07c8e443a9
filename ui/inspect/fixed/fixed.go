// Package fixed shows what a fix changes: each change before and after, with a little of
// what stands around it, removed characters made visible, and what is still wrong then.
//
//	changes := fixed.Read(paste, paste.Reports[0].Fixes) // once, when a report is chosen
//	drawing := fixed.Draw(pen, fixed.Facts{Changes: changes, Verdict: r.FixedVerdict}, 73, 4)
//
// It fixes nothing: the edits are the report's, masked as the report is.
package fixed

import (
	"policybench/signing/report"
	"policybench/ui/kit"
)

// Change is what is changed in one line of the text, or in several that become one.
// Before and after begin and end with the same text.
type Change struct {
	Before, After []Piece
	// CutLeft and CutRight say that the line goes on there.
	CutLeft, CutRight bool
}

// Piece is a stretch of one side, safe to show.
type Piece struct {
	As   Kind
	Text string
}

// Kind is what a piece is to its side.
type Kind uint8

// The kinds. Unseen is a changed character that cannot be seen, by its name: "␣", "⏎",
// "U+200B".
const (
	Same Kind = iota
	Changed
	Unseen
)

// Facts are what the pane shows.
type Facts struct {
	Changes []Change
	Verdict report.Verdict // on the fixed text; empty where it is not known
	Pick    int            // the kind of the places of changes, in numbers of the page
}

// Rows is how many lines all changes take.
func Rows(f Facts) int {
	rows := 2 * len(f.Changes)
	if rows > 0 && after(f.Verdict) != "" {
		rows++
	}
	return rows
}

// Draw shows as many changes as fit, in exactly height lines of width cells, and what is
// still wrong once they are made. Its places are those of the changes: N is the index.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	if width < 1 || height < 1 {
		return kit.Drawing{}
	}
	w := &writer{Pen: pen, width: width}
	fits := f.fits(height)
	for i, c := range f.Changes[:fits] {
		w.change(c)
		w.places = append(w.places, kit.Place{Y: 2 * i, Width: width, Do: kit.Target{Kind: f.Pick, N: i}},
			kit.Place{Y: 2*i + 1, Width: width, Do: kit.Target{Kind: f.Pick, N: i}})
	}
	if left := len(f.Changes) - fits; left > 0 && len(w.rows) < height {
		w.say(more(left))
	}
	if text := after(f.Verdict); text != "" && len(f.Changes) > 0 && len(w.rows) < height {
		w.say(text)
	}
	return kit.Drawing{Rows: pen.Fill(w.rows, width, height), Places: w.places}
}

// fits is how many changes a height has room for, beside the lines about the rest.
func (f Facts) fits(height int) int {
	if Rows(f) <= height {
		return len(f.Changes)
	}
	foot := 1 // how many changes are left
	if after(f.Verdict) != "" && height > 3 {
		foot = 2
	}
	if fits := (height - foot) / 2; fits > 0 {
		return min(fits, len(f.Changes))
	}
	return min(height/2, len(f.Changes))
}
