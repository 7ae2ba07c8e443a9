package sheet

import (
	"policybench/signing/report"
	"policybench/signing/window"
	"policybench/ui/redact"
)

// Table is all of a text as a table.
type Table struct {
	Text    string
	Tabs    bool // between its cells
	Remarks []Remark
}

// Whole is the table of a text that is read whole, as a front end shows it. What the paste
// masks is masked.
func Whole(paste *redact.Paste, comma byte) Table { return of(paste, paste.Reports, New(comma)) }

// Only is the table of some of a paste's reports, those that begin at one of the offsets: of
// a text that is a table its header and their rows.
func Only(paste *redact.Paste, comma byte, offsets map[int]bool) Table {
	t := New(comma)
	t.some = true
	var list []report.Report
	for _, r := range paste.Reports {
		if offsets[r.Span.Offset] {
			list = append(list, r)
		}
	}
	return of(paste, list, t)
}

func of(paste *redact.Paste, reports []report.Report, t *Sheet) Table {
	text := paste.Unmasked() // rows are masked by what the paste knows
	piece := window.Piece{Text: text, To: len(text), Line: 1, Column: 1, Last: true}
	out := t.Begin(text[:min(len(text), HeadSize)], len(text) < HeadSize)
	out += t.Add(piece, paste, Cells(piece, reports)) + t.End()
	return Table{out, t.dialect.Comma == '\t', t.Remarks()}
}
