package inspect

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// hunks are the changes that fix the shown report, as their lines before and after,
// long ones cut to so many characters around the change.
func (p *Page) hunks(longest int) []words.Hunk {
	longest = max(longest, 20)
	hunks, known := p.shown.hunks[longest]
	if !known {
		hunks = p.makeHunks(longest)
		if p.shown.hunks == nil {
			p.shown.hunks = map[int][]words.Hunk{}
		}
		p.shown.hunks[longest] = hunks
	}
	return hunks
}

func (p *Page) makeHunks(longest int) []words.Hunk {
	repairs := p.shown.raw.Fixes
	if len(repairs) == 0 {
		return []words.Hunk{}
	}
	hunks := words.Patch(p.judged.paste, repairs, longest)
	for i := range hunks {
		p.spell(hunks[i].Before)
		p.spell(hunks[i].After)
	}
	return hunks
}

func (p *Page) spell(lines []string) {
	for i := range lines {
		lines[i] = p.safe(lines[i])
	}
}

// changes shows what f copies: the changed lines before and after, as much of them as
// fits into so many rows.
func (w *inspectWriter) changes(rows int) {
	room := w.width - w.margin - 3
	each := 2
	if w.compact {
		each = 1
	}
	hunks := w.hunks(w.longest(room, each))
	if len(hunks) == 0 {
		return
	}
	if more := (rows - len(w.rows) - 1) / (2 * len(hunks)); more > each {
		each = more
		hunks = w.hunks(w.longest(room, each))
	}
	w.title("Fixed", action.Name(action.CopyFixed, false)+" copies it")
	for _, h := range hunks {
		before, after := strings.Join(h.Before, "\n"), strings.Join(h.After, "\n")
		w.changed(w.Glyphs.Removed, kit.Bad, before, after, room, each)
		w.changed(w.Glyphs.Added, kit.Good, after, before, room, each)
	}
	w.place(0, kit.Target{Kind: pickFixed, N: 0})
}

// longest is how many characters fit into rows beside what stands for those cut at
// both ends.
func (w *inspectWriter) longest(room, rows int) int {
	return rows*room - 2*kit.Cells(w.Glyphs.Ellipsis)
}

// changed writes lines of one side of a change; what differs from the other side
// stands out.
func (w *inspectWriter) changed(sign string, as kit.Role, text, other string, room, most int) {
	from, to := difference(other, text)
	runs := []kit.Run{{End: from, As: kit.Quiet}, {End: to, As: as}, {End: len(text), As: kit.Quiet}}
	lines := kit.BreakRuns(text, runs, room)
	if w.compact && len(lines) > most {
		lines = lines[:most]
		lines[most-1] = append(shortened(lines[most-1], room-kit.Cells(w.Glyphs.Ellipsis)), kit.Piece{As: kit.Quiet, Text: w.Glyphs.Ellipsis})
	}
	for i, line := range lines {
		r := w.Row(w.width)
		if i == 0 {
			r.To(w.margin).Put(as, sign)
		}
		r.To(w.margin + 2)
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
		w.add(r)
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

// allows lists what the policy permits: the names together, those that are refused
// by their reason.
func (w *inspectWriter) allows() {
	if len(w.shown.Allows) == 0 {
		return
	}
	w.title("Allows", "")
	for _, answer := range []report.Answer{report.Yes, report.Unknown, report.No} {
		for _, g := range allowGroups(w.shown.Allows, answer) {
			w.allowLines(answer, g)
		}
	}
}

// allowGroup are the calls with one answer for one reason.
type allowGroup struct {
	why   string
	names []string
}

func allowGroups(list []report.Permission, answer report.Answer) []allowGroup {
	var groups []allowGroup
next:
	for _, permission := range list {
		if permission.Allowed != answer {
			continue
		}
		why := ""
		if answer != report.Yes {
			why = words.Allows(permission)
		}
		name := words.Visible(string(permission.Call))
		for i := range groups {
			if groups[i].why == why {
				groups[i].names = append(groups[i].names, name)
				continue next
			}
		}
		groups = append(groups, allowGroup{why, []string{name}})
	}
	return groups
}

func (w *inspectWriter) allowLines(answer report.Answer, g allowGroup) {
	mark, text := answerRole(answer), kit.Normal
	if answer != report.Yes {
		text = kit.Quiet
	}
	if answer == report.No {
		mark = kit.Quiet // what a policy withholds is no fault
	}
	names := strings.Join(g.names, " ")
	glyph := w.Glyphs.Answer(answer)
	margin := w.margin + kit.Cells(glyph) + 1
	why := ""
	if g.why != "" {
		why = "  " + g.why
	}
	r := w.Row(w.width).To(w.margin).Put(mark, glyph).To(margin)
	room := w.width - margin - 1
	if kit.Cells(names)+kit.Cells(why) <= room {
		w.add(r.Put(text, names).Put(kit.Quiet, why))
		return
	}
	lines := kit.WrapWords(names, room, 3)
	if why != "" {
		lines = append(lines, kit.WrapWords(g.why, room, 2)...)
	}
	for i, line := range lines {
		if i > 0 {
			r = w.Row(w.width).To(margin)
		}
		w.add(r.Put(text, line))
	}
}
