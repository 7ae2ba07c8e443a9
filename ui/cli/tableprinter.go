package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"policybench/signing/inspect"
	"policybench/ui/cli/source"
	"policybench/ui/guard"
	"policybench/ui/table"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// tablePrinter writes a row for each link; of a table the table itself, with our
// columns behind its own.
type tablePrinter struct {
	*inspection
	dialect table.Dialect
	own     bool // the text is a table
	headed  bool

	scanner *table.Scanner
	pending strings.Builder // a row that goes on in the next piece
	best    *judgedCell
	secret  bool // the pending row holds an app secret
	first   bool // the pending row is the first one
	links   int  // in the pending row
	counted bool // a row holds several links: a column says how many
	last    *stretch

	formulas, many int
}

// judgedCell is one report as a table shows it.
type judgedCell struct {
	offset, rank, line int
	link               bool // and no message
	cells              []string
}

func newTablePrinter(i *inspection) *tablePrinter {
	d := table.Dialect{Comma: ','}
	if i.flags.tsv {
		d.Comma = '\t'
	}
	return &tablePrinter{inspection: i, dialect: d}
}

// begin looks at the beginning of a text whether it is a table, in which the links are
// cells.
func (t *tablePrinter) begin(_ source.Source, head string) error {
	*t = tablePrinter{inspection: t.inspection, dialect: newTablePrinter(t.inspection).dialect, headed: t.headed,
		formulas: t.formulas, many: t.many, first: true}
	complete := len(head) < headSize
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
		return t.put(t.dialect.Line(append([]string{"line"}, columns...)))
	}
	return nil
}

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

func (t *tablePrinter) showsText(bool) bool { return t.own }

func (t *tablePrinter) lists(int) bool { return true }

// make puts the reports into cells.
func (t *tablePrinter) make(s *stretch) {
	places := words.NewPlaces(s.Text, s.origin())
	list := make([]judgedCell, 0, len(s.reports))
	for _, r := range s.reports {
		line, _ := places.Of(r.Span.Offset)
		it := triage.One(&r)
		list = append(list, judgedCell{r.Span.Offset, it.Rank(), line, it.Outcome != triage.Remark, cellsOf(r, it)})
	}
	s.made = list
}

func (t *tablePrinter) add(s *stretch) error {
	t.last = s
	list, _ := s.made.([]judgedCell)
	var b strings.Builder
	if t.own {
		t.rows(&b, s, list)
	} else {
		for _, c := range list {
			b.WriteString(t.dialect.Line(append([]string{strconv.Itoa(c.line)}, c.cells...)))
		}
	}
	return t.put(b.String())
}

// put writes rows. On a terminal nothing of them is obeyed.
func (t *tablePrinter) put(rows string) error {
	if t.Drawn {
		rows = words.VisibleCode(rows)
	}
	return t.Write(rows)
}

// rows writes the rows that end in a piece's own text, and keeps the one that goes on.
func (t *tablePrinter) rows(b *strings.Builder, s *stretch, list []judgedCell) {
	if s.From == 0 {
		t.counted = t.several(s.Text[:s.To], list)
	}
	secrets := s.paste.Places()
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
			t.secret = t.secret || secrets[0].End() > at
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
func (t *tablePrinter) row(b *strings.Builder) {
	row := table.NewRow(0, t.pending.String())
	t.pending.Reset()
	body, n := t.dialect.Guard(row.Body)
	t.formulas += n
	if t.secret {
		body = t.withoutSecrets(body)
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
	t.best, t.links, t.secret = nil, 0, false
}

// countColumn says how many links a row holds, of which it shows the worst. It is there
// where the first rows have one with several.
const countColumn = "links"

func (t *tablePrinter) withCount(cells []string, count string) []string {
	if !t.counted {
		return cells
	}
	return append(slices.Clip(cells), count)
}

// several reports whether a row of a table's beginning holds several links.
func (t *tablePrinter) several(text string, list []judgedCell) bool {
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

// withoutSecrets is a row without app secrets: the words in their place may need quotes.
func (t *tablePrinter) withoutSecrets(body string) string {
	known := t.last.paste.Redactor()
	var cells []string
	for _, c := range t.dialect.Cells(body) {
		text := c.Text
		if value := c.Value(); known.Text(value) != value {
			text = t.dialect.Quote(known.Text(value))
		}
		cells = append(cells, text)
	}
	return strings.Join(cells, string(t.dialect.Comma))
}

// names are the names of our columns, which no column of the table has yet.
func (t *tablePrinter) names(header table.Row) []string {
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

// end writes the last row, which has no line end.
func (t *tablePrinter) end(source.Source) error {
	if t.pending.Len() == 0 {
		return nil
	}
	var b strings.Builder
	t.row(&b)
	return t.put(b.String())
}

func (t *tablePrinter) close() error {
	if t.formulas > 0 {
		t.Say(fmt.Sprintf("%s began like a formula and got a ' in front", words.Count(t.formulas, "cell")), "a spreadsheet would have run them")
	}
	if t.many > 0 {
		t.Say(words.Count(t.many, "row")+" with several links: the worst is shown", "")
	}
	return nil
}
