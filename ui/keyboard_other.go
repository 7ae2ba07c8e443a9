//go:build !unix

package ui

import tea "charm.land/bubbletea/v2"

// withKeyboard leaves the input to the framework, which reads the console's events
// rather than bytes here.
func (*app) withKeyboard() []tea.ProgramOption { return nil }
