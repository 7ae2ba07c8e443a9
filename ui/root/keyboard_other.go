//go:build !unix

package root

import tea "charm.land/bubbletea/v2"

// withKeyboard leaves the input to the framework, which reads the console's events
// rather than bytes here.
func (*App) withKeyboard() []tea.ProgramOption { return nil }
