package ui

import (
	"fmt"
	"runtime"

	tea "charm.land/bubbletea/v2"
)

// crash stands for a panic's value when it is printed: a value could hold what a
// user typed, a runtime error names types and numbers only.
type crash struct{ what string }

func (c crash) Error() string { return c.what }

// hideValue, deferred, lets a panic go on without its value. The stack stays, the
// framework restores the terminal and prints both.
func hideValue() {
	switch v := recover().(type) {
	case nil:
	case crash:
		panic(v)
	case runtime.Error:
		panic(crash{"a bug in policybench: " + v.Error()})
	default:
		panic(crash{fmt.Sprintf("a bug in policybench: panic with %T", v)})
	}
}

// guarded hides the value of a panic in a command too: each runs beside the
// program, in a goroutine of its own.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer hideValue()
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, one := range batch {
				batch[i] = guarded(one)
			}
		}
		return msg
	}
}
