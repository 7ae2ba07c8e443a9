//go:build unix

package root

import (
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"policybench/ui/input"
)

// withKeyboard reads the keys through a keyboard: from standard input, or from the
// terminal itself where something is piped in. Where there is none, the framework
// says so.
func (a *App) withKeyboard() []tea.ProgramOption {
	terminal := os.Stdin
	if !term.IsTerminal(terminal.Fd()) {
		in, _, err := tea.OpenTTY()
		if err != nil {
			return nil
		}
		terminal = in
	}
	a.Keyboard = input.NewKeyboard(terminal)
	return []tea.ProgramOption{tea.WithInput(a.Keyboard)}
}
