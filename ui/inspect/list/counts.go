package list

import (
	"strings"

	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/triage"
	"policybench/ui/words/links"
)

// fullList is from how many lines the counts have lines of their own.
const fullList = 20

// Counts says what becomes of the links on a page of a height: a line for each outcome, or
// one for all.
func Counts(w *paper.Paper, tally triage.Tally, height int) {
	roles := map[string]kit.Role{w.Glyphs.No: kit.Bad, w.Glyphs.Warn: kit.Caution, w.Glyphs.Unknown: kit.Caution, w.Glyphs.Yes: kit.Good}
	if w.Width >= kit.WideWidth && height >= fullList {
		countLines(w, tally, roles)
		return
	}
	if height < 4 {
		return
	}
	r := w.Row(w.Width).To(1)
	for i, piece := range links.Brief(tally, w.Glyphs) {
		glyph, text, _ := strings.Cut(w.Ascii(piece), " ")
		if r.Used+kit.Cells(piece)+2 >= w.Width && i > 0 {
			if height < kit.StackedHeight {
				break
			}
			w.Add(r)
			r = w.Row(w.Width).To(1)
		} else if i > 0 {
			r.To(r.Used + 2)
		}
		r.Put(roles[glyph], glyph).Put(kit.Normal, " "+text)
	}
	w.Add(r)
}

// countLines has what is counted in one column and what it means in the next.
func countLines(w *paper.Paper, tally triage.Tally, roles map[string]kit.Role) {
	lines := links.Lines(tally, w.Glyphs)
	column := 0
	for _, line := range lines {
		count, _, _ := cutCount(line)
		column = max(column, kit.Cells(count)+4)
	}
	for _, line := range lines {
		count, sep, rest := cutCount(w.Ascii(line))
		glyph, text, _ := strings.Cut(count, " ")
		r := w.Row(w.Width).To(1).Put(roles[glyph], glyph).Put(kit.Normal, " ").Put(kit.Heading, text)
		if sep {
			r.To(column).Put(kit.Normal, rest)
		}
		w.Add(r)
	}
	w.Gap()
}

// cutCount parts what is counted from what it means.
func cutCount(line string) (count string, found bool, rest string) {
	at := strings.IndexAny(line, ":;")
	if at < 0 {
		return line, false, ""
	}
	return line[:at], true, strings.TrimSpace(line[at+1:])
}
