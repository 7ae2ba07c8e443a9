//go:build unix

package terminaltest

import (
	"io"
	"os"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/sys/unix"
)

// Send writes bytes as the keyboard does.
func (t *Terminal) Send(keys string) {
	t.t.Helper()
	if _, err := io.WriteString(t.file, keys); err != nil {
		t.t.Fatalf("send %q: %v", keys, err)
	}
}

// Paste writes text in brackets, as a terminal does.
func (t *Terminal) Paste(text string) {
	t.t.Helper()
	t.Send("\x1b[200~" + text + "\x1b[201~")
}

// Click presses and releases the left button at a cell, counted from 0.
func (t *Terminal) Click(x, y int) {
	t.t.Helper()
	at := ansi.MouseSgr(0, x, y, false)
	t.Send(at + ansi.MouseSgr(0, x, y, true))
}

// Wheel turns the wheel at a cell, one step down or up.
func (t *Terminal) Wheel(x, y int, down bool) {
	t.t.Helper()
	button := byte(64)
	if down {
		button = 65
	}
	t.Send(ansi.MouseSgr(button, x, y, false))
}

// Resize changes the size of both sides.
func (t *Terminal) Resize(cols, rows int) {
	t.t.Helper()
	t.mu.Lock()
	t.screen.Resize(cols, rows)
	t.mu.Unlock()
	resize := func(descriptor int) error {
		return unix.IoctlSetWinsize(descriptor, unix.TIOCSWINSZ, &unix.Winsize{Col: uint16(cols), Row: uint16(rows)})
	}
	if err := t.control(resize); err != nil {
		t.t.Fatalf("resize: %v", err)
	}
}

// Hangup takes the terminal away, as a closed window does.
func (t *Terminal) Hangup() {
	t.t.Helper()
	if err := t.file.Close(); err != nil {
		t.t.Fatalf("hang up: %v", err)
	}
}

// Signal sends a signal to the program.
func (t *Terminal) Signal(s os.Signal) {
	t.t.Helper()
	if err := t.cmd.Process.Signal(s); err != nil {
		t.t.Fatalf("signal: %v", err)
	}
}

// Pid is the program's process number.
func (t *Terminal) Pid() int { return t.cmd.Process.Pid }
