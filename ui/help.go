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

// view is the help in the place of the page: groups flow through columns.
func (h *help) view(sh *shell, width, height int, groups []keyGroup) []string {
	columns := max(1, min(3, width/40))
	each := width / columns
	parts := sh.helpColumns(groups, columns, each)
	total := 0
	for _, part := range parts {
		total = max(total, len(part))
	}
	h.last = max(total-height, 0)
	h.scroll(0)
	var lines []string
	for y := h.top; y < min(h.top+height, total); y++ {
		line := ""
		for c := range parts {
			if y < len(parts[c]) {
				line += parts[c][y]
			} else {
				line += sh.blank(each)
			}
		}
		lines = append(lines, line+sh.blank(width-each*columns))
	}
	return sh.fill(lines, width, height)
}

// helpColumns fills the columns one after the other, as evenly as whole groups
// allow.
func (sh *shell) helpColumns(groups []keyGroup, columns, width int) [][]string {
	total := 0
	for _, g := range groups {
		total += len(g.Keys) + 2
	}
	parts := make([][]string, columns)
	at := 0
	for _, g := range groups {
		rows := sh.helpGroup(g, width)
		if at < columns-1 && len(parts[at]) > 0 && len(parts[at])+len(rows)/2 > total/columns {
			at++
		}
		parts[at] = append(parts[at], rows...)
	}
	return parts
}

func (sh *shell) helpGroup(g keyGroup, width int) []string {
	rows := []string{sh.row(width).to(1).put(heading, g.Title).String()}
	for _, b := range g.Keys {
		if b.Enabled() {
			rows = append(rows, sh.helpLine(b, width))
		}
	}
	return append(rows, sh.blank(width))
}

func (sh *shell) helpLine(b key.Binding, width int) string {
	return sh.row(width).to(3).put(keycap, sh.ascii(b.Help().Key)).to(3+helpKeyWidth).
		put(normal, sh.ascii(b.Help().Desc)).String()
}

// helpGroups are the keys of the page, then those that always work.
func (a *app) helpGroups() []keyGroup {
	return append(a.page().Keys(), a.keys.outsideText(), a.keys.everywhere())
}
