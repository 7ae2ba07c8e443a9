// Package console is where a command reads, writes and speaks. Data goes to standard
// output, words to standard error, and neither holds an app secret that is known:
//
//	c := console.Standard()
//	c.Know(secret)
//	c.Say("unknown call "+console.Quoted(typed), "there are read, convert")
//	return console.Wrong("standard input is empty", "")
//
// A sentence is ours but for the data in it, which whoever makes it marks. It knows no
// command and no flag.
package console

import (
	"io"
	"os"
	"slices"
	"time"

	"golang.org/x/term"

	"policybench/signing"
	"policybench/ui/redact"
)

// Program is what the program is called.
const Program = "policybench"

// Console is what a command knows of the world outside: where it reads and writes, what
// may not be written there, the clock, the environment.
type Console struct {
	In       io.Reader
	Out, Err io.Writer
	Piped    bool // standard input is a pipe or a file
	Typed    bool // standard input is a terminal
	Drawn    bool // standard output is a terminal
	ErrDrawn bool // standard error is one
	Silent   bool // the caller looks at the exit code alone

	Now    func() time.Time
	Getenv func(string) string

	// secrets are the app secrets that were read: masked in all that is written. The
	// sample's is public, and none of them.
	secrets []signing.Secret
	// typed are what was typed, in arguments, variables and answers.
	typed []string
	hides bool // no data is repeated
}

// Standard is the console of the process.
func Standard() *Console {
	return &Console{
		In: os.Stdin, Out: standardOutput(), Err: os.Stderr,
		Piped:    piped(os.Stdin),
		Typed:    term.IsTerminal(int(os.Stdin.Fd())),
		Drawn:    term.IsTerminal(int(os.Stdout.Fd())),
		ErrDrawn: term.IsTerminal(int(os.Stderr.Fd())),
		Silent:   ignored(),
		Now:      time.Now,
		Getenv:   os.Getenv,
	}
}

// Know takes an app secret that is masked from now on in all that is written.
//
//go:noinline
func (c *Console) Know(secrets ...signing.Secret) { c.secrets = append(c.secrets, secrets...) }

// Hide leaves all data out of what is said: it may hold a secret that cannot be known.
func (c *Console) Hide() { c.hides = true }

// Known masks the app secrets that were read so far.
func (c *Console) Known() redact.Redactor { return redact.New(c.secrets...) }

// Heard remembers what was typed: what is said may repeat it.
//
//go:noinline
func (c *Console) Heard(texts ...string) { c.typed = append(c.typed, texts...) }

// Masked takes the app secrets that are known out of a text whose data nobody has marked.
// What is made here holds one only where one was typed: else the text is ours, and stays.
func (c *Console) Masked(text string) string {
	known := c.Known()
	holds := func(typed string) bool { return len(known.Places(typed)) > 0 }
	if !slices.ContainsFunc(c.typed, holds) {
		return text
	}
	return known.Text(text)
}

// piped reports whether f is something that was given to be read: not a terminal,
// not the null device.
func piped(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice == 0
}
