package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// quitWindow is how long the first ctrl+c waits for the second.
const quitWindow = 2 * time.Second

// key ends a message that waits for one, and lets the key act.
func (a *app) key(msg tea.KeyPressMsg) tea.Cmd {
	return tea.Batch(a.acknowledge(), a.dispatch(msg))
}

// dispatch gives a key to what takes it: what works everywhere, the open overlay, the
// letters where no text is typed, the page.
func (a *app) dispatch(msg tea.KeyPressMsg) tea.Cmd {
	s := strokeOf(msg)
	if s.is(a.keys.Always.Interrupt) {
		return a.interrupt()
	}
	a.disarm()
	if a.help.open {
		return a.helpKey(s)
	}
	if cmd, done := a.alwaysKey(s); done {
		return cmd
	}
	if a.page().Typing() == notTyping {
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
	if !edited || !a.armed.IsZero() && a.now.Sub(a.armed) <= quitWindow {
		return tea.Quit
	}
	a.armed = a.now
	return a.insist("ctrl+c again quits: nothing of this is kept", quitWindow)
}

// disarm lets a first ctrl+c go.
func (a *app) disarm() { a.armed = time.Time{} }

func (a *app) alwaysKey(s stroke) (cmd tea.Cmd, done bool) {
	k := a.keys.Always
	switch {
	case s.is(k.Copy):
		return a.copy(), true
	case s.is(k.Build):
		return a.show(buildPage), true
	case s.is(k.Inspect):
		return a.show(inspectPage), true
	case s.is(k.Help):
		a.help = help{open: true}
	case s.is(k.Theme):
		return a.nextTheme(), true
	case s.is(k.Mouse):
		return a.toggleMouse(), true
	case s.is(k.Redraw):
		return tea.ClearScreen, true
	case s.is(k.Suspend):
		return a.suspend(), true
	case s.is(k.Leave):
		return a.leave(), true
	default:
		return nil, false
	}
	return nil, true
}

func (a *app) letterKey(s stroke) (cmd tea.Cmd, done bool) {
	k := a.keys.Letters
	switch {
	case s.is(k.Copy):
		return a.copy(), true
	case s.is(k.Raw):
		return a.raw(), true
	case s.is(k.Save):
		return a.save(), true
	case s.is(k.Print):
		return a.printOnExit(), true
	case s.is(k.Build):
		return a.show(buildPage), true
	case s.is(k.Inspect):
		return a.show(inspectPage), true
	case s.is(k.Help):
		a.help = help{open: true}
	case s.is(k.Quit):
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
