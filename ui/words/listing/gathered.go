package listing

import (
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

// mostRanked is how many links of a text too long to be held are ranked; the rest is
// counted.
const mostRanked = 10_000

// Gathered is the links of a text that is too long to be held: what asks for attention
// among the first of them; the rest is counted. It holds on to nothing of the text.
type Gathered struct {
	Head string // the beginning of the text: it tells code from a letter
	Rows bool   // places are counted in rows of the customer's table, not in lines

	reports []report.Report
	numbers []int // the rows or lines in which the reports stand
	others  []int // where links stand that do not ask for attention
	tally   triage.Tally
}

// Add takes one more report, of a row or line of the text.
func (g *Gathered) Add(r *report.Report, number int) {
	it := triage.One(r)
	before := g.tally.Links + g.tally.Remarks
	g.tally.Add(it)
	switch {
	case before >= mostRanked:
	case len(g.reports) <= Few:
		g.reports, g.numbers = append(g.reports, r.Clone()), append(g.numbers, number)
	case it.Outcome <= triage.WorksBut || it.Outcome == triage.Remark && g.tally.Remarks <= Few:
		g.reports, g.numbers = append(g.reports, r.Brief().WithoutNotes().Clone()), append(g.numbers, number)
	case it.Outcome != triage.Remark:
		g.others = append(g.others, number)
	}
}

// Found is how many reports there are.
func (g *Gathered) Found() int { return g.tally.Links + g.tally.Remarks }

// Paste is the reports without the text.
func (g *Gathered) Paste() *redact.Paste { return redact.New().Paste("", g.reports) }

// Listing lists the reports of a paste that was made of them.
func (g *Gathered) Listing(paste *redact.Paste, at time.Time) *Listing {
	l := &Listing{Items: triage.Of(paste.Reports), numbers: g.numbers, others: g.others, Tally: g.tally, At: at, Text: g.Head}
	for _, n := range g.numbers {
		if g.Rows {
			l.Rows = append(l.Rows, triage.Row{Number: n})
		}
	}
	return l
}
