package fixed

import (
	"slices"
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
// both ends, with one blank by its name.
func (w *lineWriter) longest(room, rows int) int {
	return rows*room - 2*kit.Cells(w.Glyphs.Ellipsis) - kit.Cells(named(w.Pen, "␣")) + 1
}

// changed writes lines of one side of a change; what differs from the other side
// stands out.
func (w *lineWriter) changed(sign string, as kit.Role, text, other string, room, most int) {
	marked, runs := w.marked(as, text, other)
	lines := kit.BreakRuns(marked, runs, room)
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

// marked is one side of a change with what differs in its role, and the blanks there
// that the other side lacks by their names: ink alone leaves them unseen.
func (w *lineWriter) marked(as kit.Role, text, other string) (string, []kit.Run) {
	from, to := difference(other, text)
	var b strings.Builder
	var runs []kit.Run
	add := func(as kit.Role, text string) {
		b.WriteString(text)
		runs = append(runs, kit.Run{End: b.Len(), As: as})
	}
	add(kit.Quiet, text[:from])
	for at := from; at < to; {
		end := at
		for end < to && text[end] == ' ' {
			end++
		}
		if end > at && !kept(other, text, from, to, at, end) {
			add(kit.Shown, named(w.Pen, w.blanks(end-at)))
			at = end
			continue
		}
		if next := strings.IndexByte(text[end:to], ' '); next >= 0 {
			end += next
		} else {
			end = to
		}
		add(as, text[at:end])
		at = end
	}
	add(kit.Quiet, text[to:])
	return b.String(), runs
}

// beside is how many bytes on one side of blanks tell them from others.
const beside = 8

// kept reports whether blanks stand on the other side as well: between two changes of a
// line there may be words.
func kept(other, text string, from, to, at, end int) bool {
	if at == from && end == to {
		return false
	}
	return at >= beside && strings.Contains(other, text[at-beside:end]) || end+beside <= len(text) && strings.Contains(other, text[at:end+beside])
}

// blanks names so many blanks. A tab is written as some.
func (w *lineWriter) blanks(n int) string {
	name, _ := unseen(strings.Repeat(" ", n))
	tab := func(e report.Edit) bool { return strings.Contains(w.Paste.Part(e.Span), "\t") }
	if n >= 4 && slices.ContainsFunc(w.Fixes, tab) {
		name, _ = unseen("\t")
	}
	return name
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
