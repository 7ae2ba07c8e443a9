// Package guard stands between the engine and what shows its reports. The engine is
// made to read any text, and its tests see each panic. Should one slip through all
// the same, a front end says so in a line and goes on:
//
//	reports, fault := guard.Inspect(text, options)
//	if fault != nil {
//		say(fault.Error())
//	}
//
// It knows nothing of the text beyond its length. What cannot be recovered from, a
// full memory or a stack without end, it does not catch.
package guard

import (
	"fmt"
	"path"
	"runtime"
	"strings"

	"policybench/signing/inspect"
	"policybench/signing/parallel"
	"policybench/signing/report"
)

// Fault is a panic that was caught while a text was read. It holds nothing of the
// text, and not the panic's value, in which some of it may stand.
type Fault struct {
	Length int    // of the text, in bytes; 0 where that is not known
	Place  string // in our code: "signing/inspect/locate.go:31"
}

// Fact says what happened.
func (f *Fault) Fact() string { return "this text could not be read" }

// Hint says whose fault it is and how to report it.
//
//go:noinline
func (f *Fault) Hint() string {
	if f.Length == 0 {
		return "a fault of policybench: please report " + f.Place
	}
	return fmt.Sprintf("a fault of policybench: please report %s with %d bytes; nothing of the text is in that", f.Place, f.Length)
}

// Error says both in one line.
func (f *Fault) Error() string { return f.Fact() + ": " + f.Hint() }

// Inspect is inspect.Inspect, with a panic as a Fault. There are no reports with one.
func Inspect(text string, options inspect.Options) (reports []report.Report, fault *Fault) {
	fault = Try(len(text), func() { reports = inspect.Inspect(text, options) })
	return reports, fault
}

// Try calls what reads a text of a length in bytes, and returns the panic that it
// ended with; nil where it returned.
func Try(length int, read func()) (fault *Fault) {
	defer func() {
		switch what := recover().(type) {
		case nil:
		case *parallel.Panic:
			fault = &Fault{Length: length, Place: place(what.Callers)}
		default:
			callers := make([]uintptr, 64)
			fault = &Fault{Length: length, Place: place(callers[:runtime.Callers(0, callers)])}
		}
	}()
	read()
	return nil
}

// module is what the names of our functions begin with.
const module = "policybench/"

// place is where the panic that is being recovered from began in our code. Callers are
// those of the deferred function: the frames below it are the panic's own, then those of
// what panicked.
func place(callers []uintptr) string {
	frames := runtime.CallersFrames(callers)
	panicked := false
	for {
		frame, more := frames.Next()
		panicked = panicked || frame.Function == "runtime.gopanic"
		if name, ours := strings.CutPrefix(frame.Function, module); ours && panicked {
			return path.Join(folder(name), path.Base(frame.File)) + ":" + fmt.Sprint(frame.Line)
		}
		if !more {
			return "a place unknown"
		}
	}
}

// folder is the package of a function: "signing/inspect" of
// "signing/inspect.(*claim).byName".
func folder(function string) string {
	slash := strings.LastIndexByte(function, '/') + 1
	name, _, _ := strings.Cut(function[slash:], ".")
	return function[:slash] + name
}
