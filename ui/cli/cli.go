// Package cli is policybench on the command line: one file a command, flags,
// errors of one line, exit codes. It draws nothing and asks the terminal nothing;
// the function that opens the workbench is handed in.
//
// Data goes to standard output, words to standard error.
package cli

import (
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"policybench/signing"
	"policybench/ui/guard"
	"policybench/ui/profile"
)

const name = "policybench"

// Main runs the command that args (the program's name first) ask for and returns
// the exit code. Before anything else it takes the app secret out of the
// environment. open draws the workbench; it is called last, after everything that
// can be refused was, and only on a terminal.
func Main(args []string, open func(profile.Settings) int) int {
	_ = profile.Harden() // a system that refuses leaves the program as safe as others
	taken := profile.Take()
	p := &program{
		in: os.Stdin, out: standardOutput(), err: os.Stderr,
		piped:    piped(os.Stdin),
		typed:    term.IsTerminal(int(os.Stdin.Fd())),
		drawn:    term.IsTerminal(int(os.Stdout.Fd())),
		errDrawn: term.IsTerminal(int(os.Stderr.Fd())),
		silent:   ignored(),
		taken:    taken,
		known:    []signing.Secret{taken.Secret},
		now:      time.Now,
		getenv:   os.Getenv,
	}
	code := p.untilSignal(func() int { return p.run(args[1:]) })
	if code == exitFine && p.screen != nil {
		return open(*p.screen)
	}
	return code
}

// program is one run of the command: what it reads, writes and knows.
type program struct {
	in       io.Reader
	out, err io.Writer
	piped    bool // standard input is a pipe or a file
	typed    bool // standard input is a terminal
	drawn    bool // standard output is a terminal
	errDrawn bool // standard error is one
	silent   bool // the caller looks at the exit code alone

	taken  profile.Taken
	now    func() time.Time
	getenv func(string) string

	stopping stopping
	common   common
	// known are the app secrets that were read: masked in all that is written. The
	// sample's is public, and none of them.
	known []signing.Secret
	// typedTexts are what was typed, in arguments, variables and answers.
	typedTexts []string
	// The flags of every command.
	secretGroup, screenGroup group
	helpErr                  error // of writing a help text
	// screen is set by a command that wants the workbench.
	screen *profile.Settings
}

func (p *program) run(args []string) int {
	root := p.root()
	root.SetArgs(args)
	p.heard(args...)
	p.heard(p.taken.APIKey)
	if len(args) > 0 && strings.HasPrefix(args[0], cobra.ShellCompRequestCmd) {
		completeFlags(root)
	}
	var err error
	fault := guard.Try(0, func() { err = root.Execute() })
	if err == nil {
		err = p.helpErr
	}
	switch {
	case fault != nil:
		p.say(fault.Error(), "")
		return exitWrong
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitFound
	default:
		p.printError(err)
		return exitWrong
	}
}

// piped reports whether f is something that was given to be read: not a terminal,
// not the null device.
func piped(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice == 0
}
