// Package terminal is the program's hold on its terminal: the keys that come from it, the
// plain view outside the screen, and the signals that stop or end the program.
//
//	t := terminal.New()
//	program := tea.NewProgram(model, t.Keys()...)
//	t.Watch(program)
//	_, err := program.Run()
//	t.Release()
//	code := t.Code(err)
//
// What is shown while the program runs is none of its concern.
package terminal

import (
	"os"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/input"
	"policybench/ui/rescue"
)

// Terminal is the terminal of one program.
type Terminal struct {
	Keyboard *input.Keyboard // nil where the framework reads the keys itself
	stops    *stops
	watch    *rescue.Watch
	signals  *signals
	ended    chan struct{} // closed when a signal ends the program
}

// New holds on to nothing yet.
func New() *Terminal { return &Terminal{stops: newStops(), ended: make(chan struct{})} }

// Watch begins to take the signals for a program, and to guard the terminal against its
// sudden end.
func (t *Terminal) Watch(program *tea.Program) {
	t.signals = watchSignals(program, t)
	t.watch = rescue.Start(os.Stdout)
}

// Release ends the guard after the program has ended.
func (t *Terminal) Release() { t.watch.Done() }

// Code is the exit code that a signal asks for, 0 where none came; err is what the
// program ended with.
func (t *Terminal) Code(err error) int { return t.signals.code(err) }

// Paste is the text of a paste of which the framework says text.
func (t *Terminal) Paste(text string) string { return t.Keyboard.Paste(text) }
