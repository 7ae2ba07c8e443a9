package fixed

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/action"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/redact"
	"policybench/ui/words/patch"
)

// Lines are what changes are shown from where the text itself stands beside them.
type Lines struct {
	Paste *redact.Paste
	Fixes []report.Edit
	Pick  int // the kind of their place, in numbers of the page
}

// hunks are the changes as their lines before and after, long ones cut to so many
// characters around the change.
func (w *lineWriter) hunks(longest int) []patch.Hunk {
	if len(w.Fixes) == 0 {
		return nil
	}
	hunks := patch.Of(w.Paste, w.Fixes, max(longest, 20))
	for i := range hunks {
		w.spell(hunks[i].Before)
		w.spell(hunks[i].After)
	}
	return hunks
}

func (w *lineWriter) spell(lines []string) {
	for i := range lines {
		lines[i] = w.Glyphs.Foreign(lines[i])
	}
}

type lineWriter struct {
	*paper.Paper
	Lines
}

// Write shows what f copies: the changed lines before and after, as much of them as
// fits into so many rows.
func (l Lines) Write(s *paper.Paper, rows int) {
	w := &lineWriter{s, l}
	room := w.Width - w.Margin - 3
	each := 2
	if w.Compact {
		each = 1
	}
	hunks := w.hunks(w.longest(room, each))
	if len(hunks) == 0 {
		return
	}
	if more := (rows - len(w.Rows) - 1) / (2 * len(hunks)); more > each {
		each = more
		hunks = w.hunks(w.longest(room, each))
	}
	w.Title("Fixed", action.Name(action.CopyFixed, false)+" copies it")
	for _, h := range hunks {
		before, after := strings.Join(h.Before, "\n"), strings.Join(h.After, "\n")
		w.changed(w.Glyphs.Removed, kit.Bad, before, after, room, each)
		w.changed(w.Glyphs.Added, kit.Good, after, before, room, each)
	}
	w.Place(0, kit.Target{Kind: w.Pick})
}

// longest is how many characters fit into rows beside what stands for those cut at
// both ends.
func (w *lineWriter) longest(room, rows int) int {
	return rows*room - 2*kit.Cells(w.Glyphs.Ellipsis)
}

// changed writes lines of one side of a change; what differs from the other side
// stands out.
func (w *lineWriter) changed(sign string, as kit.Role, text, other string, room, most int) {
	from, to := difference(other, text)
	runs := []kit.Run{{End: from, As: kit.Quiet}, {End: to, As: as}, {End: len(text), As: kit.Quiet}}
	lines := kit.BreakRuns(text, runs, room)
	if w.Compact && len(lines) > most {
		lines = lines[:most]
		lines[most-1] = append(shortened(lines[most-1], room-kit.Cells(w.Glyphs.Ellipsis)), kit.Piece{As: kit.Quiet, Text: w.Glyphs.Ellipsis})
	}
	for i, line := range lines {
		r := w.Row(w.Width)
		if i == 0 {
			r.To(w.Margin).Put(as, sign)
		}
		r.To(w.Margin + 2)
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
		w.Add(r)
	}
}

// shortened is what fits of a line into so many cells.
func shortened(line []kit.Piece, most int) []kit.Piece {
	var kept []kit.Piece
	for _, piece := range line {
		piece.Text = ansi.Truncate(piece.Text, max(most, 0), "")
		most -= kit.Cells(piece.Text)
		kept = append(kept, piece)
	}
	return kept
}

// difference is the stretch of a text that differs from another one, never empty
// where both differ and never inside a character.
func difference(other, text string) (from, to int) {
	for from < len(text) && from < len(other) && text[from] == other[from] {
		from++
	}
	to = len(text)
	was := len(other)
	for to > from && was > from && text[to-1] == other[was-1] {
		to, was = to-1, was-1
	}
	for from > 0 && from < len(text) && text[from]&0xc0 == 0x80 {
		from--
	}
	for to < len(text) && text[to]&0xc0 == 0x80 {
		to++
	}
	return from, to
}
