package root

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/page"
	"policybench/ui/state"
)

// WheelLines is how far one notch of the wheel goes.
const WheelLines = 3

func (a *choices) toggleMouse() tea.Cmd {
	a.mouse = !a.mouse
	said := "mouse off: select freely, " + action.Name(action.Mouse, true) + " brings it back"
	if a.mouse {
		said = "mouse on: click a field, a call, a tab, a key in the last line"
	}
	return a.choose(state.Choices{Mouse: onOff(a.mouse)}, said)
}

// click opens a page by its name in the header, or is the page's.
func (a *sight) click(msg tea.MouseClickMsg) tea.Cmd {
	f := FrameFor(a.Width, a.Height)
	a.pressed = nil
	if !a.mouse || f.tooSmall || msg.Button != tea.MouseLeft {
		return nil
	}
	a.disarm()
	return page.Batch(a.Acknowledge(), a.clicked(msg, f))
}

func (a *sight) clicked(msg tea.MouseClickMsg, f frame) tea.Cmd {
	y := msg.Y - 1 - f.gapTop
	switch {
	case msg.Y == 0:
		return a.titleClicked(msg.X)
	case msg.Y == a.Height-1:
		if act := a.footAt(msg.X); act != nil {
			return a.run(act)
		}
	case y < 0 || y >= f.Body:
	case a.over != nil:
		over := a.over
		cmd, stays := over.Click(msg.X, y)
		if !stays && a.over == over {
			a.over = nil
		}
		return cmd
	default:
		at := page.Click{X: msg.X, Y: y}
		a.pressed = &at
		return a.send(at)
	}
	return nil
}

// release ends a drag over the page, where the button is released elsewhere than it went
// down.
func (a *sight) release(msg tea.MouseReleaseMsg) tea.Cmd {
	from := a.pressed
	a.pressed = nil
	to := page.Click{X: msg.X, Y: msg.Y - 1 - FrameFor(a.Width, a.Height).gapTop}
	if from == nil || *from == to || a.over != nil {
		return nil
	}
	return a.send(page.Drag{From: *from, To: to})
}

// titleClicked opens the page whose name stands at a column of the header.
func (a *sight) titleClicked(x int) tea.Cmd {
	for id, column := range a.titleColumns() {
		if x >= column && x < column+len(pageTitles[id][0]) {
			return a.show(page.ID(id))
		}
	}
	return nil
}

func (a *sight) wheel(msg tea.MouseWheelMsg) tea.Cmd {
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
	if a.over != nil {
		a.over.Scroll(lines)
		return nil
	}
	return a.send(page.Wheel{X: msg.X, Y: msg.Y - 1 - f.gapTop, Lines: lines})
}
