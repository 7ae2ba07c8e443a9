package compare

import (
	"strings"

	compared "policybench/signing/compare"
	"policybench/ui/kit"
	"policybench/ui/words/twolinks"
)

// writer draws a comparison. Columns are counted from the pane's left edge.
type writer struct {
	kit.Pen
	Facts
	width   int
	side    int // where values begin
	column  int // how wide one side is; 0 where A stands above B
	remarks int // where remarks begin
	rows    []string
}

const (
	margin = 3
	// names is where values begin; the longest name of ours has 10 letters.
	names = 16
	// beside is the width from which two columns stand beside each other.
	beside = 72
)

// arrange finds the columns: remarks take what they need, the sides share the rest.
func (w *writer) arrange() {
	w.side = min(names, w.width/4)
	if w.width < beside {
		return
	}
	remark := 0
	for _, d := range w.Result.Differences {
		if size := kit.Cells(w.remark(d)); size <= w.width/4 { // a longer one has a row of its own
			remark = max(remark, size)
		}
	}
	w.remarks = w.width - remark
	w.column = (w.remarks - w.side) / 2
}

//go:noinline
func (w *writer) add(r *kit.Row) { w.rows = append(w.rows, r.String()) }

//go:noinline
func (w *writer) gap() { w.rows = append(w.rows, w.Blank(w.width)) }

// differences writes what explains first, then what differs and explains nothing.
func (w *writer) differences() {
	told := false
	for i, d := range w.Result.Differences {
		if !d.Explains && !told {
			told = true
			w.gap()
			title := "differs"
			if i > 0 || w.Result.Refused == compared.None {
				title = "differs, but explains nothing"
			}
			w.add(w.Row(w.width).To(margin).Put(kit.Heading, title))
		}
		w.difference(d)
	}
}

func (w *writer) difference(d compared.Difference) {
	name, a, b, remark := w.texts(d)
	r := w.Row(w.width)
	as, at := kit.Quiet, margin+2
	if d.Explains {
		r.Put(kit.Accent, w.Glyphs.Bar).To(1).Put(kit.Bad, w.Glyphs.No)
		as, at = kit.Heading, margin
	}
	if w.column == 0 {
		w.stacked(d, r.To(at).Put(as, name), [...]string{a, b}, remark)
		return
	}
	r.To(at).Put(as, w.Elide(name, w.side-at-1))
	for i, text := range []string{a, b} {
		r.To(w.side+i*w.column).Put(w.valueRole(d, text), w.Elide(text, w.column-2))
	}
	if kit.Cells(remark) <= w.width-w.remarks {
		w.add(r.To(w.remarks).Put(w.remarkRole(d), remark))
		return
	}
	w.add(r)
	w.below(d, remark, w.side)
}

// below writes a remark that does not fit beside what it is about.
func (w *writer) below(d compared.Difference, remark string, at int) {
	for _, line := range kit.WrapWords(remark, max(w.width-at, 1), 3) {
		w.add(w.Row(w.width).To(at).Put(w.remarkRole(d), line))
	}
}

// stacked writes A above B, and the remark below where it does not fit beside the name.
func (w *writer) stacked(d compared.Difference, r *kit.Row, values [2]string, remark string) {
	if remark != "" && r.Used+2+kit.Cells(remark) <= w.width {
		r.To(r.Used+2).Put(w.remarkRole(d), remark)
		remark = ""
	}
	w.add(r)
	indent := margin + 2
	for i, text := range values {
		r := w.Row(w.width).To(indent).Put(kit.Quiet, string(rune('A'+i))+"  ")
		w.add(r.Put(w.valueRole(d, text), w.Elide(text, max(w.width-r.Used-1, 1))))
	}
	if remark != "" {
		w.below(d, remark, indent)
	}
}

func (w *writer) texts(d compared.Difference) (name, a, b, remark string) {
	return w.Glyphs.Foreign(twolinks.PartName(d.Part)), w.text(d.Part, d.A), w.text(d.Part, d.B), w.remark(d)
}

// text is a part as it is shown. An expiry is its date: the remark says what follows.
func (w *writer) text(part, value string) string {
	text := w.Glyphs.Foreign(twolinks.PartText(part, value))
	if part == "policy.expiry" {
		text, _, _ = strings.Cut(text, ", ")
	}
	return text
}

// remark is what a difference means, with the sign that points at it.
func (w *writer) remark(d compared.Difference) string {
	text := twolinks.Remark(d, *w.A.Report, *w.B.Report, w.At)
	if kit.Cells(text) > w.width/4 {
		if short, _, ok := strings.Cut(text, ", "); ok {
			text = short
		}
	}
	if d.Explains {
		return w.Glyphs.Pointer + " " + text
	}
	return text
}

func (w *writer) remarkRole(d compared.Difference) kit.Role {
	if d.Explains {
		return kit.Accent
	}
	return kit.Quiet
}

func (w *writer) valueRole(d compared.Difference, text string) kit.Role {
	switch {
	case text == "none":
		return kit.Quiet
	case d.Part == "signature":
		return kit.Signature
	case d.Part == "handle", d.Part == "policy.handle":
		return kit.Handle
	case d.Part == "policy":
		return kit.Policy
	}
	return kit.Normal
}

// rest says what is the same and what neither link shows.
func (w *writer) rest() {
	w.gap()
	var same []string
	for _, d := range w.Result.Same {
		same = append(same, twolinks.PartName(d.Part)+" "+w.text(d.Part, d.A))
	}
	dot := " " + w.Glyphs.Dot + " "
	w.labelled("the same", kit.Joined(same, dot, max(w.width-w.side-1, 1)))
	if open := twolinks.Unknown(*w.A.Report, *w.B.Report); open != "" {
		w.labelled("not known", kit.WrapWords(open, max(w.width-w.side-1, 1), 3))
	}
}

func (w *writer) labelled(label string, lines []string) {
	at := w.side
	if w.column == 0 && at < margin+kit.Cells(label)+2 {
		w.add(w.Row(w.width).To(margin).Put(kit.Quiet, label))
		at, label = margin+2, ""
	}
	for i, line := range lines {
		r := w.Row(w.width)
		if i == 0 {
			r.To(margin).Put(kit.Quiet, label)
		}
		w.add(r.To(at).Put(kit.Normal, w.Elide(line, max(w.width-at, 1))))
	}
}

// next says what to do, and which key does it.
func (w *writer) next() {
	h := twolinks.HeadOf(w.Result, *w.A.Report, *w.B.Report)
	if h.Hint == "" {
		return
	}
	text := w.Glyphs.Foreign(h.Hint)
	if w.Does != "" {
		text += ": " + w.Does
	}
	w.gap()
	at := 1 + kit.Cells(w.Glyphs.Arrow) + 1
	for i, line := range kit.WrapWords(text, max(w.width-at-1, 1), 4) {
		r := w.Row(w.width).To(1)
		if i == 0 {
			r.Put(kit.Good, w.Glyphs.Arrow)
		}
		w.add(r.To(at).Put(kit.Normal, line))
	}
}
