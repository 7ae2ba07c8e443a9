package compare

import (
	"cmp"
	"fmt"
	"strings"

	"policybench/ui/kit"
	"policybench/ui/words"
	"policybench/ui/words/terms"
	"policybench/ui/words/twolinks"
)

// headline says which link is refused and why, and how sure that is.
func (w *writer) headline() {
	h := twolinks.HeadOf(w.Result, *w.A.Report, *w.B.Report)
	r := w.Row(w.width).To(1)
	switch {
	case h.Refused != "":
		r.Put(kit.BadBadge, " "+w.Glyphs.No+" "+strings.ToUpper(h.Refused)+" ").Put(kit.Normal, "  ")
	default:
		r.Put(kit.CautionBadge, " "+w.Glyphs.Unknown+" ").Put(kit.Normal, "  ")
	}
	basis := string(h.Basis)
	fact := w.Glyphs.Foreign(h.Fact)
	room := w.width - margin - 1
	first := w.width - r.Used - 1
	if basis != "" && kit.Cells(fact)+2+kit.Cells(basis) <= first {
		w.add(r.Put(kit.Normal, fact).Right(kit.Quiet, basis+" "))
		return
	}
	if basis != "" {
		fact += " (" + basis + ")"
	}
	for i, line := range kit.WrapHanging(fact, first, room, 4) {
		if i > 0 {
			w.add(r)
			r = w.Row(w.width).To(margin)
		}
		r.Put(kit.Normal, line)
	}
	w.add(r)
}

// titles name the two columns: what the customer says of each and where it stands.
func (w *writer) titles() {
	w.gap()
	if w.column == 0 {
		for i, s := range [...]Side{w.A, w.B} {
			r := w.Row(w.width).To(margin).Put(kit.Heading, string(rune('A'+i)))
			w.titled(r, s, w.width)
			w.add(r)
		}
		return
	}
	r := w.Row(w.width)
	for i, s := range [...]Side{w.A, w.B} {
		r.To(w.side+i*w.column).Put(kit.Heading, string(rune('A'+i)))
		w.titled(r, s, w.side+(i+1)*w.column-2)
	}
	w.add(r)
}

// titled writes what is said of a link behind its letter, up to a column.
func (w *writer) titled(r *kit.Row, s Side, end int) {
	said := ""
	if s.Says != "" {
		said = w.Glyphs.Foreign(words.Visible(s.Says)) + ", the customer says"
	} else {
		said = terms.Verdict(s.Report.Verdict)
	}
	line := ""
	if s.Line > 0 {
		line = fmt.Sprintf("%s %d", cmp.Or(s.Unit, "line"), s.Line)
	}
	r.To(r.Used + 3)
	room := end - r.Used
	if line != "" && kit.Cells(said)+2+kit.Cells(line) > room {
		said = w.Glyphs.Foreign(words.Visible(s.Says))
	}
	r.Put(kit.Normal, w.Elide(said, max(room, 0)))
	if at := end - kit.Cells(line); line != "" && at > r.Used {
		r.To(at).Put(kit.Quiet, line)
	}
}
