package root

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/state"
)

// notKeptMsg says that a choice could not be kept for the next start.
type notKeptMsg struct{ said string }

// choose says what a key chose, and keeps it for the next start in the background.
func (a *choices) choose(c state.Choices, said string) tea.Cmd {
	kept := a.Settings.State
	kept.Choose(c)
	return page.Batch(a.Say(kit.Quiet, said), func() tea.Msg {
		if kept.Save() != nil {
			return notKeptMsg{said}
		}
		return nil
	})
}

// notKept says so, with what had been said of the choice.
func (a *choices) notKept(msg notKeptMsg) tea.Cmd {
	return a.Say(kit.Quiet, msg.said+", not kept")
}

// onOff is how a choice of two is kept.
func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}
