// Package sheet writes reports as a table: a row for each link, or, of a text that is a
// table, the table itself with our columns behind its own.
//
//	t := sheet.New(',')
//	out := t.Begin(head, complete)
//	for _, p := range pieces {
//		out += t.Add(p, paste, sheet.Cells(p, paste.Reports))
//	}
//	out += t.End()
//
// A secret is shown in no cell: paste and reports are those of package redact. It does not
// know what --only leaves out.
package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/signing/window"
	"policybench/ui/guard"
	"policybench/ui/redact"
	"policybench/ui/table"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// HeadSize is how much of a text is looked at to tell a table, in bytes.
const HeadSize = 64 << 10

// Sheet writes a table of one text after another.
type Sheet struct {
	comma    byte
	headed   bool // a row with our names was written
	formulas int  // cells that began like one
	many     int  // rows with several links
	some     bool // rows without a report are left out

	text
}

// text is what is known of the text that is written.
type text struct {
	dialect table.Dialect
	own     bool // the text is a table
	scanner *table.Scanner
	pending strings.Builder // a row that goes on in the next piece
	best    *Cell
	hidden  []redact.Place // app secrets in the pending row, by their place in it
	first   bool           // the pending row is the first one
	links   int            // in the pending row
	counted bool           // a row holds several links: a column says how many
	known   redact.Redactor
}

// Cell is one report as a table shows it.
type Cell struct {
	offset, rank, line int
	link               bool // and no message
	cells              []string
}

// New is a table whose cells a character parts, where the text is none itself.
func New(comma byte) *Sheet { return &Sheet{comma: comma} }

// Begin looks at the beginning of a text whether it is a table, in which the links are
// cells, and returns the row with our names where it is none. Complete says that the text
// ends with its beginning.
func (t *Sheet) Begin(head string, complete bool) string {
	t.text = text{dialect: table.Dialect{Comma: t.comma}, first: true}
	d, ok := table.Detect(head, complete)
	if ok && !d.Header { // a log has as many commas or semicolons in each line, too
		links := linksIn(head)
		ok = len(links) > 0 && d.Holds(head, links)
	}
	switch {
	case ok:
		t.own, t.dialect, t.scanner = true, d, table.NewScanner(d.Comma)
	case !t.headed:
		t.headed = true
		return t.dialect.Line(append([]string{"line"}, columns...))
	}
	return ""
}

// Own reports whether the text is a table, whose rows are shown.
func (t *Sheet) Own() bool { return t.own }

// linksIn are the places of links, by offset and end.
func linksIn(text string) [][2]int {
	var places [][2]int
	reports, _ := guard.Inspect(text, inspect.Options{NoCause: true})
	for _, r := range reports {
		if r.Link.Host != "" {
			places = append(places, [2]int{r.Span.Offset, r.Span.End()})
		}
	}
	return places
}

// Cells are the cells of the reports on a piece. It may be called for several pieces at a
// time.
func Cells(piece window.Piece, reports []report.Report) []Cell {
	places := words.NewPlaces(piece.Text, words.Origin{Offset: int(piece.Base), Line: piece.Line, Column: piece.Column})
	list := make([]Cell, 0, len(reports))
	for i := range reports {
		r := &reports[i]
		it := triage.One(r)
		list = append(list, Cell{r.Span.Offset, it.Rank(), places.Line(r.Span.Offset), it.Outcome != triage.Remark, cellsOf(r, it)})
	}
	return list
}

// Add returns the rows that end in a piece's own text. Of a table the paste is needed, of
// other texts it may be nil.
func (t *Sheet) Add(piece window.Piece, paste *redact.Paste, list []Cell) string {
	var b strings.Builder
	if t.own {
		t.known = paste.Redactor()
		t.rows(&b, piece, paste.Places(), list)
		return b.String()
	}
	for _, c := range list {
		b.WriteString(t.dialect.Line(append([]string{strconv.Itoa(c.line)}, c.cells...)))
	}
	return b.String()
}

// names are the names of our columns, which no column of the table has yet.
func (t *Sheet) names(header table.Row) []string {
	taken := map[string]bool{}
	for _, name := range t.dialect.Names(header) {
		taken[name] = true
	}
	for prefix, n := "filestack_", 1; ; n++ {
		if n > 1 {
			prefix = fmt.Sprintf("filestack%d_", n)
		}
		free, list := true, make([]string, 0, len(columns))
		for _, c := range t.withCount(columns, countColumn) {
			free = free && !taken[prefix+c]
			list = append(list, prefix+c)
		}
		if free {
			return list
		}
	}
}

// End returns the last row, where it has no line end.
func (t *Sheet) End() string {
	if t.pending.Len() == 0 {
		return ""
	}
	var b strings.Builder
	t.row(&b)
	return b.String()
}
