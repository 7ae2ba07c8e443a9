//go:build unix

package terminal

import (
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"policybench/ui/input"
)

// Keys reads the keys through a keyboard: from standard input, or from the
// terminal itself where something is piped in. Where there is none, the framework
// says so.
func (t *Terminal) Keys() []tea.ProgramOption {
	from := os.Stdin
	if !term.IsTerminal(from.Fd()) {
		in, _, err := tea.OpenTTY()
		if err != nil {
			return nil
		}
		from = in
	}
	t.Keyboard = input.NewKeyboard(from)
	return []tea.ProgramOption{tea.WithInput(t.Keyboard)}
}
