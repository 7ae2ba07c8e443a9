package ui

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/profile"
)

// clipboard takes text out of the program.
type clipboard struct{}

func newClipboard(profile.Settings) clipboard { return clipboard{} }

func (c clipboard) copy(sh *shell, s subject) tea.Cmd {
	return tea.Sequence(tea.SetClipboard(s.Text), func() tea.Msg {
		return copiedMsg{"sent to the terminal's clipboard (OSC 52): " + s.Name, good}
	})
}
