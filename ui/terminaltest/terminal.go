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
	"errors"
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

// frameEnd is what a program writes after each whole frame, where the terminal
// offers synchronised output (DEC mode 2026).
const frameEnd = "\x1b[?2026l"

// Options describe the terminal.
type Options struct {
	Cols, Rows int
	Env        []string // the whole environment of the program; TERM is added
	Dir        string
	Stdin      io.Reader // what is piped in; nil is the terminal
	Light      bool      // the terminal reports a light background
	Mute       bool      // the terminal answers no query
}

// Terminal is a running program and its screen.
type Terminal struct {
	t    testing.TB
	cmd  *exec.Cmd
	file *os.File

	mu       sync.Mutex // guards everything below
	screen   *vt.Emulator
	raw      []byte
	frames   int       // ends of synchronised output seen
	framed   time.Time // when the last of them was read, before the emulator drew it
	copied   []string
	written  chan struct{} // closed and renewed at every write
	ended    chan struct{}
	answered chan struct{} // closed when nothing answers any more
	result   error
}

// Start runs a program in a new pseudo-terminal. The test's end kills it.
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
	file, err := pty.StartWithSize(term.cmd, size(o.Cols, o.Rows))
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

func size(cols, rows int) *pty.Winsize {
	return &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}
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
			_, _ = t.screen.Write(buffer[:n])
			close(t.written)
			t.written = make(chan struct{})
			t.mu.Unlock()
		}
		if err != nil {
			break
		}
	}
	err := t.cmd.Wait()
	t.mu.Lock()
	t.result = err
	close(t.written)
	t.written = make(chan struct{})
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
	if err := pty.Setsize(t.file, size(cols, rows)); err != nil {
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

// Await looks at the terminal until the condition holds, at every write.
func (t *Terminal) Await(what string, holds func() bool) {
	t.t.Helper()
	deadline := time.After(Patience)
	for {
		t.mu.Lock()
		written := t.written
		t.mu.Unlock()
		if holds() {
			return
		}
		select {
		case <-written:
		case <-t.ended:
			if holds() {
				return
			}
			t.t.Fatalf("the program ended before %s; screen:\n%s", what, t.Screen())
		case <-deadline:
			t.t.Fatalf("no %s after %v; screen:\n%s", what, Patience, t.Screen())
		}
	}
}

// AwaitText waits until the screen holds every one of the texts.
func (t *Terminal) AwaitText(texts ...string) {
	t.t.Helper()
	t.Await(strings.Join(texts, " and "), func() bool {
		screen := t.Screen()
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// AwaitGone waits until the screen no longer holds the text.
func (t *Terminal) AwaitGone(text string) {
	t.t.Helper()
	t.Await("end of "+text, func() bool { return !strings.Contains(t.Screen(), text) })
}

// Wait waits for the program's end and returns its exit code; for one killed by a
// signal 128 and the signal's number.
func (t *Terminal) Wait() int {
	t.t.Helper()
	select {
	case <-t.ended:
	case <-time.After(Patience):
		t.t.Fatalf("the program does not end; screen:\n%s", t.Screen())
	}
	var exit *exec.ExitError
	if !errors.As(t.result, &exit) {
		return 0
	}
	if status, ok := exit.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return exit.ExitCode()
}
