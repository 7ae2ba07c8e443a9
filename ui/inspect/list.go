package inspect

import (
	"strings"

	"policybench/ui/action"
	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/findings"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/parts"
	"policybench/ui/kit"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// many is what a judgement says of its links together.
type many struct {
	tally triage.Tally
	links []list.Link
	unit  string // what their numbers count: "row", "line"
	// claimed are the two links of which the text says that one works and one does not, as
	// indexes of the page's list; noMark where it says no such thing.
	claimed [2]int
}

// manyOf looks at the links of a judgement. It is called off the thread that draws as well.
func manyOf(j *judgement) many {
	text := j.paste.Unmasked() // for counting lines: names are masked where they are drawn
	items := triage.Of(j.paste.Reports)
	m := many{tally: triage.Count(items), unit: "line", claimed: [2]int{noMark, noMark}}
	offsets := make([]int, len(items))
	for i, it := range items {
		offsets[i] = max(min(it.Report.Span.Offset, len(text)), 0)
	}
	rows := triage.Rows(text, offsets)
	if rows != nil {
		m.unit = "row"
	}
	line, counted := 1, 0
	m.links = make([]list.Link, len(items))
	at := 0
	for i, it := range items {
		for at < len(j.list) && j.list[at].inside {
			at++
		}
		if offsets[i] < counted {
			line, counted = 1, 0
		}
		line += strings.Count(text[counted:offsets[i]], "\n")
		counted = offsets[i]
		k := list.Link{Item: it, At: at, Number: line, Policy: it.Report.Security.Policy}
		if rows != nil {
			k.Number, k.Name = rows[i].Number, rows[i].Name
		} else {
			k.Name = triage.Label(text, offsets[i])
		}
		m.links[i] = k
		at++
	}
	if good, bad := triage.Compared(text, items); good != nil {
		m.claimed = [2]int{m.links[good.Index].At, m.links[bad.Index].At}
	}
	return m
}

// listing reports whether the list is shown: there are several links, and none is opened.
func (p *Page) listing() bool {
	return p.text != "" && !p.whole && len(p.judged.links) > 1 && !p.editor.open && !p.letter.open && !p.beside.shown
}

// listMoves reports whether the keys of the list are heard.
func (p *Page) listMoves() bool {
	return p.listing() && (!p.prompt.Open() || p.prompt.Asks == ask.Filter)
}

// turnTo shows another state of the list, and what it selects.
func (p *Page) turnTo(l list.List) {
	p.list = l
	if k, ok := l.Selected(); ok {
		p.pickReport(k.At)
	}
}

// openRow opens the selected link whole, or lists the links of a row that stands for
// several.
func (p *Page) openRow() {
	if l, unfolded := p.list.Unfold(); unfolded {
		p.turnTo(l)
		return
	}
	_, p.whole = p.list.Row()
}

// pickRow selects a row, and opens the selected one.
func (p *Page) pickRow(row int) {
	if row == p.list.Current() {
		p.openRow()
		return
	}
	p.turnTo(p.list.To(row))
}

// turnFailing goes to the next link that asks for attention, or to the one before.
func (p *Page) turnFailing(by int) {
	if p.listing() {
		p.turnTo(p.list.MoveFailing(by))
		return
	}
	p.turnTo(p.list.BesideFailing(by))
}

// turnLink goes to the next link or to the one before, round and round, through pairs
// inside a link's URL.
func (p *Page) turnLink(by int) {
	all, next := p.judged.list, p.report+by
	switch {
	case by > 0 && next < len(all) && all[next].inside, by < 0 && all[p.report].inside:
		p.pickReport(next)
		return
	}
	p.list = p.list.Beside(by)
	k, ok := p.list.Selected()
	if !ok {
		return
	}
	at := k.At
	for by < 0 && at+1 < len(all) && all[at+1].inside {
		at++
	}
	p.pickReport(at)
}

// askFilter asks what the listed links are to hold.
func (p *Page) askFilter() {
	p.prompt.Ask(ask.Filter, p.list.Filter())
}

// listFacts are what the list shows now.
func (p *Page) listFacts() list.Facts {
	return list.Facts{List: p.list, Unit: p.judged.unit, At: p.at(), Mask: p.judged.paste.Text, Pick: pickRow, Marked: p.beside.a}
}

// fullList is from how many lines the counts have lines of their own.
const fullList = 20

// manyLinks draws counts, list and the selected link's summary.
func (w *writer) manyLinks() inspectDrawing {
	w.counts()
	w.asked()
	room := w.height - len(w.Rows)
	facts := w.listFacts()
	wanted := list.Lines(facts)
	below := 0
	switch {
	case room >= 20:
		below = max(room-wanted-1, 11)
	case room >= 10:
		below = max(room-wanted, 6)
	}
	if below > 0 && len(w.list.Rows()) == 0 {
		below = 0
	}
	d := list.Draw(w.Pen, facts, w.Width, room-below)
	top := len(w.Rows)
	w.Adopt(d.Places, 0, top)
	w.Rows = append(w.Rows, d.Rows...)
	if len(w.list.Rows()) == 0 && room > 2 {
		w.Rows[top+1] = w.Begin().Put(kit.Quiet, "no link holds that; esc lists all").String()
	}
	if below > 0 {
		w.Rule()
		w.summary(below - 1)
	}
	return inspectDrawing{}
}

// counts says what becomes of the links: a line for each outcome, or one for all.
func (w *writer) counts() {
	roles := map[string]kit.Role{w.Glyphs.No: kit.Bad, w.Glyphs.Warn: kit.Caution, w.Glyphs.Unknown: kit.Caution, w.Glyphs.Yes: kit.Good}
	if w.Width >= kit.WideWidth && w.height >= fullList {
		w.countLines(roles)
		return
	}
	if w.height < 4 {
		return
	}
	r := w.Row(w.Width).To(1)
	for i, piece := range words.CountBrief(w.judged.tally, w.Glyphs) {
		glyph, text, _ := strings.Cut(w.Ascii(piece), " ")
		if r.Used+kit.Cells(piece)+2 >= w.Width && i > 0 {
			if w.height < kit.StackedHeight {
				break
			}
			w.Add(r)
			r = w.Row(w.Width).To(1)
		} else if i > 0 {
			r.To(r.Used + 2)
		}
		r.Put(roles[glyph], glyph+" ").Put(kit.Normal, text)
	}
	w.Add(r)
}

// countLines has what is counted in one column and what it means in the next.
func (w *writer) countLines(roles map[string]kit.Role) {
	lines := words.CountLines(w.judged.tally, w.Glyphs)
	column := 0
	for _, line := range lines {
		count, _, _ := cutCount(line)
		column = max(column, kit.Cells(count)+4)
	}
	for _, line := range lines {
		count, sep, rest := cutCount(w.Ascii(line))
		glyph, text, _ := strings.Cut(count, " ")
		r := w.Row(w.Width).To(1).Put(roles[glyph], glyph+" ").Put(kit.Heading, text)
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

// summary is the selected link in so many lines: nobody has to open it to read on.
func (w *writer) summary(height int) {
	s := w.writer(w.Width, w.Margin, true)
	row, _ := w.list.Row()
	if row.Kind == list.Others && !row.Open {
		s.folded(row)
	} else {
		s.headline()
		if height > 5 {
			s.Gap()
		}
		s.next(height - len(s.Rows))
	}
	w.Rows = append(w.Rows, w.Fill(s.Rows, w.Width, max(height, 0))...)
}

// next is the link part by part, and what to do about it.
func (w *writer) next(height int) {
	hint := w.apart(func(part *writer) {
		if len(w.shown.findings) > 0 {
			if said := findings.Sentence(w.Pen, w.aged(w.shown.findings[0])); said.Hint != "" {
				part.Hint(said.Hint, w.Margin)
			}
		}
	})
	facts := w.linkFacts().Parts
	if rows := min(parts.Rows(w.Pen, facts, w.Width-1), height-len(hint.Rows)); rows > 0 && len(facts.Parts) > 0 {
		d := parts.Draw(w.Pen, facts, w.Width-1, rows)
		for _, row := range d.Rows {
			w.Rows = append(w.Rows, " "+row)
		}
	}
	w.Rows = append(w.Rows, hint.Rows...)
}

// folded says which links a row without a fault stands for.
func (w *writer) folded(row list.Row) {
	numbers := make([]int, len(row.Links))
	for i, link := range row.Links {
		numbers[i] = w.list.Link(link).Number
	}
	w.Add(w.Begin().Put(kit.Heading, words.Count(len(row.Links), "link")+" without a fault found"))
	text := w.judged.unit + "s " + words.Numbers(numbers, max(w.Width-w.Margin-8, 8)*3)
	for _, line := range kit.WrapWords(w.Ascii(text), w.Width-w.Margin-1, 3) {
		w.Add(w.Begin().Put(kit.Normal, line))
	}
	says := "their signatures are not checked: that needs the app secret"
	if w.judged.tally.Unchecked == 0 {
		says = "enter lists them"
	}
	w.Add(w.Begin().Put(kit.Quiet, says))
}

// listHint says what the list holds, where it is not all, worst first.
func (p *Page) listHint() string {
	rows := words.Count(p.judged.tally.Links, "link") + ", " + p.list.Order().String()
	if !p.list.Grouped() {
		rows += ", not grouped"
	}
	if busy := p.busy(); busy != "" {
		rows = busy + " " + rows + " so far"
	}
	if p.judged.claimed[0] != noMark {
		rows = "the text says that one link works and another does not: " + action.Name(action.Compare, false) + " compares them"
	}
	if f := p.list.Filter(); f != "" {
		rows = "only what holds " + words.Value(f) + ": esc lists all"
	}
	return rows
}
