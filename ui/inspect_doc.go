package ui

import (
	"slices"
	"strings"

	"policybench/signing/inspect"
	"policybench/ui/words"
)

// document is what is said about a report: the list of reports, findings, policy,
// request. Where the text stands below it, also what the policy allows.
func (w *inspectWriter) document(width, margin int, compact bool) *inspectWriter {
	d := w.writer(width-1, margin, compact)
	d.reports()
	if !w.shown.ok {
		return d
	}
	d.values(partSigned, "Signed again", "with "+w.safe(w.signs.Name))
	d.findings()
	d.values(partSays, "What it says", "")
	d.values(partAsks, "What it asks for", "")
	if compact {
		d.allows()
	}
	if d.last < d.first {
		d.last = d.first
	}
	return d
}

// part begins a part with its title; where lines are few, without a gap.
func (w *inspectWriter) part(title, note string) {
	if len(w.rows) > 0 && !w.compact {
		w.gap()
	}
	w.title(title, note)
}

// mostListed is how many reports the list shows at a time.
const mostListed = 4

// reports lists the reports around the one that is shown.
func (w *inspectWriter) reports() {
	list := w.judged.list
	if len(list) < 2 || w.height < 16 {
		return
	}
	rows := min(len(list), mostListed)
	if w.compact {
		rows = min(len(list), 2)
	}
	if !w.compact {
		w.part("Found", words.Count(len(w.judged.list), "report"))
	}
	from := max(min(w.report-rows/2, len(list)-rows), 0)
	for i := from; i < from+rows; i++ {
		r := w.row(w.width)
		as := normal
		if i == w.report {
			r.to(1).put(accent, w.glyphs.Bar)
			as = accent
		}
		r.to(w.margin)
		if list[i].inside {
			r.to(w.margin + 2)
		}
		_, verdict, glyph := w.verdictLook(list[i].Report)
		name := words.Verdict(list[i].Verdict)
		if list[i].Verdict == inspect.None {
			name = words.Form(list[i].Form)
		}
		r.put(verdict, glyph+" "+name+" ").to(w.margin+16).put(as, w.listName(list[i], w.width-w.margin-17))
		w.add(r)
		w.place(len(w.rows)-1, action{pickReport, i})
	}
}

// listName tells a report from the others, in room columns. A long name is cut
// once, in its middle.
func (w *inspectWriter) listName(l listed, room int) string {
	where := ""
	if w.judged.lines > 1 {
		before := w.judged.text[:min(max(l.Span.Offset, 0), len(w.judged.text))]
		where = "line " + number(1+strings.Count(before, "\n")) + "  "
	}
	for _, one := range []string{l.Link.Handle, l.Link.Source, l.Link.Host} {
		if one != "" {
			return where + w.safe(words.CutMiddle(words.Value(one), max(room-len(where), 8)))
		}
	}
	return where + words.Form(l.Form)
}

// findings lists what is wrong. Where lines are few only the selected one has its
// hint.
func (w *inspectWriter) findings() {
	if len(w.shown.findings) == 0 {
		title := "Nothing speaks against it"
		if w.shown.Verdict == inspect.Valid {
			title = "Nothing is wrong with it"
		}
		w.part(title, "")
		return
	}
	title := "Worth knowing"
	if slices.ContainsFunc(w.shown.findings, func(f inspect.Finding) bool { return f.Level != inspect.Note }) {
		title = "What is wrong"
	}
	if !w.compact {
		w.part(title, "")
	}
	for i, f := range w.shown.findings {
		w.findingLines(i, w.aged(f))
	}
}

func (w *inspectWriter) findingLines(i int, f inspect.Finding) {
	start := len(w.rows)
	s := w.sentence(f)
	glyph := w.glyphs.Level(f.Level)
	margin := w.margin + cells(glyph) + 1
	room := w.width - margin - 1
	r := w.row(w.width)
	as := normal
	if i == w.finding {
		bar := quiet
		if w.focus == i {
			bar = accent
		}
		r.to(1).put(bar, w.glyphs.Bar)
		as = heading
	}
	r.to(w.margin).put(levelRole(f.Level), glyph).to(margin)
	for n, line := range wrapWords(s.Fact, room, 3) {
		if n > 0 {
			w.add(r)
			r = w.row(w.width).to(margin)
		}
		r.put(as, line)
	}
	w.add(r)
	switch {
	case f.Code == inspect.CodeServerMessage && !w.compact:
		w.message(words.MessageOf(f.Args), margin)
	case s.Hint != "" && (!w.compact || i == w.finding):
		w.hint(s.Hint, margin)
	}
	w.place(start, action{pickFinding, i})
	if w.focus == i {
		w.first, w.last = start, len(w.rows)-1
	}
}

// message lists what can have caused a server's message, the likeliest first.
func (w *inspectWriter) message(m words.Message, margin int) {
	list := func(title string, causes []string) {
		if len(causes) == 0 {
			return
		}
		w.add(w.row(w.width).to(margin).put(quiet, title))
		for _, cause := range causes {
			for i, line := range wrapWords(w.safe(cause), w.width-margin-5, 3) {
				r := w.row(w.width).to(margin + 2)
				if i == 0 {
					r.put(quiet, w.glyphs.Bullet)
				}
				w.add(r.to(margin+4).put(normal, line))
			}
		}
	}
	list("this text confirms", m.Here)
	list("likely, the likeliest first", m.Likely)
	if m.Next != "" {
		w.hint(w.safe(m.Next), margin)
	}
	if m.Time != "" {
		w.add(w.row(w.width).to(margin).put(quiet, "the server wrote it on "+m.Time+", a judges as of then"))
	}
}

func (w *inspectWriter) hint(text string, margin int) {
	arrow := w.glyphs.Arrow + " "
	for n, line := range wrapWords(w.ascii(text), w.width-margin-cells(arrow)-1, 4) {
		r := w.row(w.width).to(margin)
		if n == 0 {
			r.put(quiet, arrow)
		}
		w.add(r.to(margin+cells(arrow)).put(quiet, line))
	}
}

// valueLabel is the width of the labels before values, in cells.
const valueLabel = 10

// values lists the values of a part.
func (w *inspectWriter) values(part inspectPart, title, note string) {
	titled := false
	for i, v := range w.shown.values {
		if v.part != part {
			continue
		}
		if !titled {
			w.part(title, note)
			titled = true
		}
		w.valueLines(len(w.shown.findings)+i, v)
	}
}

func (w *inspectWriter) valueLines(item int, v inspectValue) {
	start := len(w.rows)
	at := w.margin + valueLabel
	r := w.row(w.width)
	as := quiet
	if w.focus == item {
		r.to(1).put(accent, w.glyphs.Bar)
		as = accent
	}
	r.to(w.margin).put(as, v.label).to(max(at, r.used+1))
	at = r.used
	room := max(w.width-at-1, 1)
	text := v.shown()
	if v.plain {
		r.put(quiet, text)
		w.add(r)
	} else {
		w.valueText(r, v, text, room)
	}
	w.valueNotes(v, at, room)
	w.place(start, action{pickValue, item})
	if w.focus == item {
		w.first, w.last = start, len(w.rows)-1
	}
}

// valueText writes a value into one or two lines, its middle left out where it is
// longer: the start tells what it is, the end tells values apart.
func (w *inspectWriter) valueText(r *row, v inspectValue, text string, room int) {
	lines := 2
	if w.compact {
		lines = 1
	}
	at := r.used
	if w.compact && len(v.notes) > 0 {
		if all := text + " " + w.glyphs.Dot + " " + strings.Join(v.notes, " "+w.glyphs.Dot+" "); cells(all) <= room {
			r.put(normal, text).put(quiet, all[len(text):])
			w.add(r)
			return
		}
	}
	shown := w.elide(text, room*lines)
	runs := plainRun(shown, normal)
	if v.name == "policy JSON" {
		runs = jsonRuns(shown)
	}
	for n, line := range breakRuns(shown, runs, room) {
		if n > 0 {
			w.add(r)
			r = w.row(w.width).to(at)
		}
		for _, piece := range line {
			r.put(piece.as, piece.text)
		}
	}
	w.add(r)
}

// valueNotes writes what a value means below it, unless it stood behind it.
func (w *inspectWriter) valueNotes(v inspectValue, at, room int) {
	if len(v.notes) == 0 {
		return
	}
	joined := strings.Join(v.notes, " "+w.glyphs.Dot+" ")
	if w.compact && cells(v.shown()+" "+w.glyphs.Dot+" "+joined) <= room {
		return
	}
	lines := wrapWords(joined, room, 2)
	if cells(lines[len(lines)-1]) > room {
		lines = nil
		for _, note := range v.notes { // a line each, whole but for a long one's middle
			lines = append(lines, w.elide(note, room))
		}
	}
	for _, line := range lines {
		w.add(w.row(w.width).to(at).put(quiet, line))
	}
}
