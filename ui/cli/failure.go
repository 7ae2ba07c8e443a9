package cli

import (
	"errors"
	"io"
	"strings"
)

// The exit codes. A signal ends the process with 128 plus its number.
const (
	exitFine  = 0
	exitFound = 1 // inspect: a verdict that fails, a problem, or nothing found
	exitWrong = 2 // wrong use, no secret, or the work could not be done
)

// failure ends a command with exit code 2. Every reason is said, not the first.
type failure []reason

// reason is a fact, and what to do about it. Data in them is marked, see data.
type reason struct{ fact, hint string }

func wrong(fact, hint string) error { return failure{{fact, hint}} }

func (f failure) Error() string {
	var facts []string
	for _, r := range f {
		facts = append(facts, r.fact)
	}
	return strings.Join(facts, "; ")
}

// errFound ends inspect with exit code 1: everything is already printed.
var errFound = errors.New("found")

// PrintError says every reason of an error.
func (c *Console) PrintError(err error) {
	var f failure
	if !errors.As(err, &f) {
		f = failure{{err.Error(), ""}}
	}
	for _, r := range f {
		c.Say(r.fact, r.hint)
	}
}

// Say writes a line of words to standard error, and its hint under it.
func (c *Console) Say(fact, hint string) {
	line := name + ": " + c.Spoken(fact) + "\n"
	if hint != "" {
		line += "  " + c.Spoken(hint) + "\n"
	}
	_, _ = io.WriteString(c.Err, line) // standard error is the last resort
}
