package build

import (
	"strconv"
	"strings"

	"policybench/snippets"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// tabsWriter collects the lines of the snippet.
type tabsWriter struct {
	*Page
	width  int
	margin int
	rows   []string
	places kit.Places
}

// drawTabs draws tabs, variants and the snippet.
func (p *Page) drawTabs(width, height int) kit.Drawing {
	key := snippetKey{p.drawn, width, height, p.tabs.top, p.Theme}
	if key == p.tabs.key {
		return p.tabs.cache
	}
	l := p.layout()
	w := tabsWriter{Page: p, width: width, margin: l.margin}
	w.tabLine(l)
	if l.listsVariants() {
		w.variantLine()
	}
	for _, line := range p.noteLines(width-w.margin-1, height) {
		if len(w.rows) < height-1 {
			w.rows = append(w.rows, w.Row(width).To(w.margin).Put(line.As, line.Text).String())
		}
	}
	if l.wide && height > 8 {
		w.rows = append(w.rows, w.Blank(width))
	}
	w.text(height - len(w.rows))
	p.tabs.cache = kit.Drawing{Rows: p.Fill(w.rows, width, height), Places: w.places}
	p.tabs.key = snippetKey{p.drawn, width, height, p.tabs.top, p.Theme}
	return p.tabs.cache
}

// noteLines are the notes broken at a width; in a low pane each is cut after its
// second line.
func (p *Page) noteLines(width, height int) []kit.Piece {
	most := 2
	if height > leastTabs {
		most = 4
	}
	var lines []kit.Piece
	for _, note := range p.notes(width) {
		for _, line := range kit.WrapWords(note.Text, width, most) {
			lines = append(lines, kit.Piece{As: note.As, Text: line})
		}
	}
	return lines
}

// snippetLines is the number of lines in which the snippet is whole, with all that
// stands above it.
func (p *Page) snippetLines(l buildLayout) int {
	width := l.tabs.Width - l.margin - 1
	lines := 2 + len(p.noteLines(width, l.tabs.Height)) // tabs and variants
	if l.wide {
		lines++ // a blank one
	}
	if text := p.tabs.shown.Text; text != "" {
		return lines + len(kit.BreakRuns(text, kit.PlainRun(text, kit.Normal), width))
	}
	return lines + len(kit.WrapWords(p.blankBecause(), width, l.tabs.Height))
}

// listsVariants reports whether the variants have a line of their own.
func (l buildLayout) listsVariants() bool { return l.wide || l.tabs.Height >= 6 }

// tabLine is the row of tabs; where it is too narrow, the current one and how many
// there are.
func (w *tabsWriter) tabLine(l buildLayout) {
	r := w.Row(w.width)
	if w.focus == stopSnippet {
		r.To(w.margin-barGap).Put(kit.Accent, w.Glyphs.Bar)
	}
	y := len(w.rows)
	variant := ""
	if !l.listsVariants() {
		variant = w.variantText()
	}
	for _, gap := range []int{3, 2, 1} {
		if w.tabsSize(gap)+w.margin <= w.width {
			w.allTabs(r, y, gap)
			if variant != "" {
				r.Right(kit.Quiet, variant+" ")
			}
			w.rows = append(w.rows, r.String())
			return
		}
	}
	k := kinds[w.tabs.kind]
	r.To(w.margin).Put(kit.Accent, strings.ToUpper(k.Title())).Put(kit.Bad, w.denialMark(w.tabs.kind)).
		Put(kit.Quiet, " "+strconv.Itoa(w.tabs.kind+1)+"/"+strconv.Itoa(len(kinds))+"  "+variant)
	w.places = append(w.places, kit.Place{X: 0, Y: y, Width: w.width, Do: kit.Target{Kind: nextTab, N: 0}})
	w.rows = append(w.rows, r.String())
}

func (w *tabsWriter) tabsSize(gap int) int {
	total := 0
	for i, k := range kinds {
		total += kit.Cells(k.Title()) + kit.Cells(w.denialMark(i)) + gap
	}
	return total - gap
}

func (w *tabsWriter) allTabs(r *kit.Row, y, gap int) {
	r.To(w.margin)
	for i, k := range kinds {
		start := r.Used
		if i == w.tabs.kind {
			r.Put(kit.Accent, strings.ToUpper(k.Title()))
		} else {
			r.Put(kit.Quiet, k.Title())
		}
		r.Put(kit.Bad, w.denialMark(i))
		w.places = append(w.places, kit.Place{X: start, Y: y, Width: r.Used - start, Do: kit.Target{Kind: pickTab, N: i}})
		if i < len(kinds)-1 {
			r.To(r.Used + gap)
		}
	}
}

func (w *tabsWriter) denialMark(i int) string {
	if w.tabs.denied[i] {
		return " " + w.Glyphs.No
	}
	return ""
}

// variantText is the shown variant's name and place.
func (w *tabsWriter) variantText() string {
	list := snippets.Variants(w.tabs.current())
	at := 0
	for i, v := range list {
		if v == w.tabs.shown.Variant {
			at = i
		}
	}
	return w.tabs.shown.Variant + " " + strconv.Itoa(at+1) + "/" + strconv.Itoa(len(list))
}

// variantLine names the variants, and which calls the snippet needs.
func (w *tabsWriter) variantLine() {
	r := w.Row(w.width).To(w.margin)
	y := len(w.rows)
	list := snippets.Variants(w.tabs.current())
	w.ways(r, list)
	needs := w.needs()
	names, room := -2, w.width-1
	for _, v := range list {
		names += kit.Cells(v) + 2
	}
	for _, n := range needs {
		room -= kit.Cells(n.Text)
	}
	if w.margin+names+2 > room {
		needs, room = nil, w.width // what is refused is said below all the same
	}
	for i, v := range list {
		start := r.Used
		if v == w.tabs.shown.Variant {
			r.Put(kit.Heading, v)
		} else {
			r.Put(kit.Quiet, v)
		}
		w.places = append(w.places, kit.Place{X: start, Y: y, Width: r.Used - start, Do: kit.Target{Kind: pickVariant, N: i}})
		r.To(r.Used + 2)
	}
	r.To(room)
	for _, n := range needs {
		r.Put(n.As, n.Text)
	}
	w.rows = append(w.rows, r.String())
}

// ways says which of the kinds of its tab is shown, where there is room for it.
func (w *tabsWriter) ways(r *kit.Row, list []string) {
	used := w.margin
	for _, v := range list {
		used += kit.Cells(v) + 2
	}
	for _, k := range kindsWithin[w.tabs.kind] {
		used += kit.Cells(k.Way()) + 2
	}
	if used > w.width || len(kindsWithin[w.tabs.kind]) == 1 {
		return
	}
	for i, k := range kindsWithin[w.tabs.kind] {
		if i > 0 {
			r.Put(kit.Quiet, " | ")
		}
		as := kit.Quiet
		if k == w.tabs.current() {
			as = kit.Heading
		}
		r.Put(as, k.Way())
	}
	r.Put(kit.Quiet, ": ")
}

// text draws the snippet, broken at the width, from the first line shown.
func (w *tabsWriter) text(height int) {
	if w.tabs.shown.Text == "" {
		w.tabs.total, w.tabs.room = 0, max(height, 0)
		for _, line := range kit.WrapWords(w.blankBecause(), w.width-w.margin-1, max(height, 1)) {
			w.rows = append(w.rows, w.Row(w.width).To(w.margin).Put(kit.Quiet, line).String())
		}
		return
	}
	runs := tokenRuns(w.tabs.shown)
	if w.glows() {
		runs = kit.Glow(runs, w.tabs.before, w.tabs.shown.Text)
	}
	lines := kit.BreakRuns(w.tabs.shown.Text, runs, w.width-w.margin-1)
	w.tabs.total, w.tabs.room = len(lines), max(height, 1)
	if len(lines) > height && height > 1 {
		w.tabs.room = height - 1
	}
	w.scrollSnippet(0)
	shown := lines[w.tabs.top:min(w.tabs.top+w.tabs.room, len(lines))]
	for _, line := range shown {
		r := w.Row(w.width).To(w.margin)
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
		w.rows = append(w.rows, r.String())
	}
	if w.tabs.room < len(lines) && height > 1 {
		w.rows = append(w.rows, w.moreLine(len(lines)))
	}
}

// moreLine says how much is above and below, and which keys show it from where the
// focus is, as far as they fit.
func (w *tabsWriter) moreLine(total int) string {
	above, below := w.tabs.top, total-w.tabs.top-w.tabs.room
	text := ""
	if above > 0 {
		text = w.Glyphs.Up + " " + strconv.Itoa(above) + " "
	}
	if below > 0 {
		text += w.Glyphs.Down + " " + strconv.Itoa(below) + " "
	}
	text += "more lines"
	if above+below == 1 {
		text = strings.TrimSuffix(text, "s")
	}
	raw := action.Name(action.Raw, w.Typing() != page.NotTyping)
	text += ": " + action.Name(action.CodeUp, true) + " " + action.Name(action.CodeDown, true)
	if all := text + ", or " + raw + " for all"; kit.Cells(all) < w.width-w.margin {
		text = all
	}
	return w.Row(w.width).To(w.margin).Put(kit.Quiet, text).String()
}

// tokenRuns are the colours of a snippet.
func tokenRuns(s snippets.Snippet) []kit.Run {
	runs := make([]kit.Run, 0, 2*len(s.Tokens)+1)
	at := 0
	for _, token := range s.Tokens {
		if token.Start > at {
			runs = append(runs, kit.Run{End: token.Start, As: kit.Normal})
		}
		runs = append(runs, kit.Run{End: token.End, As: tokenRoles[token.Role]})
		at = token.End
	}
	if at < len(s.Text) {
		runs = append(runs, kit.Run{End: len(s.Text), As: kit.Normal})
	}
	return runs
}

var tokenRoles = [...]kit.Role{
	snippets.Plain: kit.Normal, snippets.Keyword: kit.Keyword, snippets.StringLit: kit.Literal,
	snippets.Comment: kit.Remark, snippets.Value: kit.Datum,
}
