// Package cli is policybench on the command line: one file a command, flags,
// errors of one line, exit codes. It draws nothing and asks the terminal nothing;
// the function that opens the workbench is handed in.
//
// Data goes to standard output, words to standard error.
package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"policybench/ui/cli/app"
	"policybench/ui/cli/complete"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/pieces"
	"policybench/ui/guard"
	"policybench/ui/profile"
)

const name = console.Program

// Main runs the command that args (the program's name first) ask for and returns
// the exit code. Before anything else it takes the app secret out of the
// environment. open draws the workbench; it is called last, after everything that
// can be refused was, and only on a terminal.
func Main(args []string, open func(profile.Settings) int) int {
	_ = profile.Harden() // a system that refuses leaves the program as safe as others
	p := &program{App: app.New(console.Standard(), profile.Take())}
	code := p.untilSignal(func() int { return p.run(args[1:]) })
	if code == exitFine && p.screen != nil {
		return open(*p.screen)
	}
	return code
}

// program is one run of the command: what it reads, writes and knows.
type program struct {
	*app.App

	stopping pieces.Stopping
	common   common
	// The flags that only the workbench needs.
	screenGroup flags.Group
	helpErr     error // of writing a help text
	// screen is set by a command that wants the workbench.
	screen *profile.Settings
}

func (p *program) run(args []string) int {
	root := p.root()
	root.SetArgs(args)
	p.Heard(args...)
	quietly := func(answer func()) { answer() }
	if len(args) > 0 && strings.HasPrefix(args[0], cobra.ShellCompRequestCmd) {
		complete.Flags(root)
		quietly = complete.Quietly
	}
	var err error
	fault := guard.Try(0, func() { quietly(func() { err = root.Execute() }) })
	if err == nil {
		err = p.helpErr
	}
	switch {
	case fault != nil:
		p.Say(fault.Error(), "")
		return exitWrong
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitFound
	default:
		p.Foresee(args)
		p.PrintError(err)
		return exitWrong
	}
}
