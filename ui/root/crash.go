package root

import (
	"fmt"
	"runtime"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/guard"
	"policybench/ui/kit"
)

// Crash stands for a panic's value when it is printed: a value could hold what a
// user typed, a runtime error names types and numbers only.
type Crash struct{ what string }

func (c Crash) Error() string { return c.what }

// hideValue, deferred, lets a panic go on without its value. The stack stays, the
// framework restores the terminal and prints both.
func HideValue() {
	switch v := recover().(type) {
	case nil:
	case Crash:
		panic(v)
	case runtime.Error:
		panic(Crash{"a bug in policybench: " + v.Error()})
	default:
		panic(Crash{fmt.Sprintf("a bug in policybench: panic with %T", v)})
	}
}

// mostFaults is how many faults in a row the program goes on after. A page that
// breaks at everything cannot be left by a key.
const mostFaults = 3

// survive does what a message asks for. A fault of ours is said in a line, what was
// typed is kept, and the program goes on.
func (a *App) survive(act func() tea.Cmd) (cmd tea.Cmd) {
	fault := guard.Try(0, func() { cmd = act() })
	if fault == nil {
		a.faults = 0
		return cmd
	}
	if a.faults++; a.faults > mostFaults {
		panic(Crash{"a bug in policybench, again and again: " + fault.Place})
	}
	a.Warn(fault.Hint())
	return nil
}

// faultMsg tells that a command broke.
type faultMsg struct{ *guard.Fault }

// guarded makes a message of what a command breaks with: each runs beside the
// program, in a goroutine of its own.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		if fault := guard.Try(0, func() { msg = cmd() }); fault != nil {
			return faultMsg{fault}
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, one := range batch {
				batch[i] = guarded(one)
			}
		}
		return msg
	}
}

// broken is the screen that could not be drawn.
func (a *sight) broken(fault *guard.Fault) []string {
	text := []string{
		"This screen could not be drawn. " + fault.Hint() + ".",
		"f2 and f3 go to another one, ctrl+c quits: what was typed is still there.",
	}
	var lines []string
	for _, part := range text {
		lines = append(lines, kit.WrapWords(part, max(a.Width-1, 1), 4)...)
	}
	return lines[:min(len(lines), a.Height)]
}
