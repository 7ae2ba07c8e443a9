package root

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// QuitWindow is how long the first ctrl+c waits for the second.
const QuitWindow = 2 * time.Second

// key ends a message that waits for one, and lets the key act.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	return tea.Batch(a.Acknowledge(), a.dispatch(msg))
}

// dispatch does what a key is bound to: in the overlay where one is open, else on the
// page, then what works everywhere. What is bound to nothing is typed.
func (a *App) dispatch(msg tea.KeyPressMsg) tea.Cmd {
	act := action.Find(a.Groups(), action.StrokeOf(msg), a.typing())
	if act == nil || act.ID != action.Interrupt {
		a.disarm()
	}
	switch {
	case act != nil:
		return a.run(act)
	case a.over != nil:
		a.over.Typed(msg)
		return nil
	}
	return a.send(msg)
}

// run does an action, or says why it cannot be done now.
func (a *App) run(act *action.Action) tea.Cmd {
	if why := act.Refused(); why != "" {
		return a.Say(kit.Quiet, why)
	}
	return act.Run()
}

// Groups are the actions whose keys can be heard, innermost first.
func (a *App) Groups() []action.Group {
	if a.over != nil {
		return a.over.Groups()
	}
	return a.tables[a.Current]
}

// typing reports whether a letter is text now.
func (a *App) typing() bool {
	if a.over != nil {
		return a.over.Typing()
	}
	return a.Page().Typing() != page.NotTyping
}

// everywhere is what can be done on every page.
func (a *App) everywhere() []action.Group {
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
func (a *App) settings() action.Group {
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

// suspend is ctrl+z.
func (a *App) suspend() tea.Cmd {
	stop, why := a.Terminal.Suspend()
	if why != "" {
		return a.Say(kit.Quiet, why)
	}
	return stop
}

// interrupt is ctrl+c: with something to lose it asks for a second.
func (a *App) interrupt() tea.Cmd {
	edited := false
	for _, p := range a.Pages {
		edited = edited || p.Edited()
	}
	if !edited || !a.armed.IsZero() && a.Now.Sub(a.armed) <= QuitWindow {
		return tea.Quit
	}
	a.armed = a.Now
	return a.Insist(action.Name(action.Interrupt, true)+" again quits: nothing of this is kept", QuitWindow)
}

// disarm lets a first ctrl+c go.
func (a *App) disarm() { a.armed = time.Time{} }

// otherPage is the one of the two that is not shown.
func (a *App) otherPage() page.ID {
	if a.Current == page.BuildPage {
		return page.InspectPage
	}
	return page.BuildPage
}

// leave goes one level out: within the page, then back to the page that was left
// for a paste. It never quits.
func (a *App) leave() tea.Cmd {
	if a.Page().Escape() {
		return nil
	}
	if a.hasBack {
		return a.show(a.back)
	}
	return a.Say(kit.Quiet, action.Name(action.Other, false)+" "+pageTitles[a.otherPage()][1]+" "+a.Glyphs.Dot+" "+
		action.Name(action.Quit, false)+" quits")
}
