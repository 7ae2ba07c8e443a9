package inspect

import (
	"policybench/ui/inspect/findings"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/parts"
	"policybench/ui/kit"
	"policybench/ui/words"
	"policybench/ui/words/english"
)

// listFacts are what the list shows now.
func (p *sight) listFacts() list.Facts {
	return list.Facts{List: p.list, Unit: p.judged.Unit, At: p.at(), Mask: p.judged.Paste.Text, Pick: pickRow, Marked: p.beside.a}
}

// manyLinks draws counts, list and the selected link's summary.
func (w *writer) manyLinks() inspectDrawing {
	list.Counts(w.Paper, w.judged.Tally, w.height)
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
	text := w.judged.Unit + "s " + english.Numbers(numbers, max(w.Width-w.Margin-8, 8)*3)
	for _, line := range kit.WrapWords(w.Ascii(text), w.Width-w.Margin-1, 3) {
		w.Add(w.Begin().Put(kit.Normal, line))
	}
	says := "their signatures are not checked: that needs the app secret"
	if w.judged.Tally.Unchecked == 0 {
		says = "enter lists them"
	}
	w.Add(w.Begin().Put(kit.Quiet, says))
}
