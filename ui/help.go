package ui

import (
	tea "charm.land/bubbletea/v2"

	"charm.land/bubbles/v2/key"
)

// help is the overlay that lists every key, written from the keymap.
type help struct {
	open bool
	top  int
	last int // the last line that can be at the top
}

// helpKeyWidth is the column of the keys, in cells.
const helpKeyWidth = 13

// helpKey moves in the help or closes it. What works everywhere works here too.
func (a *app) helpKey(s stroke) tea.Cmd {
	k := a.keys.Help
	page := max(frameFor(a.width, a.height).body-1, 1)
	switch {
	case s.is(k.Close):
		a.help.open = false
	case s.is(k.Up):
		a.help.scroll(-1)
	case s.is(k.Down):
		a.help.scroll(1)
	case s.is(k.PageUp):
		a.help.scroll(-page)
	case s.is(k.PageDown):
		a.help.scroll(page)
	case s.is(a.keys.Always.Build), s.is(a.keys.Always.Inspect):
		a.help.open = false
		fallthrough
	default:
		cmd, _ := a.alwaysKey(s)
		return cmd
	}
	return nil
}

func (h *help) scroll(lines int) { h.top = min(max(h.top+lines, 0), h.last) }

// helpColumnWidth is the least width of a column, in cells.
const helpColumnWidth = 39

// view is the help in the place of the page: groups flow through columns, and scroll
// where they are longer than the screen.
func (h *help) view(p pen, width, height int, groups []keyGroup) []string {
	columns := max(1, min(3, (width-1)/helpColumnWidth))
	each := (width - 1) / columns
	parts := p.helpColumns(groups, columns, each)
	total := 0
	for _, part := range parts {
		total = max(total, len(part))
	}
	lines := make([]string, total)
	for y := range lines {
		r := p.row(width - 1)
		for _, part := range parts {
			if y < len(part) {
				r.raw(normal, part[y], each)
			} else {
				r.to(r.used + each)
			}
		}
		lines[y] = r.String()
	}
	h.last = max(total-height, 0)
	h.scroll(0)
	return p.window(drawing{rows: lines}, h.top, width, height).rows
}

// helpColumns fills columns with whole groups in their order, so that the longest is
// as short as can be.
func (p pen) helpColumns(groups []keyGroup, columns, width int) [][]string {
	written := make([][]string, len(groups))
	height := 0
	for i, g := range groups {
		written[i] = p.helpGroup(g, width)
		height = max(height, len(written[i]))
	}
	for {
		if parts := flow(written, height, p.blank(width)); len(parts) <= columns {
			return parts
		}
		height++
	}
}

// flow puts groups below each other into columns of a height, with a blank between
// them.
func flow(groups [][]string, height int, blank string) [][]string {
	parts := [][]string{nil}
	for _, rows := range groups {
		at := len(parts) - 1
		if len(parts[at]) > 0 && len(parts[at])+1+len(rows) > height {
			parts = append(parts, rows)
			continue
		}
		if len(parts[at]) > 0 {
			parts[at] = append(parts[at], blank)
		}
		parts[at] = append(parts[at], rows...)
	}
	return parts
}
func (p pen) helpGroup(g keyGroup, width int) []string {
	rows := []string{p.row(width).to(1).put(heading, g.Title).String()}
	for _, b := range g.Keys {
		if b.Enabled() {
			rows = append(rows, p.helpLines(b, width)...)
		}
	}
	return rows
}

// helpLines are a key and what it does, whole.
func (p pen) helpLines(b key.Binding, width int) []string {
	const at = 3 + helpKeyWidth
	var rows []string
	for i, line := range wrapWords(p.ascii(b.Help().Desc), width-at-1, mostLines) {
		r := p.row(width)
		if i == 0 {
			r.to(3).put(keycap, p.ascii(b.Help().Key))
		}
		rows = append(rows, r.to(at).put(normal, line).String())
	}
	return rows
}

// helpGroups are the keys of the page, then those that always work.
func (a *app) helpGroups() []keyGroup {
	return append(a.page().Keys(), a.keys.outsideText(), a.keys.everywhere())
}
