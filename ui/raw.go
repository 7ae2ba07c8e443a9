package ui

import (
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/words"
)

// rawOverMsg follows the raw view.
type rawOverMsg struct{ err error }

// raw leaves the screen and prints the subject as it is, so that the terminal's
// own selection takes it without borders or breaks.
func (a *app) raw() tea.Cmd {
	s := a.page().Subject()
	if !a.there(s) {
		return nil
	}
	view := &rawView{text: words.VisibleText(s.Text), ended: a.ended}
	return tea.Exec(view, func(err error) tea.Msg { return rawOverMsg{err} })
}

// rawView is the program in its plain state: a value, a line, a wait for enter.
type rawView struct {
	text  string
	ended <-chan struct{} // closed when a signal ends the program
	in    io.Reader
	out   io.Writer
}

// SetStdin, SetStdout and SetStderr implement tea.ExecCommand.
func (v *rawView) SetStdin(in io.Reader)   { v.in = in }
func (v *rawView) SetStdout(out io.Writer) { v.out = out }
func (v *rawView) SetStderr(io.Writer)     {}

// rawLeast is how long the raw view stands at the least. The framework stops its frame
// clock in the background: a line that is there at once would make it start the clock
// again before that, and no frame would ever be drawn.
const rawLeast = 100 * time.Millisecond

// Run prints and waits for the end of a line.
func (v *rawView) Run() error {
	least := time.After(rawLeast)
	if _, err := io.WriteString(v.out, v.text+"\n\nenter returns to policybench "); err != nil {
		return err
	}
	read := make(chan error, 1)
	go func() { read <- readLine(v.in) }()
	select {
	case err := <-read:
		<-least
		return err
	case <-v.ended:
		return nil
	}
}

// readLine reads to the end of a line and no further: what follows is the
// program's.
func readLine(in io.Reader) error {
	one := make([]byte, 1)
	for {
		n, err := in.Read(one)
		if n > 0 && (one[0] == '\n' || one[0] == '\r') || errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
