//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
)

// stops is how the program is stopped and goes on: by ctrl+z and by a signal from
// outside. The framework's own way ends in that signal, whose default Go does not
// bring back once it was caught.
type stops struct {
	stopping atomic.Bool // from the request until the program goes on
	own      atomic.Bool // the next signal is the one that here sends to its group
	inPlain  atomic.Bool // the raw view is open
	plain    chan struct{}
}

func newStops() *stops { return &stops{plain: make(chan struct{}, 1)} }

// stopSignals are those that stop a program and can be caught.
var stopSignals = []os.Signal{unix.SIGTSTP}

func isStop(sig os.Signal) bool { return sig == unix.SIGTSTP }

// signaled takes a signal. The raw view, under which the framework sleeps, is told;
// otherwise ask sends what makes the program stop.
func (s *stops) signaled(ask func()) {
	if s.own.Swap(false) || !canStop() || !s.stopping.CompareAndSwap(false, true) {
		return
	}
	if !s.inPlain.Load() {
		ask()
		return
	}
	select {
	case s.plain <- struct{}{}:
	default: // it has been told
	}
}

// begin notes that the program is about to stop, and reports whether it was not yet.
func (s *stops) begin() bool { return s.stopping.CompareAndSwap(false, true) }

// enterPlain is called where the raw view opens, leavePlain where it closes: what it
// was asked for last is let go.
func (s *stops) enterPlain() { s.inPlain.Store(true) }

func (s *stops) leavePlain() {
	s.inPlain.Store(false)
	select {
	case <-s.plain:
		s.stopping.Store(false)
	default:
	}
}

// asked tells the raw view to stop.
func (s *stops) asked() <-chan struct{} { return s.plain }

// here stops the program and the rest of its job; it returns when it goes on. The
// terminal has been given back before.
func (s *stops) here() {
	least := time.After(rawLeast)
	goesOn := make(chan os.Signal, 1)
	signal.Notify(goesOn, unix.SIGCONT)
	defer signal.Stop(goesOn)
	s.own.Store(true)
	// To itself and its own group, a process may send anything.
	_ = unix.Kill(0, unix.SIGTSTP)
	_ = unix.Kill(unix.Getpid(), unix.SIGSTOP)
	<-goesOn
	<-least
	s.stopping.Store(false)
}

// canStop reports whether somebody is there to make the program go on: a shell with
// job control. The system stops no other, and one would wait for ever.
func canStop() bool {
	session, err := unix.Getsid(0)
	if err != nil {
		return false
	}
	parent, err := unix.Getsid(unix.Getppid())
	return err == nil && parent == session && unix.Getpgrp() != session
}
