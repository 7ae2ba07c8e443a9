package root

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
)

// help is the overlay that lists every key, written from the keymap.
type help struct {
	open bool
	Top  int
	Last int // the last line that can be at the top
}

// mostHelpLines is how long what a key does may be said.
const mostHelpLines = 8

// helpKeyWidth is the column of the keys, in cells.
const helpKeyWidth = 13

// helpKey moves in the help or closes it. What works everywhere works here too.
func (a *App) helpKey(s action.Stroke) tea.Cmd {
	k := a.helpKeys
	page := max(FrameFor(a.Width, a.Height).Body-1, 1)
	switch {
	case s.Is(k.Close):
		a.Help.open = false
	case s.Is(k.Up):
		a.Help.Scroll(-1)
	case s.Is(k.Down):
		a.Help.Scroll(1)
	case s.Is(k.PageUp):
		a.Help.Scroll(-page)
	case s.Is(k.PageDown):
		a.Help.Scroll(page)
	case s.Is(a.Keys.Always.Other), s.Is(a.Keys.Always.Inspect):
		a.Help.open = false
		fallthrough
	default:
		cmd, _ := a.alwaysKey(s)
		return cmd
	}
	return nil
}

func (h *help) Scroll(lines int) { h.Top = min(max(h.Top+lines, 0), h.Last) }

// helpColumnWidth is the least width of a column, in cells.
const helpColumnWidth = 39

// view is the help in the place of the page: groups flow through columns, and scroll
// where they are longer than the screen.
func (h *help) view(p kit.Pen, width, height int, groups []action.KeyGroup) []string {
	columns := max(1, min(3, (width-1)/helpColumnWidth))
	each := (width - 1) / columns
	parts := helpColumns(p, groups, columns, each)
	total := 0
	for _, part := range parts {
		total = max(total, len(part))
	}
	lines := make([]string, total)
	for y := range lines {
		r := p.Row(width - 1)
		for _, part := range parts {
			if y < len(part) {
				r.Raw(kit.Normal, part[y], each)
			} else {
				r.To(r.Used + each)
			}
		}
		lines[y] = r.String()
	}
	h.Last = max(total-height, 0)
	h.Scroll(0)
	return p.Window(kit.Drawing{Rows: lines}, h.Top, width, height).Rows
}

// helpColumns fills columns with whole groups in their order, so that the longest is
// as short as can be.
func helpColumns(p kit.Pen, groups []action.KeyGroup, columns, width int) [][]string {
	written := make([][]string, len(groups))
	height := 0
	for i, g := range groups {
		written[i] = helpGroup(p, g, width)
		height = max(height, len(written[i]))
	}
	for {
		if parts := flow(written, height, p.Blank(width)); len(parts) <= columns {
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
func helpGroup(p kit.Pen, g action.KeyGroup, width int) []string {
	rows := []string{p.Row(width).To(1).Put(kit.Heading, g.Title).String()}
	for _, b := range g.Keys {
		if b.Enabled() {
			rows = append(rows, helpLines(p, b, width)...)
		}
	}
	return rows
}

// helpLines are a key and what it does, whole.
func helpLines(p kit.Pen, b key.Binding, width int) []string {
	const at = 3 + helpKeyWidth
	var rows []string
	for i, line := range kit.WrapWords(p.Ascii(b.Help().Desc), width-at-1, mostHelpLines) {
		r := p.Row(width)
		if i == 0 {
			r.To(3).Put(kit.Keycap, p.Ascii(b.Help().Key))
		}
		rows = append(rows, r.To(at).Put(kit.Normal, line).String())
	}
	return rows
}

// HelpGroups are the keys of the page, then those that always work.
func (a *App) HelpGroups() []action.KeyGroup {
	return append(a.Page().Keys(), a.Keys.OutsideText(), a.Keys.Everywhere())
}
