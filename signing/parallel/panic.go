package parallel

import (
	"fmt"
	"runtime"
	"strings"
)

// Panic is a panic on another core.
type Panic struct {
	Value   any
	Callers []uintptr // the calls in which it happened, the innermost first
}

// caught calls a function and returns the panic that it ended with, nil where it returned.
func caught(f func()) (p *Panic) {
	defer func() {
		switch value := recover().(type) {
		case nil:
		case *Panic: // of a core that it waited for
			p = value
		default:
			callers := make([]uintptr, 64)
			p = &Panic{value, callers[:runtime.Callers(1, callers)]}
		}
	}()
	f()
	return nil
}

// Error is the panic with the calls in which it happened, a line each.
func (p *Panic) Error() string {
	var b strings.Builder
	fmt.Fprint(&b, p.Value)
	frames := runtime.CallersFrames(p.Callers)
	for more := len(p.Callers) > 0; more; {
		var frame runtime.Frame
		frame, more = frames.Next()
		fmt.Fprintf(&b, "\n\t%s:%d", frame.Function, frame.Line)
	}
	return b.String()
}
