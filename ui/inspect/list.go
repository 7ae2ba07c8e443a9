package inspect

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// mostListed is how many reports the list shows at a time.
const mostListed = 4

// reports lists the reports around the one that is shown, which has a mark but never
// the bar: that is the focus alone.
func (w *inspectWriter) reports() {
	list := w.judged.list
	if len(list) < 2 || w.small() {
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
		r := w.Row(w.width)
		as := kit.Quiet
		if i == w.report {
			r.To(1).Put(kit.Quiet, w.Glyphs.Bullet)
			as = kit.Normal
		}
		r.To(w.margin)
		if list[i].inside {
			r.To(w.margin + 2)
		}
		_, verdict, glyph := w.verdictLook(list[i].Report)
		name := words.Verdict(list[i].Verdict)
		if list[i].Verdict == report.None {
			name = words.Form(list[i].Form)
		}
		r.Put(verdict, glyph+" "+name+" ").To(w.margin+16).Put(as, w.listName(list[i], w.width-w.margin-17))
		w.add(r)
		w.place(len(w.rows)-1, kit.Target{Kind: pickReport, N: i})
	}
}

// listName tells a report from the others, in room columns. A long name is cut
// once, in its middle.
func (w *inspectWriter) listName(l listed, room int) string {
	where := ""
	if w.judged.lines > 1 {
		before := w.judged.text[:min(max(l.Span.Offset, 0), len(w.judged.text))]
		where = "line " + kit.Number(1+strings.Count(before, "\n")) + "  "
	}
	for _, one := range []string{l.Link.Handle, l.Link.Source, l.Link.Host} {
		if one != "" {
			wider := kit.Cells(w.Glyphs.Ellipsis) - 1 // than the sign it stands for
			return where + w.safe(words.CutMiddle(words.Value(one), max(room-len(where)-wider, 8)))
		}
	}
	return where + words.Form(l.Form)
}
