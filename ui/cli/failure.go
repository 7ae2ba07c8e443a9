package cli

import (
	"errors"
	"io"
	"strings"

	"policybench/ui/words"
)

// The exit codes. A signal ends the process with 128 plus its number.
const (
	exitFine  = 0
	exitFound = 1 // inspect: a verdict that fails, a problem, or nothing found
	exitWrong = 2 // wrong use, no secret, or the work could not be done
)

// failure ends a command: each fact stands on a line of its own behind the
// program's name, and the hint, what to do about it, on the line after.
type failure struct {
	facts []string
	hint  string
}

func wrong(fact, hint string) error { return &failure{[]string{fact}, hint} }

func (f *failure) Error() string { return strings.Join(f.facts, "; ") }

// found is how inspect says exit code 1: everything is already printed.
var errFound = errors.New("found")

// print writes an error to w as lines of plain text.
func printError(w io.Writer, err error) {
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{facts: []string{err.Error()}}
	}
	var b strings.Builder
	for _, fact := range f.facts {
		b.WriteString(name + ": " + words.Visible(fact) + "\n")
	}
	if f.hint != "" {
		b.WriteString("  " + words.Visible(f.hint) + "\n")
	}
	_, _ = io.WriteString(w, b.String()) // standard error is the last resort
}
