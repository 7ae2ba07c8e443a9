package terminal

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// hangupWait is how long a program that lost its terminal waits for the signal
// that says so.
const hangupWait = 100 * time.Millisecond

// endWait is how long a graceful end may take after a signal.
const endWait = 2 * time.Second

// ending are the signals that end programs, all but those that no program can catch.
var ending = []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGTERM}

// signals ends the program on the signals that end programs, and remembers which. One
// that stops it gives the terminal back first.
type signals struct {
	got     chan int
	caught  chan os.Signal
	program *tea.Program
}

func watchSignals(program *tea.Program, t *Terminal) *signals {
	s := &signals{got: make(chan int, 1), caught: make(chan os.Signal, 4), program: program}
	signal.Notify(s.caught, append(stopSignals, ending...)...)
	var quitting atomic.Bool
	go func() {
		for sig := range s.caught {
			switch {
			case isStop(sig):
				t.stops.signaled(func() { go program.Send(StopAsked{}) })
			case quitting.CompareAndSwap(false, true):
				s.end(sig, t.ended)
			}
		}
	}()
	return s
}

// end asks the program to end, and makes it where it does not.
func (s *signals) end(sig os.Signal, ended chan struct{}) {
	code := exitOf(sig)
	s.got <- code
	close(ended)
	go s.program.Quit()
	time.AfterFunc(endWait, func() {
		s.program.Kill()
		os.Exit(code)
	})
}

// exitUnknown is the exit code after a signal without a number.
const exitUnknown = 2

// exitOf is what a shell makes of a program that a signal ended.
func exitOf(sig os.Signal) int {
	if number, ok := sig.(syscall.Signal); ok {
		return 128 + int(number)
	}
	return exitUnknown
}

// code is the exit code a signal asks for. A program that lost its terminal may
// see the broken line before the signal.
func (s *signals) code(err error) int {
	wait := time.Duration(0)
	if err != nil {
		wait = hangupWait
	}
	select {
	case code := <-s.got:
		return code
	default:
	}
	if wait == 0 {
		return 0
	}
	select {
	case code := <-s.got:
		return code
	case <-time.After(wait):
		return 0
	}
}
