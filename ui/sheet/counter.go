package sheet

import (
	"strings"

	"policybench/signing/window"
	"policybench/ui/table"
)

// Counter counts the rows of a table that comes in pieces, as whoever made it does: from 1,
// without its head and empty rows.
type Counter struct {
	scanner *table.Scanner
	ended   int  // rows that have ended
	filled  bool // the row that goes on holds something
}

// NewCounter looks at the beginning of a text whether it is a table, in which the links are
// cells. It is nil where it is none.
func NewCounter(head string) *Counter {
	d, ok := table.Detect(head, false)
	if ok && (!d.Header || d.Columns == 2) { // prose has as many commas in each line, too
		links := linksIn(head)
		ok = len(links) > 0 && d.Holds(head, links)
	}
	if !ok {
		return nil
	}
	c := &Counter{scanner: table.NewScanner(d.Comma)}
	if d.Header {
		c.ended = -1
	}
	return c
}

// Numbers are the rows in which places of a piece's own text stand, which are given in order.
func (c *Counter) Numbers(piece window.Piece, places []int) []int {
	numbers := make([]int, 0, len(places))
	for at := piece.From; at < piece.To; {
		end, n := piece.To, c.scanner.End(piece.Text[at:piece.To])
		if n >= 0 {
			end = at + n
		}
		for len(numbers) < len(places) && places[len(numbers)] < end {
			numbers = append(numbers, c.ended+1)
		}
		c.filled = c.filled || strings.Trim(piece.Text[at:end], "\r\n") != ""
		if n >= 0 {
			if c.filled {
				c.ended++
			}
			c.filled = false
		}
		at = end
	}
	for len(numbers) < len(places) {
		numbers = append(numbers, c.ended+1)
	}
	return numbers
}
