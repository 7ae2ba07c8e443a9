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

	reports []report.Report
	lines   []int // where the reports stand
	others  []int // where links stand that do not ask for attention
	tally   triage.Tally
}

// Add takes one more report, of a line of the text.
func (g *Gathered) Add(r *report.Report, line int) {
	it := triage.One(r)
	before := g.tally.Links + g.tally.Remarks
	g.tally.Add(it)
	switch {
	case before >= mostRanked:
	case len(g.reports) <= Few:
		g.reports, g.lines = append(g.reports, r.Clone()), append(g.lines, line)
	case it.Outcome <= triage.WorksBut || it.Outcome == triage.Remark && g.tally.Remarks <= Few:
		g.reports, g.lines = append(g.reports, r.Brief().WithoutNotes().Clone()), append(g.lines, line)
	case it.Outcome != triage.Remark:
		g.others = append(g.others, line)
	}
}

// Found is how many reports there are.
func (g *Gathered) Found() int { return g.tally.Links + g.tally.Remarks }

// Paste is the reports without the text.
func (g *Gathered) Paste() *redact.Paste { return redact.New().Paste("", g.reports) }

// Listing lists the reports of a paste that was made of them.
func (g *Gathered) Listing(paste *redact.Paste, at time.Time) *Listing {
	return &Listing{Items: triage.Of(paste.Reports), numbers: g.lines, others: g.others, Tally: g.tally, At: at, Text: g.Head}
}
