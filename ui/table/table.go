// Package table reads and writes tables as text: CSV and its kin. What was read is
// kept byte for byte, with its separator, quotes, line ends and byte order mark, so
// that columns can be put behind it:
//
//	dialect, ok := table.Detect(text, true)
//	for _, row := range dialect.Rows(text) {
//		out += row.Body + dialect.Join(more) + row.End
//	}
//
// It knows no types and no encodings but UTF-8. A quote counts at the beginning of a
// cell alone, as spreadsheets write it.
package table

import "strings"

// Dialect is how a table is written.
type Dialect struct {
	Comma   byte
	Columns int
	Header  bool // the first row names the columns
}

// Row is one row as it stands: the text of its cells, and its line end, which is empty
// at the end of a text.
type Row struct {
	Offset    int // of Body in the text
	Body, End string
}

// Blank reports whether there is nothing in the row.
func (r Row) Blank() bool { return r.Body == "" }

const mark = "\ufeff" // a byte order mark

// Scanner parts a text into rows that comes in pieces: a quoted cell may hold a line
// end, and go on in the next piece.
type Scanner struct {
	comma byte
	state state
}

// state is where in a cell a byte stands.
type state uint8

const (
	begin  state = iota // at its first character
	plain               // in a cell without quotes
	quoted              // inside of quotes
	closed              // behind a quote that ends them, unless another follows
)

// next is the state behind a byte.
func (s state) next(c, comma byte) state {
	switch {
	case s == quoted && c == '"':
		return closed
	case s == quoted:
		return quoted
	case c == '"' && s != plain:
		return quoted
	case c == comma, c == '\n':
		return begin
	}
	return plain
}

// NewScanner parts rows at a separator of cells.
func NewScanner(comma byte) *Scanner { return &Scanner{comma: comma} }

// End returns the offset behind the line end that ends the row which goes on at the
// beginning of text, and -1 where the text ends before. A row that was not ended goes
// on with the next text.
func (s *Scanner) End(text string) int {
	for i := 0; i < len(text); i++ {
		c, ends := text[i], s.state != quoted
		s.state = s.state.next(c, s.comma)
		if c == '\n' && ends {
			return i + 1
		}
	}
	return -1
}

// Rows parts a whole text.
func (d Dialect) Rows(text string) []Row {
	var rows []Row
	s := NewScanner(d.Comma)
	at := 0
	if strings.HasPrefix(text, mark) {
		at = len(mark)
	}
	for from := 0; from < len(text); {
		end := s.End(text[max(from, at):])
		if end < 0 {
			end = len(text)
		} else {
			end += max(from, at)
		}
		rows = append(rows, NewRow(from, text[from:end]))
		from = end
	}
	return rows
}

// NewRow parts a row from its line end.
func NewRow(offset int, text string) Row {
	body := strings.TrimSuffix(text, "\n")
	if len(body) < len(text) {
		body = strings.TrimSuffix(body, "\r")
	}
	return Row{offset, body, text[len(body):]}
}

// Cell is a cell as it stands: where it begins in its row, and its text with quotes.
type Cell struct {
	Offset int
	Text   string
}

// Quoted reports whether the cell stands in quotes.
func (c Cell) Quoted() bool {
	return len(c.Text) > 1 && c.Text[0] == '"' && c.Text[len(c.Text)-1] == '"'
}

// Value is the text that the cell means.
func (c Cell) Value() string {
	if !c.Quoted() {
		return c.Text
	}
	return strings.ReplaceAll(c.Text[1:len(c.Text)-1], `""`, `"`)
}

// Cells parts a row's body.
func (d Dialect) Cells(body string) []Cell {
	from := 0
	if strings.HasPrefix(body, mark) {
		from = len(mark)
	}
	var cells []Cell
	state, start := begin, from
	for i := from; i < len(body); i++ {
		if body[i] == d.Comma && state != quoted {
			cells = append(cells, Cell{start, body[start:i]})
			start = i + 1
		}
		state = state.next(body[i], d.Comma)
	}
	return append(cells, Cell{start, body[start:]})
}

// Join writes further cells behind a row.
func (d Dialect) Join(cells []string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteByte(d.Comma)
		b.WriteString(d.Quote(c))
	}
	return b.String()
}

// Line writes a row of its own.
func (d Dialect) Line(cells []string) string { return d.Join(cells)[min(1, len(cells)):] + "\n" }

// Quote writes a cell, in quotes where it needs them, and so that no spreadsheet takes
// it for a formula.
func (d Dialect) Quote(value string) string {
	if IsFormula(value) {
		value = "'" + value
	}
	if strings.IndexByte(value, d.Comma) < 0 && !strings.ContainsAny(value, "\"\r\n") {
		return value
	}
	return `"` + strings.ReplaceAll(value, `"`, `""`) + `"`
}

// IsFormula reports whether a spreadsheet would run a cell. Numbers and phone numbers
// are none.
func IsFormula(value string) bool {
	if value == "" || strings.IndexByte("=+-@\t\r", value[0]) < 0 {
		return false
	}
	return value[0] == '=' || value[0] == '@' || strings.Trim(value[1:], "0123456789 .,()/-") != ""
}

// Guard takes the formulas out of a row by a quote in front of them, and returns how
// many there were. All else stays as it is.
func (d Dialect) Guard(body string) (string, int) {
	if !strings.ContainsAny(body, "=+-@\t\r") {
		return body, 0
	}
	var b strings.Builder
	n, at := 0, 0
	for _, c := range d.Cells(body) {
		if !IsFormula(c.Value()) {
			continue
		}
		n++
		value := c.Offset
		if c.Quoted() {
			value++
		}
		b.WriteString(body[at:value])
		b.WriteByte('\'')
		at = value
	}
	return b.String() + body[at:], n
}

// Names are the names of the columns.
func (d Dialect) Names(header Row) []string {
	var names []string
	for _, c := range d.Cells(header.Body) {
		names = append(names, c.Value())
	}
	return names
}
