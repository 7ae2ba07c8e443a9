package letter

import (
	"slices"
	"strings"

	"policybench/ui/kit"
	"policybench/ui/words"
)

// margin is where the text begins.
const margin = 2

type writer struct {
	kit.Pen
	Facts
	width  int
	rows   []string
	places kit.Places
}

// title names the text; of an open one all tabs show, the current one in capitals.
func (w *writer) title() {
	r := w.Row(w.width).To(1)
	if !w.Open {
		r.Put(kit.Heading, w.Tab.title()).Right(kit.Quiet, "r opens, t ticket ")
		w.rows = append(w.rows, r.String())
		return
	}
	for t := range tabs {
		if t > 0 {
			r.Put(kit.Quiet, " "+w.Glyphs.Dot+" ")
		}
		as, name := kit.Normal, t.String()
		if t == w.Tab {
			as, name = kit.Accent, strings.ToUpper(name)
		}
		from := r.Used
		if r.Put(as, name); r.Used > from {
			w.places = append(w.places, kit.Place{X: from, Y: 0, Width: r.Used - from, Do: kit.Target{Kind: w.Pick, N: int(t)}})
		}
	}
	r.Right(kit.Quiet, "enter copies, esc back ")
	w.rows = append(w.rows, r.String())
}

// title is what the text is where no tabs show.
func (t Tab) title() string {
	switch t {
	case Customer:
		return "Reply, for a customer"
	case Developer:
		return "Reply, for a developer"
	}
	return "Ticket"
}

// text writes so many lines of the text; where there are more the last row says so.
func (w *writer) text(rows int) {
	lines := w.lines(w.width, w.Glyphs)
	top := max(min(w.Top, len(lines)-rows), 0)
	shown := lines[top:min(len(lines), top+rows)]
	for i, line := range shown {
		r := w.Row(w.width).To(margin)
		w.tinted(r, line)
		switch {
		case i == 0 && top > 0:
			r.To(w.width-1).Put(kit.Quiet, w.Glyphs.Up)
		case i == len(shown)-1 && top+rows < len(lines) && w.Open:
			r.To(w.width-1).Put(kit.Quiet, w.Glyphs.Down)
		case i == len(shown)-1 && top+rows < len(lines):
			r = w.Row(w.width).To(margin).Put(kit.Quiet, w.Glyphs.Ellipsis+" "+words.Count(len(lines)-top-rows+1, "line")+" more")
		}
		w.rows = append(w.rows, r.String())
	}
	if w.Open {
		w.foot(top, rows, len(lines))
	}
}

// tinted writes a line, the values of the paste in their colors.
func (w *writer) tinted(r *kit.Row, line string) {
	at := 0
	for _, run := range kit.Tint(line, kit.PlainRun(line, kit.Normal), w.Values...) {
		r.Put(run.As, line[at:run.End])
		at = run.End
	}
}

// foot says how much there is, and how much of it is above and below.
func (w *writer) foot(top, rows, all int) {
	for len(w.rows) < rows+2 {
		w.rows = append(w.rows, w.Blank(w.width))
	}
	text := words.Count(len([]rune(w.Text)), "character")
	if more := all - top - rows; more > 0 {
		text = words.Count(more, "line") + " more, " + text
	}
	if w.Language != "" {
		text += ", the message seems to be in " + w.Language
	}
	w.rows = append(w.rows, w.Row(w.width).To(margin).Put(kit.Quiet, text).String())
}

// lines are those of the text at a pane's width; the small preview has no room for empty
// ones.
func (f Facts) lines(width int, glyphs words.Glyphs) []string {
	lines := broken(glyphs.Foreign(f.Text), width-margin-1)
	if f.Open {
		return lines
	}
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// broken are the lines of a text at a width, safe to show: sentences between words, code
// (four blanks before it) wherever the line ends.
func broken(text string, width int) []string {
	if text == "" || width < 1 {
		return nil
	}
	var out []string
	for _, line := range strings.Split(strings.TrimRight(words.VisibleText(text), "\n"), "\n") {
		if kit.Cells(line) <= width {
			out = append(out, line)
			continue
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		if len(indent) >= 4 && width > len(indent) {
			for _, pieces := range kit.BreakRuns(line[len(indent):], kit.PlainRun(line[len(indent):], kit.Normal), width-len(indent)) {
				out = append(out, indent+joined(pieces))
			}
			continue
		}
		out = append(out, kit.WrapWords(line, width, len(line)+1)...)
	}
	return out
}

func joined(pieces []kit.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}
