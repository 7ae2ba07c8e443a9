package root

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/rescue"
)

// stopMsg asks for the program to be stopped, resumedMsg follows when it goes on.
type (
	stopMsg    struct{}
	resumedMsg struct{}
)

// suspend is ctrl+z.
func (a *App) suspend() tea.Cmd {
	if !canStop() {
		return a.Say(kit.Quiet, "there is no shell here that could bring the program back")
	}
	if !a.stops.begin() {
		return nil
	}
	return a.stop()
}

// stop gives the terminal back and stops the program.
func (a *App) stop() tea.Cmd {
	return tea.Exec(stopView{a.stops, a.watch}, func(error) tea.Msg { return resumedMsg{} })
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
