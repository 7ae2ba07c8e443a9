// Package paper is the sheet that the parts of Inspect are written on: lines of one
// width from the top down, with the places in them that can be clicked.
//
//	s := paper.New(pen, 59, 3, false)
//	head.Write(s, facts)
//	findings.Write(s, more)
//	rows := s.Rows
//
// It knows nothing of what is written on it.
package paper

import (
	"strings"

	"policybench/ui/kit"
)

// Paper collects lines of one width, in cells.
type Paper struct {
	kit.Pen
	Width, Margin int
	Compact       bool // a line for what has several where there is room
	Rows          []string
	Places        kit.Places
	First, Last   int // lines of what has the focus
}

// New is an empty sheet.
//
//go:noinline
func New(pen kit.Pen, width, margin int, compact bool) *Paper {
	return &Paper{Pen: pen, Width: width, Margin: margin, Compact: compact}
}

// Add appends a finished line.
// Copied to each line it would be 12 KB of the program.
//
//go:noinline
func (s *Paper) Add(r *kit.Row) { s.Rows = append(s.Rows, r.String()) }

// Begin begins a line at the margin; it is to be added.
func (s *Paper) Begin() *kit.Row { return s.Row(s.Width).To(s.Margin) }

// Gap appends a blank line.
//
//go:noinline
func (s *Paper) Gap() { s.Rows = append(s.Rows, s.Blank(s.Width)) }

// Title writes the title of a part, with a word at the right edge.
func (s *Paper) Title(text, note string) {
	s.Add(s.Row(s.Width).To(s.Margin-2).Put(kit.Heading, text).Right(kit.Quiet, s.Ascii(note)+" "))
}

// Part begins a part with its title; where lines are few, without a gap.
func (s *Paper) Part(title, note string) {
	if len(s.Rows) > 0 && !s.Compact {
		s.Gap()
	}
	s.Title(title, note)
}

// Wrapped writes a text in a role between words, from a column on, in at most so many
// lines.
func (s *Paper) Wrapped(as kit.Role, text string, at, most int) {
	for _, line := range kit.WrapWords(text, s.Width-at-1, most) {
		s.Add(s.Row(s.Width).To(at).Put(as, line))
	}
}

// mostHint is how many lines a hint may take: on a narrow screen it is whole, and scrolls.
const mostHint = 8

// Hint writes what to do, behind an arrow at a column.
func (s *Paper) Hint(text string, at int) {
	arrow := s.Glyphs.Arrow + " "
	for n, line := range kit.WrapWords(s.Ascii(text), s.Width-at-kit.Cells(arrow)-1, mostHint) {
		r := s.Row(s.Width).To(at)
		if n == 0 {
			r.Put(kit.Quiet, arrow)
		}
		s.Add(r.To(at+kit.Cells(arrow)).Put(kit.Quiet, line))
	}
}

// Rule writes a line across.
func (s *Paper) Rule() {
	r := s.Row(s.Width).To(1)
	for r.Used < s.Width-1 {
		r.Put(kit.Quiet, s.Glyphs.Rule)
	}
	s.Add(r)
}

// Place makes the lines from one on clickable.
//
//go:noinline
func (s *Paper) Place(from int, do kit.Target) {
	for y := from; y < len(s.Rows); y++ {
		s.Places = append(s.Places, kit.Place{X: 0, Y: y, Width: s.Width, Do: do})
	}
}

// Focused says that the lines from one on have the focus, with the bar before the first.
func (s *Paper) Focused(from int) { s.First, s.Last = from, len(s.Rows)-1 }

// Adopt takes over the places of a part that stands at a corner.
//
//go:noinline
func (s *Paper) Adopt(places kit.Places, x, y int) {
	for _, z := range places {
		z.X, z.Y = z.X+x, z.Y+y
		s.Places = append(s.Places, z)
	}
}

// Under appends a drawing, moved to the right by so many cells.
func (s *Paper) Under(d kit.Drawing, x int) {
	s.Adopt(d.Places, x, len(s.Rows))
	for _, row := range d.Rows {
		s.Rows = append(s.Rows, strings.Repeat(" ", x)+row)
	}
}
