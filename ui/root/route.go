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

// key ends the message that stands, and lets the key act. A key that does nothing ends only
// one that waits for a key.
func (a *stage) key(msg tea.KeyPressMsg) tea.Cmd {
	if a.Toast.Waits() || a.typing() || action.Find(a.Groups(), action.StrokeOf(msg), false) != nil {
		return page.Batch(a.Acknowledge(), a.dispatch(msg))
	}
	return a.dispatch(msg)
}

// dispatch does what a key is bound to: in the overlay where one is open, else on the
// page, then what works everywhere. What is bound to nothing is typed.
func (a *stage) dispatch(msg tea.KeyPressMsg) tea.Cmd {
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
func (a *stage) run(act *action.Action) tea.Cmd {
	if why := act.Refused(); why != "" {
		return a.Say(kit.Quiet, why)
	}
	return act.Run()
}

// Groups are the actions whose keys can be heard, innermost first.
func (a *stage) Groups() []action.Group {
	if a.over != nil {
		return a.over.Groups()
	}
	return a.tables[a.Current]
}

// typing reports whether a letter is text now.
func (a *stage) typing() bool {
	if a.over != nil {
		return a.over.Typing()
	}
	return a.Page().Typing() != page.NotTyping
}

// suspend is ctrl+z.
func (a *stage) suspend() tea.Cmd {
	stop, why := a.Terminal.Suspend()
	if why != "" {
		return a.Say(kit.Quiet, why)
	}
	return stop
}

// interrupt is ctrl+c: with something to lose it asks for a second.
func (a *stage) interrupt() tea.Cmd {
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
func (a *stage) disarm() { a.armed = time.Time{} }

// leave goes one level out: within the page, then back to the page that was left
// for a paste. It never quits.
func (a *stage) leave() tea.Cmd {
	if a.Page().Escape() {
		return nil
	}
	if a.hasBack {
		return a.show(a.back)
	}
	return a.Say(kit.Quiet, action.Name(action.Other, false)+" "+pageTitles[a.otherPage()][1]+" "+a.Glyphs.Dot+" "+
		action.Name(action.Quit, false)+" quits")
}
