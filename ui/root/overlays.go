package root

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/root/over"
)

// ways lead out of each overlay: to the page, the other page, the terminal's settings.
func (a *table) ways() over.Ways {
	return over.Ways{Close: a.closeOverlay, Help: a.openHelp, Palette: a.openPalette, Others: append(action.Table(action.Group{Rows: []action.Action{
		{ID: action.Leave, Run: action.Does(a.closeOverlay), Foot: action.Says("close")},
		{ID: action.Other, Run: func() tea.Cmd { return a.show(a.otherPage()) }},
		{ID: action.Inspect, Run: func() tea.Cmd { return a.show(page.InspectPage) }},
		{ID: action.Interrupt, Run: a.interrupt},
	}}), action.Table(a.settings())...)}
}

func (a *stage) closeOverlay() { a.over = nil }

// own are the actions of a page alone.
func (a *stage) own(id page.ID) []action.Group {
	return a.tables[id][:len(a.tables[id])-len(a.common)]
}

// openHelp lists all keys.
func (a *table) openHelp() {
	room := func() (kit.Pen, int, int) { return a.Pen, a.Width, FrameFor(a.Width, a.Height).Body }
	foot := a.Page().Footer()
	a.over = over.NewHelp(a.own(a.Current), a.common, cmp.Or(foot.About, foot.Hint), room, a.ways())
}

// openPalette lists all actions.
func (a *table) openPalette() {
	var others []action.Group
	other := a.otherPage()
	if other != a.Current {
		others = a.own(other)
	}
	away := "on " + pageTitles[other][1] + ": " + action.Name(action.Other, true) + " goes there"
	height := func() int { return FrameFor(a.Width, a.Height).Body }
	a.over = over.NewPalette(over.Entries(a.tables[a.Current], others, away), a.runEntry, height, a.ways())
}

// runEntry leaves the palette and does the action, or says why it cannot be done.
func (a *stage) runEntry(e *over.Entry) tea.Cmd {
	a.over = nil
	if e.Away {
		return a.Say(kit.Quiet, e.Why)
	}
	return a.run(e.Act)
}

// noCommand is why there is no command that does the same as what is on screen.
func (a *stage) noCommand() string {
	_, why := a.Page().Line()
	return why
}

// asCommand shows the command that does the same as what is on screen, to be copied.
func (a *table) asCommand() tea.Cmd {
	line, _ := a.Page().Line()
	a.over = over.NewCommand(line, func() tea.Cmd {
		return a.clipping.copy(page.Subject{Name: "command", Text: line, File: "policybench-command.sh"})
	}, a.ways())
	return nil
}
