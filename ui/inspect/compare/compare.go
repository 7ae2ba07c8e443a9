// Package compare shows two links side by side: what explains that one is refused, what
// differs and explains nothing, what is the same, what neither shows, and what to do.
//
//	f := compare.Facts{Result: compared.Of(*a, *b), A: compare.Side{Report: a, Line: 4}, …}
//	drawing := compare.Draw(pen, f, 120, 30)
//
// Where there is no room for two columns A stands above B. It judges nothing: package
// signing/compare does, and package words says it. Reports are masked by who hands them in.
package compare

import (
	"time"

	compared "policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/kit"
)

// Side is one of the two links.
type Side struct {
	Report *report.Report // masked
	Line   int            // where it stands in the text, from 1; 0 where it does not matter
	Unit   string         // what Line counts: "row" of a table; empty for lines
	Says   string         // what the customer says of it: "works", "fails"; empty for nothing
}

// Facts are what the pane shows.
type Facts struct {
	Result compared.Result
	A, B   Side
	At     time.Time // the time that was judged as now
	Does   string    // what a key does about it, behind the next step: "b loads it into Build"
	Top    int       // how many rows are scrolled away
}

// Draw shows a comparison in exactly height lines of width cells.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	if width < 1 || height < 1 {
		return kit.Drawing{}
	}
	w := drawn(pen, f, width)
	top := max(min(f.Top, len(w.rows)-height), 0)
	return pen.Window(kit.Drawing{Rows: w.rows}, top, width, height)
}

// Rows is how many lines a comparison takes at a width.
func Rows(pen kit.Pen, f Facts, width int) int { return len(drawn(pen, f, width).rows) }

func drawn(pen kit.Pen, f Facts, width int) *writer {
	if f.A.Report == nil || f.B.Report == nil {
		return &writer{}
	}
	w := &writer{Pen: pen, Facts: f, width: max(width-1, 0)}
	w.arrange()
	w.headline()
	w.titles()
	w.differences()
	w.rest()
	w.next()
	return w
}
