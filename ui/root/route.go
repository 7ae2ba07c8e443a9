package root

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/page"
)

// QuitWindow is how long the first ctrl+c waits for the second.
const QuitWindow = 2 * time.Second

// key ends a message that waits for one, and lets the key act.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	return tea.Batch(a.Acknowledge(), a.dispatch(msg))
}

// dispatch gives a key to what takes it: what works everywhere, the open overlay, the
// letters where no text is typed, the page.
func (a *App) dispatch(msg tea.KeyPressMsg) tea.Cmd {
	s := action.StrokeOf(msg)
	if s.Is(a.Keys.Always.Interrupt) {
		return a.interrupt()
	}
	a.disarm()
	if a.Help.open {
		return a.helpKey(s)
	}
	if cmd, done := a.alwaysKey(s); done {
		return cmd
	}
	if a.Page().Typing() == page.NotTyping {
		if cmd, done := a.letterKey(s); done {
			return cmd
		}
	}
	return a.send(msg)
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
	return a.Insist("ctrl+c again quits: nothing of this is kept", QuitWindow)
}

// disarm lets a first ctrl+c go.
func (a *App) disarm() { a.armed = time.Time{} }

func (a *App) alwaysKey(s action.Stroke) (cmd tea.Cmd, done bool) {
	k := a.Keys.Always
	switch {
	case s.Is(k.Copy):
		return a.copy(), true
	case s.Is(k.Other):
		return a.show(a.otherPage()), true
	case s.Is(k.Inspect):
		return a.show(page.InspectPage), true
	case s.Is(k.Help):
		a.Help = help{open: true}
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

// otherPage is the one of the two that is not shown.
func (a *App) otherPage() page.ID {
	if a.Current == page.BuildPage {
		return page.InspectPage
	}
	return page.BuildPage
}

func (a *App) letterKey(s action.Stroke) (cmd tea.Cmd, done bool) {
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
		a.Help = help{open: true}
	case s.Is(k.Quit):
		return tea.Quit, true
	default:
		return nil, false
	}
	return nil, true
}

// leave goes one level out: within the page, then back to the page that was left
// for a paste. It never quits.
func (a *App) leave() tea.Cmd {
	if a.Page().Escape() || !a.hasBack {
		return nil
	}
	return a.show(a.back)
}
