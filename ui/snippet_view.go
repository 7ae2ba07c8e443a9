package ui

import (
	"strconv"
	"strings"

	"policybench/snippets"
)

// tabsWriter collects the lines of the snippet.
type tabsWriter struct {
	*build
	width  int
	margin int
	rows   []string
	places zones
}

// drawTabs draws tabs, variants and the snippet.
func (p *build) drawTabs(width, height int) drawing {
	key := snippetKey{p.drawn, width, height, p.tabs.top, p.theme}
	if key == p.tabs.key {
		return p.tabs.cache
	}
	l := p.layout()
	w := tabsWriter{build: p, width: width, margin: l.margin}
	w.tabLine(l)
	if l.listsVariants() {
		w.variantLine()
	}
	for _, line := range p.noteLines(width-w.margin-1, height) {
		if len(w.rows) < height-1 {
			w.rows = append(w.rows, w.row(width).to(w.margin).put(line.as, line.text).String())
		}
	}
	if l.wide && height > 8 {
		w.rows = append(w.rows, w.blank(width))
	}
	w.text(height - len(w.rows))
	p.tabs.cache = drawing{p.fill(w.rows, width, height), w.places}
	p.tabs.key = snippetKey{p.drawn, width, height, p.tabs.top, p.theme}
	return p.tabs.cache
}

// noteLines are the notes broken at a width; in a low pane each is cut after its
// second line.
func (p *build) noteLines(width, height int) []saying {
	most := 2
	if height > leastTabs {
		most = 4
	}
	var lines []saying
	for _, note := range p.notes(width) {
		for _, line := range wrapWords(note.text, width, most) {
			lines = append(lines, saying{note.as, line})
		}
	}
	return lines
}

// snippetLines is the number of lines in which the snippet is whole, with all that
// stands above it.
func (p *build) snippetLines(l buildLayout) int {
	width := l.tabs.width - l.margin - 1
	lines := 2 + len(p.noteLines(width, l.tabs.height)) // tabs and variants
	if l.wide {
		lines++ // a blank one
	}
	if text := p.tabs.shown.Text; text != "" {
		return lines + len(breakRuns(text, plainRun(text, normal), width))
	}
	return lines + len(wrapWords(p.blankBecause(), width, l.tabs.height))
}

// listsVariants reports whether the variants have a line of their own.
func (l buildLayout) listsVariants() bool { return l.wide || l.tabs.height >= 6 }

// tabLine is the row of tabs; where it is too narrow, the current one and how many
// there are.
func (w *tabsWriter) tabLine(l buildLayout) {
	r := w.row(w.width)
	if w.focus == stopSnippet {
		r.to(w.margin-barGap).put(accent, w.glyphs.Bar)
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
				r.right(quiet, variant+" ")
			}
			w.rows = append(w.rows, r.String())
			return
		}
	}
	k := kinds[w.tabs.kind]
	r.to(w.margin).put(accent, strings.ToUpper(k.Title())).put(bad, w.denialMark(w.tabs.kind)).
		put(quiet, " "+strconv.Itoa(w.tabs.kind+1)+"/"+strconv.Itoa(len(kinds))+"  "+variant)
	w.places = append(w.places, zone{0, y, w.width, target{nextTab, 0}})
	w.rows = append(w.rows, r.String())
}

func (w *tabsWriter) tabsSize(gap int) int {
	total := 0
	for i, k := range kinds {
		total += cells(k.Title()) + cells(w.denialMark(i)) + gap
	}
	return total - gap
}

func (w *tabsWriter) allTabs(r *row, y, gap int) {
	r.to(w.margin)
	for i, k := range kinds {
		start := r.used
		if i == w.tabs.kind {
			r.put(accent, strings.ToUpper(k.Title()))
		} else {
			r.put(quiet, k.Title())
		}
		r.put(bad, w.denialMark(i))
		w.places = append(w.places, zone{start, y, r.used - start, target{pickTab, i}})
		if i < len(kinds)-1 {
			r.to(r.used + gap)
		}
	}
}

func (w *tabsWriter) denialMark(i int) string {
	if w.tabs.denied[i] {
		return " " + w.glyphs.No
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
	r := w.row(w.width).to(w.margin)
	y := len(w.rows)
	list := snippets.Variants(w.tabs.current())
	w.ways(r, list)
	needs := w.needs()
	names, room := -2, w.width-1
	for _, v := range list {
		names += cells(v) + 2
	}
	for _, n := range needs {
		room -= cells(n.text)
	}
	if w.margin+names+2 > room {
		needs, room = nil, w.width // what is refused is said below all the same
	}
	for i, v := range list {
		start := r.used
		if v == w.tabs.shown.Variant {
			r.put(heading, v)
		} else {
			r.put(quiet, v)
		}
		w.places = append(w.places, zone{start, y, r.used - start, target{pickVariant, i}})
		r.to(r.used + 2)
	}
	r.to(room)
	for _, n := range needs {
		r.put(n.as, n.text)
	}
	w.rows = append(w.rows, r.String())
}

// ways says which of the kinds of its tab is shown, where there is room for it.
func (w *tabsWriter) ways(r *row, list []string) {
	used := w.margin
	for _, v := range list {
		used += cells(v) + 2
	}
	for _, k := range kindsWithin[w.tabs.kind] {
		used += cells(k.Way()) + 2
	}
	if used > w.width || len(kindsWithin[w.tabs.kind]) == 1 {
		return
	}
	for i, k := range kindsWithin[w.tabs.kind] {
		if i > 0 {
			r.put(quiet, " | ")
		}
		as := quiet
		if k == w.tabs.current() {
			as = heading
		}
		r.put(as, k.Way())
	}
	r.put(quiet, ": ")
}

// text draws the snippet, broken at the width, from the first line shown.
func (w *tabsWriter) text(height int) {
	if w.tabs.shown.Text == "" {
		w.tabs.total, w.tabs.room = 0, max(height, 0)
		for _, line := range wrapWords(w.blankBecause(), w.width-w.margin-1, max(height, 1)) {
			w.rows = append(w.rows, w.row(w.width).to(w.margin).put(quiet, line).String())
		}
		return
	}
	runs := tokenRuns(w.tabs.shown)
	if w.glows() {
		runs = glow(runs, w.tabs.before, w.tabs.shown.Text)
	}
	lines := breakRuns(w.tabs.shown.Text, runs, w.width-w.margin-1)
	w.tabs.total, w.tabs.room = len(lines), max(height, 1)
	if len(lines) > height && height > 1 {
		w.tabs.room = height - 1
	}
	w.scrollSnippet(0)
	shown := lines[w.tabs.top:min(w.tabs.top+w.tabs.room, len(lines))]
	for _, line := range shown {
		r := w.row(w.width).to(w.margin)
		for _, piece := range line {
			r.put(piece.as, piece.text)
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
		text = w.glyphs.Up + " " + strconv.Itoa(above) + " "
	}
	if below > 0 {
		text += w.glyphs.Down + " " + strconv.Itoa(below) + " "
	}
	text += "more lines"
	if above+below == 1 {
		text = strings.TrimSuffix(text, "s")
	}
	scroll, raw := w.keys.Snippet, w.keys.Letters.Raw.Help().Key
	if w.Typing() != notTyping {
		raw = w.keys.Always.Leave.Help().Key + ", " + raw
	}
	text += ": " + scroll.ScrollUp.Help().Key + " " + scroll.ScrollDown.Help().Key
	if all := text + ", or " + raw + " for all"; cells(all) < w.width-w.margin {
		text = all
	}
	return w.row(w.width).to(w.margin).put(quiet, text).String()
}

// tokenRuns are the colours of a snippet.
func tokenRuns(s snippets.Snippet) []run {
	runs := make([]run, 0, 2*len(s.Tokens)+1)
	at := 0
	for _, token := range s.Tokens {
		if token.Start > at {
			runs = append(runs, run{token.Start, normal})
		}
		runs = append(runs, run{token.End, tokenRoles[token.Role]})
		at = token.End
	}
	if at < len(s.Text) {
		runs = append(runs, run{len(s.Text), normal})
	}
	return runs
}

var tokenRoles = [...]role{
	snippets.Plain: normal, snippets.Keyword: keyword, snippets.StringLit: literal,
	snippets.Comment: remark, snippets.Value: datum,
}
