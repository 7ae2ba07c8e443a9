package sheet

import (
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
func Whole(paste *redact.Paste, comma byte) Table {
	text := paste.Unmasked() // rows are masked by what the paste knows
	piece := window.Piece{Text: text, To: len(text), Line: 1, Column: 1, Last: true}
	t := New(comma)
	out := t.Begin(text[:min(len(text), HeadSize)], len(text) < HeadSize)
	out += t.Add(piece, paste, Cells(piece, paste.Reports)) + t.End()
	return Table{out, t.dialect.Comma == '\t', t.Remarks()}
}
