package list

import (
	"slices"
	"strconv"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/links"
)

// others writes the links without a fault as one row.
func (w *writer) others(r *kit.Row, row Row, as kit.Role) {
	first := &w.List.links[row.Links[0]]
	same := !slices.ContainsFunc(row.Links, func(i int) bool { return w.List.links[i].Outcome != first.Outcome })
	r.To(w.first()).Put(as, words.Count(len(row.Links), "other"))
	says := "no fault found, signatures not checked"
	role, glyph := Look(w.Pen, &first.Item)
	switch {
	case !same:
		says, role, glyph = "not refused", kit.Quiet, w.Glyphs.Level(report.Note)
	case first.Outcome == triage.Fine:
		says = "valid: the signatures fit"
	case first.Outcome == triage.Unsigned:
		says = "without policy and signature"
	case first.Outcome == triage.Remark:
		says, role = "messages and other services", kit.Quiet
	}
	if w.file > 0 {
		w.put(r, role, w.result, w.whyEnd(), glyph+" "+says)
	} else {
		r.Put(role, " "+glyph+" "+says)
	}
	if w.expiry > 0 {
		r.To(w.expiry).Put(kit.Quiet, w.folding(row, "enter lists them"))
	}
}

func (w *writer) folding(row Row, closed string) string {
	if row.Open {
		return "enter folds them"
	}
	return closed
}

// group writes links that are alike as one row, which says which they are.
func (w *writer) group(r *kit.Row, row Row, as kit.Role) {
	first := &w.List.links[row.Links[0]]
	count := "×" + strconv.Itoa(len(row.Links))
	if w.Plain {
		count = "x" + strconv.Itoa(len(row.Links))
	}
	r.To(w.number).Put(as, count)
	numbers := make([]int, len(row.Links))
	for i, link := range row.Links {
		numbers[i] = w.List.links[link].Number
	}
	slices.Sort(numbers)
	what := map[Kind]string{Policy: ", one policy"}[row.Kind]
	from := w.file
	if w.name > 0 {
		from = w.name
	}
	why := links.WhyAll(w.items(row), w.At)
	if from > 0 {
		room := w.result - from - 3 - len(w.Unit) - 1
		w.put(r, as, from, w.result-1, w.Unit+"s "+english.Numbers(numbers, room))
		why += what
	} else {
		why = english.Numbers(numbers, max(w.width-w.why-2, 4))
	}
	w.verdict(r, first)
	w.because(r, as, why)
	if row.Kind == Policy {
		w.put(r, kit.Quiet, w.expiry, w.width, links.Expiry(first.Report))
	}
}

func (w *writer) items(row Row) []triage.Item {
	items := make([]triage.Item, len(row.Links))
	for i, link := range row.Links {
		items[i] = w.List.links[link].Item
	}
	return items
}
