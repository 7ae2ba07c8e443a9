// Package code draws the code that a policy is made for: the tabs, the variants of the
// open one, what stands against it, the code itself, and how long it works.
//
//	drawn := code.Draw(pen, facts, width, height)
//
// What is too long for its row is shortened on the screen where it is a policy or a
// signature, and broken where it is not. What is copied is the page's, and whole.
package code

import (
	"strings"

	"policybench/snippets"
	"policybench/ui/kit"
)

// Facts are what is drawn.
type Facts struct {
	Tabs []Tab
	Tab  int // the open one
	// Ways are how the code of the open tab can be made, by hand or with a library; one
	// where there is no choice.
	Ways []string
	Way  int
	// WayKey goes to the other way.
	WayKey string

	Variants []Variant
	Variant  int // index into Variants; -1 for none of them

	Notes []kit.Piece // what stands against this code, each once

	Text     string
	Tokens   []snippets.Token
	Language string
	// Policy, Signature and Handle have their roles wherever they stand in the text.
	Policy, Signature, Handle string
	Before                    string // the text before the last change, where what it changed stands out
	Why                       string // why there is no text
	Stale                     bool   // the text is the last good one
	Works                     kit.Piece

	Focus  bool
	Margin int // where everything begins; the focus is marked two cells before it
	Airy   bool
	Whole  bool // policies and signatures are broken, not shortened
	Top    int  // the first line of the text shown
	Scroll string
}

// Tab is a tab: its title, and whether the policy denies what its code needs.
type Tab struct {
	Title  string
	Denied bool
}

// Variant is a variant with its number among all of its kind.
type Variant struct {
	Name string
	N    int
}

// What a click does.
const (
	PickTab     int = iota // n is the tab
	PickVariant            // n is the number of the variant
	TurnVariant            // n is the direction
	TurnWay
	NextTab
)

// writer collects the rows.
type writer struct {
	kit.Pen
	Facts
	width  int
	rows   []string
	places kit.Places
}

// Draw draws the code in exactly so many rows.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	w := writer{Pen: pen, Facts: f, width: width}
	w.head(height)
	if room := height - len(w.rows); room > 0 {
		w.body(room)
	}
	return kit.Drawing{Rows: pen.Fill(w.rows, width, height), Places: w.places}
}

// head is all above the text.
func (w *writer) head(height int) {
	own := w.Airy && height >= 6
	w.tabs(!own)
	if own {
		w.variants()
	}
	for _, note := range w.notes(height) {
		w.rows = append(w.rows, w.Row(w.width).To(w.Margin).Put(note.As, note.Text).String())
	}
	if own && height > 8 {
		w.rows = append(w.rows, w.Blank(w.width))
	}
}

// notes are the notes broken into rows; of each no more than its second in a low pane, and
// no more of all than leaves the text its place.
func (w *writer) notes(height int) []kit.Piece {
	most := 2
	if height < 10 {
		most = 1
	}
	var lines []kit.Piece
	for _, note := range w.Notes {
		for _, line := range kit.WrapWords(note.Text, w.room(), most) {
			lines = append(lines, kit.Piece{As: note.As, Text: line})
		}
	}
	return lines[:min(len(lines), max(height-len(w.rows)-2, 0))]
}

// room is the width of the text.
func (w *writer) room() int { return max(w.width-w.Margin-1, 1) }

// Window is what of the text shows in a pane: its lines, how many of them, the first.
type Window struct{ Total, Room, Top int }

// See measures the text in a pane of a size, with Top brought into its bounds.
func See(pen kit.Pen, f Facts, width, height int) Window {
	w := writer{Pen: pen, Facts: f, width: width}
	w.head(height)
	return w.window(w.lines(), height-len(w.rows))
}

// Find is the first line of the text that begins with some characters, 0 where none does.
func Find(pen kit.Pen, f Facts, width int, begin string) int {
	w := writer{Pen: pen, Facts: f, width: width}
	for i, l := range w.lines() {
		if len(l.pieces) > 0 && strings.HasPrefix(l.pieces[0].Text, begin) {
			return i
		}
	}
	return 0
}

func (w *writer) window(lines []line, room int) Window {
	under := 0
	switch {
	case len(lines) > room && room > 1:
		under = 1 // what is above and below is said
	case w.Works.Text != "":
		under = min(2, max(room-len(lines), 0))
	}
	seen := Window{Total: len(lines), Room: max(min(room-under, len(lines)), 0)}
	seen.Top = max(min(w.Top, seen.Total-seen.Room), 0)
	return seen
}

// body draws the text and what is said below it.
func (w *writer) body(room int) {
	if w.Text == "" {
		for _, text := range kit.WrapWords(w.Why, w.room(), room) {
			w.rows = append(w.rows, w.Row(w.width).To(w.Margin).Put(kit.Quiet, text).String())
		}
		return
	}
	lines := w.lines()
	seen := w.window(lines, room)
	for _, l := range lines[seen.Top : seen.Top+seen.Room] {
		r := w.Row(w.width).To(w.Margin + l.indent)
		for _, piece := range l.pieces {
			r.Put(piece.As, piece.Text)
		}
		w.rows = append(w.rows, r.String())
	}
	w.foot(seen, room-seen.Room)
}
