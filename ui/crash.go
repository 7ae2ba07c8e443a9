package ui

import (
	"fmt"
	"runtime"
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
