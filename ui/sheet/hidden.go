package sheet

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/table"
)

// hide notes as much of a secret as stands in a stretch of text that is put behind the
// pending row.
func (t *Sheet) hide(secret redact.Place, from, to int) {
	at, end := max(from, secret.Offset), min(to, secret.End())
	if at < end {
		t.hidden = append(t.hidden, redact.Place{Span: report.Span{Offset: t.pending.Len() + at - from, Length: end - at}, Shown: secret.Shown})
	}
}

// withoutSecrets is a row without app secrets: the words in their place may need quotes.
// One that is spread over cells or rows leaves each of them.
func (t *Sheet) withoutSecrets(body string) string {
	cells := t.dialect.Cells(body)
	written := make([]string, len(cells))
	for i, c := range cells {
		written[i] = c.Text
		value := c.Value()
		shown := t.known.Text(value)
		if shown == value {
			shown = t.shown(c)
		}
		if shown != value {
			written[i] = t.dialect.Quote(shown)
		}
	}
	return body[:cells[0].Offset] + strings.Join(written, string(t.dialect.Comma))
}

// shown is the value of a cell without what of the hidden places stands in it.
func (t *Sheet) shown(c table.Cell) string {
	raw, start := c.Text, c.Offset
	if c.Quoted() {
		raw, start = raw[1:len(raw)-1], start+1
	}
	var b strings.Builder
	at := 0
	for _, p := range t.hidden {
		from, to := max(at, p.Offset-start), min(len(raw), p.End()-start)
		if from < to {
			b.WriteString(raw[at:from])
			b.WriteString(p.Shown)
			at = to
		}
	}
	if at == 0 {
		return c.Value()
	}
	b.WriteString(raw[at:])
	if c.Quoted() {
		return strings.ReplaceAll(b.String(), `""`, `"`)
	}
	return b.String()
}
