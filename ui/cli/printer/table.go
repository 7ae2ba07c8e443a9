package printer

import (
	"policybench/ui/cli/pieces"
	"policybench/ui/cli/source"
	"policybench/ui/sheet"
	"policybench/ui/words"
)

// tablePrinter writes a row for each link; of a table the table itself, with our
// columns behind its own.
type tablePrinter struct {
	base
	sheet *sheet.Sheet
}

func (t *tablePrinter) Begin(_ source.Source, head string) error {
	return t.put(t.sheet.Begin(head, len(head) < HeadSize))
}

func (t *tablePrinter) ShowsText(bool) bool { return t.sheet.Own() }

func (t *tablePrinter) Lists(bool, int) bool { return true }

// Make puts the reports into cells.
func (t *tablePrinter) Make(s *pieces.Judged) { s.Made = sheet.Cells(s.Piece, s.Reports) }

func (t *tablePrinter) Add(s *pieces.Judged) error {
	cells, _ := s.Made.([]sheet.Cell)
	return t.put(t.sheet.Add(s.Piece, s.Paste, cells))
}

func (t *tablePrinter) End(source.Source) error { return t.put(t.sheet.End()) }

func (t *tablePrinter) Close() error {
	for _, r := range t.sheet.Remarks() {
		t.Say(r.Fact, r.Hint)
	}
	return nil
}

// put writes rows. On a terminal nothing of them is obeyed.
func (t *tablePrinter) put(rows string) error {
	if rows == "" {
		return nil
	}
	if t.Drawn {
		rows = words.VisibleCode(rows)
	}
	return t.Write(rows)
}
