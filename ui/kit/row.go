package kit

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Row is one line of the screen while it is written. It counts cells, cuts what
// does not fit and pads the rest, so that a pane's lines join without measuring.
type Row struct {
	theme *Theme
	more  string // stands for what was cut
	buf   []byte
	Width int
	Used  int
}

// Row starts a line of exactly width cells.
// Copied to each call it would be 16 KB of the program.
//
//go:noinline
func (p Pen) Row(width int) *Row {
	return &Row{theme: p.Theme, more: p.Glyphs.Ellipsis, Width: max(width, 0), buf: make([]byte, 0, width+64)}
}

// Put writes text in a role, cut to what is left of the line. The text is one line
// without escape sequences; whoever shows foreign text makes it visible first.
func (r *Row) Put(as Role, text string) *Row {
	left := r.Width - r.Used
	if left <= 0 || text == "" {
		return r
	}
	size := Cells(text)
	if size > left {
		text = ansi.Truncate(text, left, r.more)
		size = Cells(text)
	}
	r.Raw(as, text, size)
	return r
}

// Raw writes text of so many cells, which fit. A role with a ground of its own may leave
// out the blanks around the text.
func (r *Row) Raw(as Role, text string, size int) {
	end := r.Used + size
	if r.theme.tight[as] {
		within := strings.Trim(text, " ")
		r.To(r.Used + strings.Index(text, within))
		size -= len(text) - len(within)
		text = within
	}
	if open := r.theme.open[as]; open != "" && text != "" {
		r.buf = append(r.buf, open...)
		r.buf = append(r.buf, text...)
		r.buf = append(r.buf, closing...)
	} else {
		r.buf = append(r.buf, text...)
	}
	r.Used += size
	r.To(end)
}

// To pads with blanks up to a column. All that is drawn calls it: copied to each place, it
// would be 80 KB of the program.
//
//go:noinline
func (r *Row) To(column int) *Row {
	for column = min(column, r.Width); r.Used < column; r.Used++ {
		r.buf = append(r.buf, ' ')
	}
	return r
}

// Right writes text against the right edge, or not at all where it does not fit
// with a blank before it.
func (r *Row) Right(as Role, text string) *Row {
	size := Cells(text)
	if at := r.Width - size; at > r.Used || at == 0 && r.Used == 0 {
		r.To(at).Raw(as, text, size)
	}
	return r
}

// String is the finished line, padded to its width.
// Copied to each line it would be 8 KB of the program.
//
//go:noinline
func (r *Row) String() string { return string(r.To(r.Width).buf) }

// Blank is an empty line.
func (p Pen) Blank(width int) string { return p.Row(width).String() }

// Fill brings rows to exactly height lines.
func (p Pen) Fill(rows []string, width, height int) []string {
	if len(rows) > height {
		return rows[:max(height, 0)]
	}
	if len(rows) < height {
		empty := p.Blank(width)
		for len(rows) < height {
			rows = append(rows, empty)
		}
	}
	return rows
}

// Cells is the width of a text without escape sequences.
func Cells(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}
