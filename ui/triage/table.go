package triage

import "strings"

// Row is where a report stands in a table that was pasted: the row's number, counted from
// 1 without the head, and what the customer calls it.
type Row struct {
	Number int
	Name   string
}

// Rows finds the rows of a pasted table (comma, semicolon, tab) in which the given places
// stand. It returns nil where the text is no table, or where a place stands outside of it.
func Rows(text string, places []int) []Row {
	head, _, _ := strings.Cut(text, "\n")
	for _, mark := range []byte{'\t', ';', ','} {
		columns := strings.Count(head, string(mark)) + 1
		if columns < 2 || len(places) < 2 || strings.Contains(head, "://") {
			continue
		}
		if rows := rowsOf(records(text, mark), columns, places); rows != nil {
			return rows
		}
	}
	return nil
}

// record is a line of a table, which may span several of the text.
type record struct {
	from, to int
	fields   []string
}

// records reads a table with quoted fields; empty lines are no records.
func records(text string, mark byte) []record {
	var list []record
	r := record{}
	var field strings.Builder
	quoted := false
	end := func(at int) {
		r.fields = append(r.fields, field.String())
		field.Reset()
		if r.to = at; len(r.fields) > 1 || strings.TrimSpace(r.fields[0]) != "" {
			list = append(list, r)
		}
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '"' && i+1 < len(text) && text[i+1] == '"':
			field.WriteByte('"')
			i++
		case c == '"' && (quoted || field.Len() == 0):
			quoted = !quoted
		case quoted || c != mark && c != '\n':
			if c != '\r' {
				field.WriteByte(c)
			}
		case c == mark:
			r.fields = append(r.fields, field.String())
			field.Reset()
		default:
			end(i)
			r = record{from: i + 1}
		}
	}
	end(len(text))
	return list
}

// rowsOf finds places among records that have as many columns as the head.
func rowsOf(list []record, columns int, places []int) []Row {
	rows := make([]Row, len(places))
	at := 1
	for i, place := range places {
		for at < len(list) && list[at].to < place {
			at++
		}
		if at >= len(list) || place < list[at].from || len(list[at].fields) != columns {
			return nil
		}
		rows[i] = Row{at, name(list[at].fields)}
	}
	return rows
}

// name is the first column with letters that is no link.
func name(fields []string) string {
	for _, f := range fields {
		letters := strings.ContainsFunc(f, func(r rune) bool { return r > '9' && r != '_' })
		if letters && !strings.Contains(f, "://") && len(f) <= 60 {
			return f
		}
	}
	return ""
}
