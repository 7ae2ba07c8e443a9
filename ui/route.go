package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/page"
)

// quitWindow is how long the first ctrl+c waits for the second.
const quitWindow = 2 * time.Second

// key ends a message that waits for one, and lets the key act.
func (a *app) key(msg tea.KeyPressMsg) tea.Cmd {
	return tea.Batch(a.Acknowledge(), a.dispatch(msg))
}

// dispatch gives a key to what takes it: what works everywhere, the open overlay, the
// letters where no text is typed, the page.
func (a *app) dispatch(msg tea.KeyPressMsg) tea.Cmd {
	s := action.StrokeOf(msg)
	if s.Is(a.Keys.Always.Interrupt) {
		return a.interrupt()
	}
	a.disarm()
	if a.help.open {
		return a.helpKey(s)
	}
	if cmd, done := a.alwaysKey(s); done {
		return cmd
	}
	if a.page().Typing() == page.NotTyping {
		if cmd, done := a.letterKey(s); done {
			return cmd
		}
	}
	return a.send(msg)
}

// interrupt is ctrl+c: with something to lose it asks for a second.
func (a *app) interrupt() tea.Cmd {
	edited := false
	for _, p := range a.pages {
		edited = edited || p.Edited()
	}
	if !edited || !a.armed.IsZero() && a.Now.Sub(a.armed) <= quitWindow {
		return tea.Quit
	}
	a.armed = a.Now
	return a.Insist("ctrl+c again quits: nothing of this is kept", quitWindow)
}

// disarm lets a first ctrl+c go.
func (a *app) disarm() { a.armed = time.Time{} }

func (a *app) alwaysKey(s action.Stroke) (cmd tea.Cmd, done bool) {
	k := a.Keys.Always
	switch {
	case s.Is(k.Copy):
		return a.copy(), true
	case s.Is(k.Build):
		return a.show(page.BuildPage), true
	case s.Is(k.Inspect):
		return a.show(page.InspectPage), true
	case s.Is(k.Help):
		a.help = help{open: true}
	case s.Is(k.Theme):
		return a.nextTheme(), true
	case s.Is(k.Mouse):
		return a.toggleMouse(), true
	case s.Is(k.Redraw):
		return tea.ClearScreen, true
	case s.Is(k.Suspend):
		return a.suspend(), true
	case s.Is(k.Leave):
		return a.leave(), true
	default:
		return nil, false
	}
	return nil, true
}

func (a *app) letterKey(s action.Stroke) (cmd tea.Cmd, done bool) {
	k := a.Keys.Letters
	switch {
	case s.Is(k.Copy):
		return a.copy(), true
	case s.Is(k.Raw):
		return a.raw(), true
	case s.Is(k.Save):
		return a.save(), true
	case s.Is(k.Print):
		return a.printOnExit(), true
	case s.Is(k.Build):
		return a.show(page.BuildPage), true
	case s.Is(k.Inspect):
		return a.show(page.InspectPage), true
	case s.Is(k.Help):
		a.help = help{open: true}
	case s.Is(k.Quit):
		return tea.Quit, true
	default:
		return nil, false
	}
	return nil, true
}

// leave goes one level out: within the page, then back to the page that was left
// for a paste. It never quits.
func (a *app) leave() tea.Cmd {
	if a.page().Escape() || !a.hasBack {
		return nil
	}
	return a.show(a.back)
}
