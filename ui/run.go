// Package ui is the workbench: one Bubble Tea program with the Build and Inspect
// screens. It is the only package that imports Charm.
//
// The root (app.go) is the only tea.Model. It owns size, theme, overlays and
// routing; the pages (page.go) own what is typed and return finished lines, which
// the root joins once. What a draft means is decided in ui/draft, what is said in
// ui/words.
package ui

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"policybench/ui/profile"
	"policybench/ui/words"
)

// Exit codes of Run.
const (
	exitFine      = 0
	exitNoScreen  = 2
	exitHangup    = 129
	exitInterrupt = 130
	exitTerminate = 143
)

// hangupWait is how long a program that lost its terminal waits for the signal
// that says so.
const hangupWait = 100 * time.Millisecond

// endWait is how long a graceful end may take after a signal.
const endWait = 2 * time.Second

// framesPerSecond is the most the framework draws; a key waits half a frame.
const framesPerSecond = 120

// Run opens the workbench and returns the exit code of the process: 0 after a
// quit, 2 where no screen can be opened, 129, 130 and 143 after SIGHUP, SIGINT and
// SIGTERM, with the terminal restored. The caller has made sure that standard
// output is a terminal and has taken the secret out of the environment.
func Run(s profile.Settings) int {
	a := newApp(s)
	if width, height, err := term.GetSize(os.Stdout.Fd()); err == nil {
		a.resize(width, height) // the first frame is whole
	}
	options := []tea.ProgramOption{tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond)}
	program := tea.NewProgram(a, append(options, a.withKeyboard()...)...)
	signals := watchSignals(program, a)
	_, err := program.Run()
	code := signals.code(err)
	if code == exitFine && err != nil {
		return failed(err)
	}
	a.printKept(os.Stdout)
	return code
}

// failed says in one line why there is no screen, or that it broke.
func failed(err error) int {
	if errors.Is(err, tea.ErrProgramPanic) {
		fmt.Fprintln(os.Stderr, "policybench: the screen broke; the terminal is restored")
	} else {
		fmt.Fprintln(os.Stderr, "policybench: no screen can be opened: "+words.Visible(rootCause(err).Error()))
	}
	return exitNoScreen
}

// rootCause is the error behind the framework's own words for it.
func rootCause(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

// printKept writes what P kept, each as it is.
func (a *app) printKept(to *os.File) {
	for _, text := range a.onExit {
		fmt.Fprintln(to, words.VisibleText(text))
	}
}

// signals ends the program on the signals that end programs, and remembers which.
type signals struct{ got chan int }

func watchSignals(program *tea.Program, a *app) *signals {
	s := &signals{got: make(chan int, 1)}
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	ended := make(chan struct{})
	a.ended = ended
	var quitting atomic.Bool
	go func() {
		for sig := range caught {
			if !quitting.CompareAndSwap(false, true) {
				continue
			}
			s.got <- exitOf(sig)
			close(ended)
			go program.Quit()
			time.AfterFunc(endWait, program.Kill)
		}
	}()
	return s
}

func exitOf(sig os.Signal) int {
	switch sig {
	case syscall.SIGHUP:
		return exitHangup
	case syscall.SIGTERM:
		return exitTerminate
	}
	return exitInterrupt
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
		return exitFine
	}
	select {
	case code := <-s.got:
		return code
	case <-time.After(wait):
		return exitFine
	}
}
