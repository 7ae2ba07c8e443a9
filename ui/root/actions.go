package root

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/page"
)

// table is what can be done on every page.
type table struct{ *App }

// tabulate makes the tables of actions, once.
func (a *table) tabulate() {
	a.common = a.everywhere()
	for id, p := range a.Pages {
		if p != nil {
			a.tables[id] = append(slices.Clip(p.Actions()), a.common...)
		}
	}
	a.palette = action.ByID(a.common, action.Palette)
}

// everywhere is what can be done on every page.
func (a *table) everywhere() []action.Group {
	return action.Table(
		action.Group{Title: "Everywhere", Rows: []action.Action{
			{ID: action.Copy, Run: a.copy},
			{ID: action.Command, Run: a.asCommand, Why: a.noCommand},
			{ID: action.Raw, Run: a.raw},
			{ID: action.Save, Run: a.save},
			{ID: action.Print, Run: a.printOnExit},
			{ID: action.Leave, Run: a.leave},
			{ID: action.Other, Run: func() tea.Cmd { return a.show(a.otherPage()) }, Foot: func() string { return pageTitles[a.otherPage()][1] }},
			{ID: action.Inspect, Run: func() tea.Cmd { return a.show(page.InspectPage) }},
			{ID: action.Palette, Run: action.Does(a.openPalette)},
			{ID: action.Help, Run: action.Does(a.openHelp)},
			{ID: action.Interrupt, Run: a.interrupt},
			{ID: action.Quit, Run: func() tea.Cmd { return tea.Quit }},
		}},
		a.settings(),
	)
}

// settings is what can be done about the terminal: heard in overlays as well.
func (a *table) settings() action.Group {
	look := func(name string) action.Action {
		return action.Action{ID: action.ID("theme." + name), Key: action.Named("theme: " + name), Run: func() tea.Cmd { return a.setLook(name) }, Why: a.noTheme}
	}
	return action.Group{Title: "Terminal", Rows: []action.Action{
		{ID: action.Theme, Run: a.nextTheme, Why: a.noTheme},
		look("auto"), look("dark"), look("light"),
		{ID: action.Mouse, Run: a.toggleMouse},
		{ID: action.Redraw, Run: func() tea.Cmd { return tea.ClearScreen }},
		{ID: action.Suspend, Run: a.suspend},
	}}
}
