//go:build !unix

package terminal

import tea "charm.land/bubbletea/v2"

// Keys leaves the input to the framework, which reads the console's events
// rather than bytes here.
func (*Terminal) Keys() []tea.ProgramOption { return nil }
