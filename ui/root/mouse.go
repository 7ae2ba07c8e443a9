package root

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/page"
)

// WheelLines is how far one notch of the wheel goes.
const WheelLines = 3

func (a *App) toggleMouse() tea.Cmd {
	a.mouse = !a.mouse
	if a.mouse {
		return a.Say(kit.Quiet, "mouse on: click a field, a call, a tab")
	}
	return a.Say(kit.Quiet, "mouse off: select freely, ctrl+g brings it back")
}

// click opens a page by its name in the header, or is the page's.
func (a *App) click(msg tea.MouseClickMsg) tea.Cmd {
	f := FrameFor(a.Width, a.Height)
	if !a.mouse || f.tooSmall || msg.Button != tea.MouseLeft {
		return nil
	}
	a.disarm()
	return tea.Batch(a.Acknowledge(), a.clicked(msg, f))
}

func (a *App) clicked(msg tea.MouseClickMsg, f frame) tea.Cmd {
	if a.Help.open {
		a.Help.open = false
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
	if y := msg.Y - 1 - f.gapTop; y >= 0 && y < f.Body {
		return a.send(page.Click{X: msg.X, Y: y})
	}
	return nil
}

func (a *App) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	lines := 0
	switch msg.Button {
	case tea.MouseWheelUp:
		lines = -WheelLines
	case tea.MouseWheelDown:
		lines = WheelLines
	}
	f := FrameFor(a.Width, a.Height)
	if !a.mouse || f.tooSmall || lines == 0 {
		return nil
	}
	if a.Help.open {
		a.Help.Scroll(lines)
		return nil
	}
	return a.send(page.Wheel{X: msg.X, Y: msg.Y - 1 - f.gapTop, Lines: lines})
}
