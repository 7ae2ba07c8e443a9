// Package printer is the outputs of inspect, each written as its input is read: words for
// people, what is sent to others, JSON, tables, the text itself with its fixes.
//
//	p := printer.New(console, options)
//	p.Begin(source, head)      // of each text
//	p.Add(piece)               // in the text's order
//	p.End(source)
//	p.Close()
package printer

import (
	"slices"
	"time"

	"policybench/signing/report"
	"policybench/ui/cli/console"
	"policybench/ui/cli/pieces"
	"policybench/ui/cli/source"
	"policybench/ui/sheet"
	"policybench/ui/words/document"
)

// HeadSize is how much of a text is looked at before all of it is read, in bytes.
const HeadSize = sheet.HeadSize

// Format is which output is wanted, and what of it.
type Format struct {
	JSON, Markdown, Reply, Fixed, CSV, TSV bool
	Only, Voice, Zone                      string
}

// Options say how it is written.
type Options struct {
	Format
	At      time.Time
	ASCII   bool        // draw with ASCII characters alone
	Many    bool        // several texts
	Stopped func() bool // whether the reading was ended early
}

// Printer is an output that is written as its input is read. Make is called beside
// others of its kind, for what costs time; add in the text's order.
type Printer interface {
	pieces.Maker
	Begin(s source.Source, head string) error // head is the beginning of the text
	Add(s *pieces.Judged) error
	End(s source.Source) error // of one text
	Close() error              // of all
}

// New is the printer of a format.
func New(c *console.Console, o Options) Printer {
	b := base{c, o}
	switch {
	case o.JSON:
		return &jsonPrinter{base: b, document: document.New(c.Out, o.At, false)}
	case o.CSV:
		return &tablePrinter{base: b, sheet: sheet.New(',')}
	case o.TSV:
		return &tablePrinter{base: b, sheet: sheet.New('\t')}
	case o.Fixed:
		return &fixPrinter{base: b}
	}
	return &textPrinter{base: b}
}

// base is what every printer has.
type base struct {
	*console.Console
	Options
}

// WorstFirst keeps the text's order, where an output does not say otherwise.
func (b base) WorstFirst() bool { return false }

// Shows tells what --only leaves.
func (b base) Shows(r report.Report) bool {
	switch report.Level(b.Only) {
	case report.Problem:
		return pieces.Failing(r)
	case report.Warning:
		return pieces.Failing(r) || slices.ContainsFunc(r.Findings, func(f report.Finding) bool { return f.Level == report.Warning })
	}
	return true
}
