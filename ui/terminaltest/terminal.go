//go:build unix

// Package terminaltest runs a program in a real pseudo-terminal, with an emulator
// reading its screen, so that tests can type, paste, click and resize as a person
// does and see what a person sees.
//
// Nothing here sleeps: Await looks again whenever the program has written.
package terminaltest

import (
	"bytes"
	"encoding/base64"
	"image/color"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// Patience is how long Await and Wait look before they fail the test. It is
// generous, since it is only spent on failures.
const Patience = 30 * time.Second

// Options describe the terminal.
type Options struct {
	Cols, Rows int
	Env        []string // the whole environment of the program; TERM is added
	Dir        string
	Stdin      io.Reader // what is piped in; nil is the terminal
	Light      bool      // the terminal reports a light background
	Mute       bool      // the terminal answers no query
	Outlives   bool      // the program's end hangs nothing up, as under a shell
}

// Terminal is a running program and its screen.
type Terminal struct {
	t    testing.TB
	cmd  *exec.Cmd
	file *os.File

	mu       sync.Mutex // guards everything below
	screen   *vt.Emulator
	raw      []byte
	held     []byte    // of a frame that has not ended: nobody sees half a one
	frames   int       // ends of synchronised output seen
	framed   time.Time // when the last of them was read, before the emulator drew it
	copied   []string
	written  chan struct{} // closed and renewed at every write
	ended    chan struct{}
	answered chan struct{} // closed when nothing answers any more
	result   error
}

// Start runs a program in a new pseudo-terminal. The test's end kills it, and on Linux the
// end of the tests, whatever that is.
func Start(t testing.TB, o Options, program string, args ...string) *Terminal {
	t.Helper()
	term := &Terminal{
		t: t, cmd: exec.Command(program, args...), screen: vt.NewEmulator(o.Cols, o.Rows),
		written: make(chan struct{}), ended: make(chan struct{}), answered: make(chan struct{}),
	}
	term.cmd.Env = append([]string{"TERM=xterm-256color"}, o.Env...)
	term.cmd.Dir = o.Dir
	if o.Stdin != nil {
		term.cmd.Stdin = o.Stdin
		term.cmd.SysProcAttr = &syscall.SysProcAttr{Ctty: 1} // standard output is the terminal
	}
	if o.Light {
		term.screen.SetDefaultBackgroundColor(color.White)
		term.screen.SetDefaultForegroundColor(color.Black)
	}
	term.screen.RegisterOscHandler(52, term.clipboard)
	term.screen.RegisterCsiHandler(ansi.Command('?', '$', 'p'), term.offersFrames)
	attrs := term.cmd.SysProcAttr
	if attrs == nil {
		attrs = &syscall.SysProcAttr{}
	}
	// The end of a session's leader hangs up its terminal for every process.
	attrs.Setsid, attrs.Setctty = true, !o.Outlives
	var file *os.File
	err := leashed(attrs, func() (err error) {
		file, err = pty.StartWithAttrs(term.cmd, &pty.Winsize{Cols: uint16(o.Cols), Rows: uint16(o.Rows)}, attrs)
		return err
	})
	if err == nil {
		file, err = closable(file)
	}
	if err != nil {
		t.Fatalf("start %s: %v", program, err)
	}
	term.file = file
	go term.answer(o.Mute)
	go term.read()
	t.Cleanup(term.stop)
	return term
}

// offersFrames answers that synchronised output is known and off, which the
// emulator does not know; other modes it answers itself.
func (t *Terminal) offersFrames(params ansi.Params) bool {
	mode, _, ok := params.Param(0, 0)
	if !ok || mode != ansi.ModeSynchronizedOutput.Mode() {
		return false
	}
	_, _ = io.WriteString(t.screen.InputPipe(), ansi.ReportMode(ansi.ModeSynchronizedOutput, ansi.ModeReset))
	return true
}

// answer hands the emulator's replies to the program. They must be read even when
// they are dropped: the emulator's Write waits for it.
func (t *Terminal) answer(mute bool) {
	defer close(t.answered)
	if !mute {
		_, _ = io.Copy(t.file, t.screen)
	}
	_, _ = io.Copy(io.Discard, t.screen)
}

func (t *Terminal) read() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := t.file.Read(buffer)
		if n > 0 {
			t.mu.Lock()
			from := max(0, len(t.raw)-len(frameEnd)+1)
			t.raw = append(t.raw, buffer[:n]...)
			if ends := bytes.Count(t.raw[from:], []byte(frameEnd)); ends > 0 {
				t.frames, t.framed = t.frames+ends, time.Now()
			}
			t.draw(buffer[:n])
			t.mu.Unlock()
		}
		if err != nil {
			break
		}
	}
	err := t.cmd.Wait()
	t.mu.Lock()
	t.result = err
	t.show(t.held)
	t.mu.Unlock()
	close(t.ended)
}

func (t *Terminal) stop() {
	_ = t.cmd.Process.Kill()
	<-t.ended
	_ = t.file.Close()
	// The emulator's Close must not meet a Read: its end of the pipe goes first.
	if replies, ok := t.screen.InputPipe().(io.Closer); ok {
		_ = replies.Close()
		<-t.answered
	}
	_ = t.screen.Close()
}

// clipboard notes what an OSC 52 sequence sends.
func (t *Terminal) clipboard(data []byte) bool {
	parts := strings.SplitN(string(data), ";", 3)
	if len(parts) == 3 {
		if text, err := base64.StdEncoding.DecodeString(parts[2]); err == nil {
			t.copied = append(t.copied, string(text))
		}
	}
	return true
}
