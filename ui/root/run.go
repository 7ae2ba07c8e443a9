package root

import (
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"

	"policybench/ui/page"
	"policybench/ui/words"
)

// Exit codes of Run.
const (
	exitFine     = 0
	exitNoScreen = 2
)

// framesPerSecond is the most the framework draws; a key waits half a frame.
const framesPerSecond = 120

// Run shows the pages and returns the exit code of the process: 0 after a
// quit, 2 where no screen can be opened, 128 and its number after a signal, with the
// terminal restored. The caller has made sure that standard
// output is a terminal and has taken the secret out of the environment.
func Run(sh *page.Shell, pages ...page.Page) int {
	a := New(sh, pages...)
	if width, height, err := term.GetSize(os.Stdout.Fd()); err == nil {
		a.Resize(width, height) // the first frame is whole
	}
	options := []tea.ProgramOption{
		tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond),
		tea.WithColorProfile(lipgloss.Writer.Profile), // asked once, which starts a process inside tmux
	}
	program := tea.NewProgram(a, append(options, a.Terminal.Keys()...)...)
	a.Terminal.Watch(program)
	_, err := program.Run()
	a.Terminal.Release()
	_ = sh.Settings.State.Save() // what was chosen last; of a failure nobody is left to hear
	code := a.Terminal.Code(err)
	if code == exitFine && err != nil {
		return failed(err)
	}
	a.printKept(os.Stdout)
	return code
}

// failed says in one line why there is no screen, or that it broke.
func failed(err error) int {
	if errors.Is(err, tea.ErrProgramPanic) {
		fmt.Fprintln(os.Stderr, "policybench: the screen broke; the terminal is restored")
	} else {
		fmt.Fprintln(os.Stderr, "policybench: no screen can be opened: "+words.Visible(rootCause(err).Error()))
	}
	return exitNoScreen
}

// rootCause is the error behind the framework's own words for it.
func rootCause(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

// printKept writes what P kept, each as it is.
func (a *outlet) printKept(to *os.File) {
	for _, text := range a.OnExit {
		fmt.Fprintln(to, words.VisibleText(text))
	}
}
