package over

import (
	"strings"

	"policybench/ui/action"
	"policybench/ui/kit"
)

// help is the overlay that lists every key: first those that are heard where the focus
// is, then the page's others, then those of every page.
type help struct {
	shown
	sections []section
	top      int
	// room is the pen and the size that it is drawn with.
	room func() (p kit.Pen, width, height int)
}

// section is a group as the help shows it.
type section struct {
	title string
	text  string // before the keys: what has the focus
	keys  []described
}

// described is a key, or several, with what it does.
type described struct{ key, does string }

// mostHelpLines is how long what a key does may be said.
const mostHelpLines = 8

// helpKeyWidth is the column of the keys, in cells.
const helpKeyWidth = 13

// helpColumnWidth is the least width of a column, in cells.
const helpColumnWidth = 39

// NewHelp lists the keys of a page's groups, innermost first, then the common ones; hint
// is what is said of what has the focus. Room is the pen and the size it is drawn with.
func NewHelp(groups, common []action.Group, hint string, room func() (p kit.Pen, width, height int), ways Ways) Overlay {
	h := &help{sections: helpSections(groups, common, hint), room: room}
	page := func(by int) func() {
		return func() {
			_, _, height := h.room()
			h.Scroll(by * max(height-1, 1))
		}
	}
	h.own = ways.within(action.Group{Title: "Help", Rows: []action.Action{
		{ID: action.Up, Joined: true, Run: action.Does(func() { h.Scroll(-1) })},
		{ID: action.Down, Run: action.Does(func() { h.Scroll(1) }), Foot: action.Says("scroll")},
		{ID: action.PageUp, Run: action.Does(page(-1))},
		{ID: action.PageDown, Run: action.Does(page(1))},
		{ID: action.Help, Run: action.Does(ways.Close)},
		{ID: action.Quit, Run: action.Does(ways.Close)},
		{ID: action.Palette, Run: action.Does(ways.Palette), Foot: action.Says("all actions")},
	}})
	return h
}

// helpSections are the groups of keys: those heard now first, under what has the focus.
func helpSections(groups, common []action.Group, hint string) []section {
	var here, other, everywhere []section
	listed := map[action.ID]bool{}
	for _, g := range groups {
		switch s := sectionOf(g, listed); {
		case len(s.keys) == 0:
		case g.Heard():
			here = append(here, s)
		default:
			other = append(other, s)
		}
	}
	for _, g := range common {
		if s := sectionOf(g, listed); len(s.keys) > 0 {
			everywhere = append(everywhere, s)
		}
	}
	if len(here) > 0 {
		here[0].text = hint
	}
	return append(append(here, other...), everywhere...)
}

// sectionOf lists a group's keys that are not listed yet; joined ones in a line.
func sectionOf(g action.Group, listed map[action.ID]bool) section {
	s := section{title: g.Title}
	var before []string
	for i := range g.Rows {
		act := &g.Rows[i]
		cap := act.Key.Help().Key
		if cap == "" || listed[act.ID] {
			continue
		}
		listed[act.ID] = true
		if before = append(before, cap); act.Joined {
			continue
		}
		named := strings.Join(before, " ")
		if len(before) > 3 {
			named = before[0] + "–" + before[len(before)-1]
		}
		does := act.Key.Help().Desc
		if foot := act.Footing(); foot != "" && len(before) > 1 {
			does = foot
		}
		if others := otherKeys(act); others != "" && len(before) == 1 {
			does += ", also " + others
		}
		s.keys, before = append(s.keys, described{named, does}), nil
	}
	return s
}

// otherKeys are the further keys of an action.
func otherKeys(act *action.Action) string {
	_, rest, _ := strings.Cut(act.AllKeys(), " ")
	return rest
}

func (h *help) Hint() string { return "" }

// Scroll moves within what the size leaves to see.
func (h *help) Scroll(lines int) { h.top = min(max(h.top+lines, 0), h.last()) }

// last is the last line that can be at the top.
func (h *help) last() int {
	p, width, height := h.room()
	return max(len(h.lines(p, width))-height, 0)
}

// Draw flows the groups through columns, and scrolls where they are longer than the
// screen.
func (h *help) Draw(p kit.Pen, width, height int) []string {
	lines := h.lines(p, width)
	return p.Window(kit.Drawing{Rows: lines}, min(h.top, max(len(lines)-height, 0)), width, height).Rows
}

// lines is the whole help.
func (h *help) lines(p kit.Pen, width int) []string {
	columns := max(1, min(3, (width-1)/helpColumnWidth))
	each := (width - 1) / columns
	parts := helpColumns(p, h.sections, columns, each)
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
	return lines
}
