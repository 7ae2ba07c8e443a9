package table

import (
	"slices"
	"strings"
)

// Detect tells how a table is written from its beginning; complete says that the text
// is all of it. It is false for a text that is no table of several columns and rows.
func Detect(text string, complete bool) (Dialect, bool) {
	best := Dialect{}
	for _, comma := range []byte{',', ';', '\t', '|'} {
		d := Dialect{Comma: comma}
		rows := d.sample(text, complete)
		columns := 0
		fits := len(rows) >= 2
		for _, r := range rows {
			n := d.columns(r.Body)
			fits = fits && n >= 2 && (columns == 0 || n == columns)
			columns = n
		}
		if fits && columns > best.Columns {
			d.Columns, d.Header = columns, d.named(rows)
			best = d
		}
	}
	return best, best.Columns > 0
}

// most rows and bytes are looked at to tell a dialect.
const mostRows, mostSampled = 200, 64 << 10

func (d Dialect) sample(text string, complete bool) []Row {
	if len(text) > mostSampled {
		text, complete = text[:mostSampled], false
	}
	rows := d.Rows(text)
	if len(rows) > 0 && !complete {
		rows = rows[:len(rows)-1]
	}
	rows = slices.DeleteFunc(rows, Row.Blank)
	return rows[:min(len(rows), mostRows)]
}

// columns counts a row's cells, and is 0 where a quoted one goes on behind its quotes.
func (d Dialect) columns(body string) int {
	cells := d.Cells(body)
	for _, c := range cells {
		if strings.HasPrefix(c.Text, `"`) && (!c.Quoted() || strings.Contains(strings.ReplaceAll(c.Text[1:len(c.Text)-1], `""`, ""), `"`)) {
			return 0
		}
	}
	return len(cells)
}

// Holds reports whether values that were found in a text, by offset and end, are cells
// or begin one: in prose with a comma in each line they are not.
func (d Dialect) Holds(text string, values [][2]int) bool {
	in, at := 0, 0
	for _, row := range d.Rows(text) {
		end := row.Offset + len(row.Body) + len(row.End)
		for ; at < len(values) && values[at][0] < end; at++ {
			for _, c := range d.Cells(row.Body) {
				from := row.Offset + c.Offset
				value := from + len(c.Text) - len(strings.TrimLeft(c.Text, "\"'<"))
				if values[at][0] == value && values[at][1] <= from+len(c.Text) {
					in++
				}
			}
		}
	}
	return 2*in >= len(values)
}

// named reports whether the first row names the columns: words, each once, where rows
// below hold something else.
func (d Dialect) named(rows []Row) bool {
	seen := map[string]bool{}
	for _, c := range d.Cells(rows[0].Body) {
		name := strings.TrimSpace(c.Value())
		if name == "" || len(name) > 60 || seen[name] || strings.Contains(name, "://") || strings.Trim(name, "0123456789.,:+-/ ") == "" {
			return false
		}
		seen[name] = true
	}
	return true
}
