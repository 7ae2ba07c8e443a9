//go:build unix

package ui

import (
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/input"
	"policybench/ui/uitest"
)

// The program gets what the keyboard kept; a paste that was given up is none.
func TestKeyboardHandsPastesOver(t *testing.T) {
	from, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	defer to.Close()
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Terminal.Keyboard = input.NewKeyboard(from)
	b.Press("ctrl+u")
	if _, err := to.WriteString("\x1b[200~1893456000\x1b[201~"); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Terminal.Keyboard.Read(make([]byte, 4096)); err != nil {
		t.Fatal(err)
	}
	b.Send(tea.PasteMsg{Content: "\x1a"})
	b.Shows("1893456000", "Tue 1 Jan 2030")
	b.Press("esc")
	b.Send(tea.PasteMsg{})
	b.Shows("BUILD")
}
