package ui

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// row is one line of the screen while it is written. It counts cells, cuts what
// does not fit and pads the rest, so that a pane's lines join without measuring.
type row struct {
	theme *theme
	more  string // stands for what was cut
	buf   []byte
	width int
	used  int
}

// row starts a line of exactly width cells.
func (p pen) row(width int) *row {
	return &row{theme: p.theme, more: p.glyphs.Ellipsis, width: max(width, 0), buf: make([]byte, 0, width+64)}
}

// put writes text in a role, cut to what is left of the line. The text is one line
// without escape sequences; whoever shows foreign text makes it visible first.
func (r *row) put(as role, text string) *row {
	left := r.width - r.used
	if left <= 0 || text == "" {
		return r
	}
	size := cells(text)
	if size > left {
		text = ansi.Truncate(text, left, r.more)
		size = cells(text)
	}
	r.raw(as, text, size)
	return r
}

func (r *row) raw(as role, text string, size int) {
	open := r.theme.open[as]
	r.buf = append(r.buf, open...)
	r.buf = append(r.buf, text...)
	if open != "" {
		r.buf = append(r.buf, closing...)
	}
	r.used += size
}

// to pads with blanks up to a column.
func (r *row) to(column int) *row {
	for column = min(column, r.width); r.used < column; r.used++ {
		r.buf = append(r.buf, ' ')
	}
	return r
}

// right writes text against the right edge, or not at all where it does not fit
// with a blank before it.
func (r *row) right(as role, text string) *row {
	size := cells(text)
	if at := r.width - size; at > r.used || at == 0 && r.used == 0 {
		r.to(at).raw(as, text, size)
	}
	return r
}

// String is the finished line, padded to its width.
func (r *row) String() string { return string(r.to(r.width).buf) }

// blank is an empty line.
func (p pen) blank(width int) string { return p.row(width).String() }

// fill brings rows to exactly height lines.
func (p pen) fill(rows []string, width, height int) []string {
	if len(rows) > height {
		return rows[:max(height, 0)]
	}
	if len(rows) < height {
		empty := p.blank(width)
		for len(rows) < height {
			rows = append(rows, empty)
		}
	}
	return rows
}

// cells is the width of a text without escape sequences.
func cells(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}
