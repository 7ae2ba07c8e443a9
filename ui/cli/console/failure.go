package console

import (
	"errors"
	"io"
	"strings"
)

// Failure ends a command with exit code 2. Every reason is said, not the first.
type Failure []Reason

// Reason is a fact, and what to do about it. Data in them is marked, see [Data].
type Reason struct{ Fact, Hint string }

// Wrong is a failure for one reason.
// Copied to each failure it would be 12 KB of the program.
//
//go:noinline
func Wrong(fact, hint string) error { return Failure{{fact, hint}} }

// Error implements error.
func (f Failure) Error() string {
	var facts []string
	for _, r := range f {
		facts = append(facts, r.Fact)
	}
	return strings.Join(facts, "; ")
}

// PrintError says every reason of an error.
func (c *Console) PrintError(err error) {
	var f Failure
	if !errors.As(err, &f) {
		f = Failure{{err.Error(), ""}}
	}
	for _, r := range f {
		c.Say(r.Fact, r.Hint)
	}
}

// Say writes a line of words to standard error, and its hint under it.
func (c *Console) Say(fact, hint string) {
	line := Program + ": " + c.Spoken(fact) + "\n"
	if hint != "" {
		line += "  " + c.Spoken(hint) + "\n"
	}
	_, _ = io.WriteString(c.Err, line) // standard error is the last resort
}
