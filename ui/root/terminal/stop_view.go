package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/rescue"
)

// StopAsked says that a signal asks for the program to be stopped, Resumed that it goes
// on.
type (
	StopAsked struct{}
	Resumed   struct{}
)

// Suspend is ctrl+z: it stops the program, or says why it cannot.
func (t *Terminal) Suspend() (stop tea.Cmd, why string) {
	if !canStop() {
		return nil, "there is no shell here that could bring the program back"
	}
	if !t.stops.begin() {
		return nil, ""
	}
	return t.Stop(), ""
}

// Stop gives the terminal back and stops the program.
func (t *Terminal) Stop() tea.Cmd {
	return tea.Exec(stopView{t.stops, t.watch}, func(error) tea.Msg { return Resumed{} })
}

// stopView is the program while it is stopped, as the framework runs other programs.
type stopView struct {
	stops *stops
	watch *rescue.Watch
}

// SetStdin, SetStdout, SetStderr and Run implement tea.ExecCommand.
func (stopView) SetStdin(io.Reader)  {}
func (stopView) SetStdout(io.Writer) {}
func (stopView) SetStderr(io.Writer) {}

func (v stopView) Run() error {
	v.watch.Pause()
	v.stops.here()
	v.watch.Resume()
	return nil
}
