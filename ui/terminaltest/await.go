//go:build unix

package terminaltest

import (
	"errors"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

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
