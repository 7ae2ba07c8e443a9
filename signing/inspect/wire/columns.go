package wire

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// Head is what a line begins with that names the columns of a log.
const Head = "#Fields:"

// Rows are the requests of logs that name their columns, with the path in one and the
// query in another: those of CloudFront and of IIS.
func Rows(s string) []Request {
	var list []Request
	for at := 0; ; {
		i := strings.Index(s[at:], Head)
		if i < 0 {
			return list
		}
		from := at + i + len(Head)
		at = lineEnd(s, from)
		columns := columnsOf(strings.Fields(s[from:at]))
		for columns.stem >= 0 && columns.query >= 0 && at+1 < len(s) && !strings.HasPrefix(s[at+1:], Head) {
			next := lineEnd(s, at+1)
			if r, ok := columns.row(s, at+1, next); ok {
				list = append(list, r)
			}
			at = next
		}
	}
}

// cloudFront are the columns of its standard log, which needs no line that names them.
// source: docs.aws.amazon.com, "Standard log file fields".
var cloudFront = columns{method: 5, stem: 7, query: 11, host: 15}

// CloudFrontRows are the requests of CloudFront's logs in a text without a line that names
// the columns.
func CloudFrontRows(s string) []Request {
	if strings.Contains(s, Head) {
		return nil
	}
	var list []Request
	for at := 0; at < len(s); {
		end := lineEnd(s, at)
		if carrier.IsCloudFrontRow(s[at:end]) {
			if r, ok := cloudFront.row(s, at, end); ok {
				list = append(list, r)
			}
		}
		at = end + 1
	}
	return list
}

func lineEnd(s string, at int) int {
	if at > len(s) {
		return len(s)
	}
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(s)
}

// columns are the numbers of those that a request stands in, -1 for one that is missing.
type columns struct{ host, stem, query, method int }

func columnsOf(names []string) columns {
	c := columns{-1, -1, -1, -1}
	for i, name := range names {
		switch strings.ToLower(name) {
		case "x-host-header", "cs-host":
			c.host = i
		case "cs(host)":
			if c.host < 0 {
				c.host = i
			}
		case "cs-uri-stem":
			c.stem = i
		case "cs-uri-query":
			c.query = i
		case "cs-method":
			c.method = i
		}
	}
	return c
}

// row reads one line: its cells stand between tabs or blanks.
func (c *columns) row(s string, from, to int) (r Request, ok bool) {
	cells := cellsOf(s, from, to)
	if max(c.host, c.stem, c.query, c.method) >= len(cells) {
		return r, false
	}
	r.Path, r.Query = cells[c.stem], cells[c.query]
	if text := s[r.Query[0]:r.Query[1]]; !strings.Contains(text, "olicy=") && !strings.Contains(text, "ignature=") {
		r.Query = [2]int{}
	}
	if c.host >= 0 {
		r.Host = cells[c.host]
	}
	if c.method >= 0 {
		r.Method = s[cells[c.method][0]:cells[c.method][1]]
	}
	path := s[r.Path[0]:r.Path[1]]
	return r, strings.HasPrefix(path, "/") && (r.Query[1] > 0 || strings.Contains(path, "ecurity="))
}

// cellsOf parts a line at its tabs, else at its blanks.
func cellsOf(s string, from, to int) [][2]int {
	tabs := strings.IndexByte(s[from:to], '\t') >= 0
	var cells [][2]int
	start := from
	for i := from; i <= to; i++ {
		if i == to || s[i] == '\t' || !tabs && ascii.IsBlank(s[i]) {
			if i > start || tabs {
				cells = append(cells, [2]int{start, i})
			}
			start = i + 1
		}
	}
	return cells
}
