package ui

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/page"
)

// wheelLines is how far one notch of the wheel goes.
const wheelLines = 3

func (a *app) toggleMouse() tea.Cmd {
	a.mouse = !a.mouse
	if a.mouse {
		return a.Say(kit.Quiet, "mouse on: click a field, a call, a tab")
	}
	return a.Say(kit.Quiet, "mouse off: select freely, ctrl+g brings it back")
}

// click opens a page by its name in the header, or is the page's.
func (a *app) click(msg tea.MouseClickMsg) tea.Cmd {
	f := frameFor(a.width, a.height)
	if !a.mouse || f.tooSmall || msg.Button != tea.MouseLeft {
		return nil
	}
	a.disarm()
	return tea.Batch(a.Acknowledge(), a.clicked(msg, f))
}

func (a *app) clicked(msg tea.MouseClickMsg, f frame) tea.Cmd {
	if a.help.open {
		a.help.open = false
		return nil
	}
	if msg.Y == 0 {
		for id, column := range a.titleColumns() {
			if msg.X >= column && msg.X < column+len(pageTitles[id][0]) {
				return a.show(page.ID(id))
			}
		}
		return nil
	}
	if y := msg.Y - 1 - f.gapTop; y >= 0 && y < f.body {
		return a.send(page.Click{X: msg.X, Y: y})
	}
	return nil
}

func (a *app) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	lines := 0
	switch msg.Button {
	case tea.MouseWheelUp:
		lines = -wheelLines
	case tea.MouseWheelDown:
		lines = wheelLines
	}
	f := frameFor(a.width, a.height)
	if !a.mouse || f.tooSmall || lines == 0 {
		return nil
	}
	if a.help.open {
		a.help.scroll(lines)
		return nil
	}
	return a.send(page.Wheel{X: msg.X, Y: msg.Y - 1 - f.gapTop, Lines: lines})
}
