package triage

import (
	"slices"
	"sort"
	"strings"

	"policybench/ui/table"
)

// Row is where a report stands in a table that was pasted: the row's number, counted from
// 1 without the head and empty rows, and what the customer calls it.
type Row struct {
	Number int
	Name   string
}

// Rows finds the rows of a pasted table in which the given places stand. It returns nil where the text is no table, or where a place stands
// outside of its rows.
func Rows(text string, places []int) []Row {
	d, from, ok := detect(text, places)
	if !ok || len(places) < 2 || (!d.Header || d.Columns == 2) && !cells(d, text[from:], places, from) {
		return nil
	}
	rows, lines := make([]Row, len(places)), d.Rows(text[from:])
	for i := range lines {
		lines[i].Offset += from
	}
	number, at := 0, 0
	if d.Header {
		at = 1
	}
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return places[a] - places[b] })
	for _, i := range order {
		place := places[i]
		for ; at < len(lines) && lines[at].Offset+len(lines[at].Body) < place; at++ {
			if !lines[at].Blank() {
				number++
			}
		}
		if at >= len(lines) || place < lines[at].Offset {
			return nil
		}
		rows[i] = Row{number + 1, name(d.Cells(lines[at].Body))}
	}
	return rows
}

// detect finds the table in which places stand, and where it begins: the whole text, or
// what a letter holds behind an empty line, to the next one.
func detect(text string, places []int) (d table.Dialect, from int, ok bool) {
	if d, ok = table.Detect(text, true); ok || len(places) < 2 {
		return d, 0, ok
	}
	first, last := slices.Min(places), slices.Max(places)
	head := strings.LastIndex(strings.ReplaceAll(text[:first], "\r\n\r\n", "\n\r\n\n"), "\n\n")
	if head < 0 {
		return d, 0, false
	}
	from = head + len("\n\n")
	end := len(text)
	for _, gap := range []string{"\n\n", "\n\r\n"} {
		if i := strings.Index(text[last:], gap); i >= 0 {
			end = min(end, last+i+1)
		}
	}
	d, ok = table.Detect(text[from:end], true)
	return d, from, ok && d.Header
}

// cells reports whether all places are where a cell begins: a text without a head is a
// table only by that.
func cells(d table.Dialect, text string, places []int, from int) bool {
	values := make([][2]int, len(places))
	for i, p := range places {
		values[i] = [2]int{p - from, p - from}
	}
	sort.SliceStable(values, func(i, j int) bool { return values[i][0] < values[j][0] })
	return d.Holds(text, values)
}

// name is the first column with letters that is no link.
func name(cells []table.Cell) string {
	const longest = 60
	for _, c := range cells {
		value := c.Value()
		letters := strings.ContainsFunc(value, func(r rune) bool { return r > '9' && r != '_' })
		if strings.Count(value, "(") != strings.Count(value, ")") {
			continue // a piece of code
		}
		if letters && !strings.Contains(value, "://") && len(value) <= longest {
			return value
		}
	}
	return ""
}
