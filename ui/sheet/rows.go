package sheet

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing/window"
	"policybench/ui/redact"
	"policybench/ui/table"
)

// rows writes the rows that end in a piece's own text, and keeps the one that goes on.
func (t *Sheet) rows(b *strings.Builder, s window.Piece, secrets []redact.Place, list []Cell) {
	if s.From == 0 {
		t.counted = t.several(s.Text[:s.To], list)
	}
	for at, text := s.From, s.Text[:s.To]; at < s.To; {
		end := s.To
		n := t.scanner.End(text[at:])
		if n >= 0 {
			end = at + n
		}
		for len(list) > 0 && (list[0].offset < end || n < 0) {
			if list[0].link {
				t.links++
			}
			if t.best == nil || list[0].rank < t.best.rank {
				t.best = &list[0]
			}
			list = list[1:]
		}
		for len(secrets) > 0 && secrets[0].Offset < end {
			t.hide(secrets[0], at, end)
			if secrets[0].End() > end {
				break // it goes on in the next row
			}
			secrets = secrets[1:]
		}
		t.pending.WriteString(text[at:end])
		if n >= 0 {
			t.row(b)
		}
		at = end
	}
}

// row writes the pending row with our cells behind.
func (t *Sheet) row(b *strings.Builder) {
	row := table.NewRow(0, t.pending.String())
	t.pending.Reset()
	if t.some && t.best == nil && !(t.first && t.dialect.Header && !row.Blank()) {
		t.first = t.first && row.Blank()
		t.hidden = nil
		return
	}
	body, n := t.dialect.Guard(row.Body)
	t.formulas += n
	if len(t.hidden) > 0 {
		body, _ = t.dialect.Guard(t.withoutSecrets(row.Body))
	}
	b.WriteString(body)
	switch {
	case row.Blank():
	case t.first && t.dialect.Header:
		b.WriteString(t.dialect.Join(t.names(row)))
	case t.best != nil:
		b.WriteString(t.dialect.Join(t.withCount(t.best.cells, strconv.Itoa(t.links))))
	default:
		b.WriteString(t.dialect.Join(t.withCount(make([]string, len(columns)), "")))
	}
	b.WriteString(row.End)
	if t.links > 1 {
		t.many++
	}
	t.first = t.first && row.Blank()
	t.best, t.links, t.hidden = nil, 0, nil
}

// countColumn says how many links a row holds, of which it shows the worst. It is there
// where the first rows have one with several.
const countColumn = "links"

func (t *Sheet) withCount(cells []string, count string) []string {
	if !t.counted {
		return cells
	}
	return append(slices.Clip(cells), count)
}

// several reports whether a row of a table's beginning holds several links.
func (t *Sheet) several(text string, list []Cell) bool {
	rows := table.NewScanner(t.dialect.Comma)
	for at := 0; at < len(text) && len(list) > 1; {
		end := len(text)
		if n := rows.End(text[at:]); n >= 0 {
			end = at + n
		}
		links := 0
		for ; len(list) > 0 && list[0].offset < end; list = list[1:] {
			if list[0].link {
				links++
			}
		}
		if links > 1 {
			return true
		}
		at = end
	}
	return false
}
