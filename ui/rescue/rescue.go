//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

// Package rescue gives the terminal back when the program cannot: when it is killed,
// or when a goroutine that nobody guards panics. A second process, which holds nothing
// but the terminal, waits until the first has ended and sees whether it ended as it
// should.
//
//	func main() {
//		if rescue.Main() { // the second process ends here
//			return
//		}
//		…
//		watch := rescue.Start(os.Stdout)
//		defer watch.Done()
//	}
//
// It cannot help where the first process is stopped for good, and it is too late for
// what the shell does before it has read on.
package rescue

import (
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"sync"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// marker is the variable that makes a process the second one.
const marker = "POLICYBENCH_RESCUE"

// What the first process says. Anything else is the beginning of a crash.
const (
	fine    = 'k' // it ends, and has given the terminal back itself
	paused  = 'p' // the terminal is given back for a while
	resumed = 'r'
)

// endWait is how long the end of the second process is waited for.
const endWait = time.Second

// ready says that Main was called, without which the second process would be another
// first one.
var ready bool

// Main is to be called first of all. In the second process it waits for the end of
// the first and returns true.
func Main() bool {
	ready = true
	if os.Getenv(marker) == "" {
		return false
	}
	await(os.Stdin, os.Stdout, os.Stderr)
	return true
}

// Watch is the second process, as the first holds it. A nil one does nothing.
type Watch struct {
	mu     sync.Mutex
	pipe   *os.File
	exited chan struct{}
}

// Start notes how the terminal is now and begins to watch. It is to be called before
// anything of the terminal is changed: from its return on, whatever ends the program.
func Start(terminal *os.File) *Watch {
	before, err := unix.IoctlGetTermios(int(terminal.Fd()), getTermios)
	if err != nil || !ready {
		return nil
	}
	w := &Watch{}
	w.begin(terminal, before)
	return w
}

// begin starts the second process. Where it cannot be started, nobody watches.
func (w *Watch) begin(terminal *os.File, before *unix.Termios) {
	self, err := os.Executable()
	if err != nil {
		return
	}
	from, to, err := os.Pipe()
	if err != nil {
		return
	}
	defer from.Close()
	second := exec.Cmd{
		Path: self, Args: os.Args[:1], Env: []string{marker + "=1"}, Dir: "/",
		Stdin: from, Stdout: terminal, Stderr: os.Stderr,
		SysProcAttr: &syscall.SysProcAttr{Setsid: true}, // no key and no hangup reaches it
	}
	_ = debug.SetCrashOutput(to, debug.CrashOptions{}) // without it, it waits for the end
	if _, err = to.Write(bytesOf(before)); err != nil || second.Start() != nil {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = to.Close()
		return
	}
	w.pipe, w.exited = to, make(chan struct{})
	go func() {
		_ = second.Wait()
		close(w.exited)
	}()
}

// bytesOf are the bytes of a state of the terminal, as they are in memory: both processes
// are of one program. Package encoding/binary reads types when it runs, for 40 KB.
func bytesOf(t *unix.Termios) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(t)), unsafe.Sizeof(*t))
}

// Pause tells that the terminal is given back for a while, Resume that it is not.
func (w *Watch) Pause()  { w.say(paused) }
func (w *Watch) Resume() { w.say(resumed) }

func (w *Watch) say(what byte) {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.pipe != nil {
		_, _ = w.pipe.Write([]byte{what})
	}
}

// Done ends the second process: the terminal has been given back.
func (w *Watch) Done() {
	if w == nil {
		return
	}
	w.say(fine)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.pipe == nil {
		return
	}
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	_ = w.pipe.Close()
	select {
	case <-w.exited:
	case <-time.After(endWait):
	}
}

// reset undoes all that the program may have set: the keyboard's encodings of the
// screen in use, the alternate screen with those of the other one, colors, the
// cursor, mouse, paste, focus, whole frames and wide characters.
const reset = "\x1b[>4m\x1b[<u" + "\x1b[?1049l" + "\x1b[0m\x1b[?25h" +
	"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l" + "\x1b[?2004l\x1b[?1004l\x1b[?2026l\x1b[?2027l" + "\r\n"

// await reads what the first process says until it ends, and puts the terminal right
// where it did not.
func await(from io.Reader, terminal, words *os.File) {
	var before unix.Termios
	if _, err := io.ReadFull(from, bytesOf(&before)); err != nil {
		return
	}
	said, given := [1]byte{}, false
	for {
		n, _ := from.Read(said[:])
		switch {
		case n == 1 && said[0] == fine, n == 0 && given:
			return
		case n == 1 && said[0] == paused:
			given = true
		case n == 1 && said[0] == resumed:
			given = false
		default:
			_ = unix.IoctlSetTermios(int(terminal.Fd()), setTermios, &before)
			_, _ = io.WriteString(terminal, reset)
			_, _ = io.WriteString(words, "policybench: the program broke; the terminal is restored"+place(from)+"\n")
			return
		}
	}
}
