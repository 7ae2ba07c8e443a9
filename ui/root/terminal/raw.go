package terminal

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"policybench/ui/input"
	"policybench/ui/rescue"
	"policybench/ui/words"
)

// RawOver follows the raw view.
type RawOver struct{ Err error }

// Raw leaves the screen and prints a text as it is, so that the terminal's own selection
// takes it without borders or breaks.
func (t *Terminal) Raw(text string) tea.Cmd {
	view := &RawView{Text: words.VisibleText(text), ended: t.ended, stops: t.stops, watch: t.watch}
	return tea.Exec(view, func(err error) tea.Msg { return RawOver{err} })
}

// RawView is the program in its plain state: a value, a line, a wait for enter.
type RawView struct {
	Text  string
	ended <-chan struct{} // closed when a signal ends the program
	stops *stops
	watch *rescue.Watch
	in    io.Reader
	out   io.Writer
}

// SetStdin, SetStdout and SetStderr implement tea.ExecCommand.
func (v *RawView) SetStdin(in io.Reader)   { v.in = in }
func (v *RawView) SetStdout(out io.Writer) { v.out = out }
func (v *RawView) SetStderr(io.Writer)     {}

// rawLeast is how long the raw view stands at the least. The framework stops its frame
// clock in the background: a line that is there at once would make it start the clock
// again before that, and no frame would ever be drawn.
const rawLeast = 100 * time.Millisecond

// Run prints and waits for enter or esc. Other keys are neither echoed nor kept, where
// the input is a terminal.
func (v *RawView) Run() error {
	least := time.After(rawLeast)
	if v.stops == nil {
		v.stops = newStops()
	}
	v.stops.enterPlain()
	defer v.stops.leavePlain()
	restore, err := v.show()
	defer func() { restore() }()
	if err != nil {
		return err
	}
	read := make(chan error, 1)
	go func() { read <- awaitReturn(v.in) }()
	for {
		select {
		case err := <-read:
			<-least
			return err
		case <-v.ended:
			return nil
		case <-v.stops.asked():
			restore()
			_ = stopView{v.stops, v.watch}.Run()
			if restore, err = v.show(); err != nil {
				return err
			}
		}
	}
}

// show prints the text and makes the line silent; restore undoes that.
func (v *RawView) show() (restore func(), err error) {
	silent, restore := silence(v.in)
	shown := v.Text + "\n\nenter or esc returns to policybench "
	if silent { // then a line end does not begin a line
		shown = strings.ReplaceAll(shown, "\n", "\r\n")
	}
	_, err = io.WriteString(v.out, shown)
	return restore, err
}

// silence turns echo and line editing off where the input is a terminal, and returns
// what turns them on again.
func silence(in io.Reader) (silent bool, restore func()) {
	terminal, ok := in.(term.File)
	if !ok {
		return false, func() {}
	}
	state, err := term.MakeRaw(terminal.Fd())
	if err != nil { // a file or a pipe
		return false, func() {}
	}
	return true, func() { _ = term.Restore(terminal.Fd(), state) }
}

// awaitReturn reads key by key until one goes back: enter, or esc with nothing behind
// it, since other keys begin with it. A terminal that does not make a signal of ctrl+c gets it here.
func awaitReturn(in io.Reader) error {
	keys := make([]byte, 256)
	for {
		n, err := in.Read(keys)
		switch pressed := keys[:n]; {
		case bytes.ContainsAny(pressed, "\r\n"), bytes.HasSuffix(pressed, []byte("\x1b")):
			return nil
		case bytes.IndexByte(pressed, input.CtrlC) >= 0:
			return interruptSelf()
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

// interruptSelf is what the terminal does on ctrl+c where it is not read as a key.
func interruptSelf() error {
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		return err
	}
	return self.Signal(os.Interrupt)
}
