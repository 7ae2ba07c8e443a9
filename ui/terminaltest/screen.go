//go:build unix

package terminaltest

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Screen is what stands on the screen, without colours, a line each.
func (t *Terminal) Screen() string { return ansi.Strip(t.Render()) }

// Lines is the screen as a list of its rows.
func (t *Terminal) Lines() []string { return strings.Split(t.Screen(), "\n") }

// Render is the screen with its colours.
func (t *Terminal) Render() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.Render()
}

// Raw is everything the program has written.
func (t *Terminal) Raw() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.raw)
}

// Copied lists what was sent to the clipboard by OSC 52, oldest first.
func (t *Terminal) Copied() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]string(nil), t.copied...)
}

// AltScreen reports whether the program draws on the alternate screen.
func (t *Terminal) AltScreen() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.IsAltScreen()
}
