package root

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/action"
	"policybench/ui/guard"
	"policybench/ui/input"
	"policybench/ui/page"
	"policybench/ui/root/terminal"
)

// App is the root: the only tea.Model. It owns size, theme, overlays and routing;
// the pages own what is typed.
//
// It is built in storeys, each of which knows those below: which page stands on the stage,
// what is taken out of the program, what is chosen about the terminal, and what is drawn.
type App struct {
	sight
	Burst  input.Burst
	Begin  tea.Cmd // what the start has to do in the background
	faults int     // in a row
}

// New puts pages, in the order of their IDs, into a program.
func New(sh *page.Shell, pages ...page.Page) *App {
	s := sh.Settings
	a := &App{Burst: input.NewBurst(inspect.MaxText)}
	a.Shell, a.Terminal, a.mouse = sh, terminal.New(), !s.NoMouse
	a.look, a.background, a.clipping = s.Theme, s.Background, newClipboard(s)
	a.applyTheme()
	copy(a.Pages[:], pages)
	(&table{a}).tabulate()
	if s.Inspect || s.Input != nil {
		a.Current = page.InspectPage
	}
	if s.Text != "" {
		a.Begin = a.sendTo(page.InspectPage, tea.PasteMsg{Content: s.Text})
	}
	return a
}

// Init asks the terminal for its background and starts the clock.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{everySecond(), a.Page().Focus(), a.Begin, a.askBackground()}
	for _, p := range a.Pages {
		cmds = append(cmds, p.Start())
	}
	return guarded(page.Batch(cmds...))
}

// SecondMsg is the clock. Nothing but the header and the countdown follows it.
type SecondMsg struct{}

func everySecond() tea.Cmd {
	return tea.Every(time.Second, func(time.Time) tea.Msg { return SecondMsg{} })
}

// Update routes: what concerns all first, then an open overlay, then the page.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer HideValue()
	cmd := a.survive(func() tea.Cmd { return a.update(msg) })
	if _, ok := msg.(SecondMsg); ok { // whatever becomes of this one
		cmd = page.Batch(everySecond(), cmd)
	}
	return a, guarded(cmd)
}

func (a *App) update(msg tea.Msg) (cmd tea.Cmd) {
	a.Now = a.Settings.Now()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.Resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		a.setBackground(msg)
	case tea.ColorProfileMsg:
		a.setProfile(msg)
	case SecondMsg:
		return a.send(page.Tick{Now: a.Now})
	case page.ToastOver:
		cmd = a.ToastOver(msg)
	case tea.KeyPressMsg:
		cmd = a.burstKey(msg)
	case BurstOverMsg:
		cmd = a.burstStep(a.Burst.Over(a.Now))
	case tea.PasteMsg:
		cmd = a.paste(a.Terminal.Paste(msg.Content))
	case tea.MouseClickMsg:
		cmd = a.click(msg)
	case tea.MouseReleaseMsg:
		cmd = a.release(msg)
	case tea.MouseWheelMsg:
		cmd = a.wheel(msg)
	case page.Addressed:
		cmd = a.sendTo(msg.For(), msg)
	case page.Copy:
		if a.there(msg.Subject) {
			cmd = a.clipping.copy(msg.Subject)
		}
	case page.Save:
		cmd = a.saveThis(msg.Subject)
	case faultMsg:
		a.Warn(msg.Hint())
	case notKeptMsg:
		cmd = a.notKept(msg)
	case terminal.StopAsked:
		cmd = a.Terminal.Stop()
	case terminal.Resumed:
		cmd = tea.ClearScreen
	case CopiedMsg, SavedMsg, terminal.RawOver:
		cmd = a.outside(msg)
	default:
		cmd = a.send(msg)
	}
	return page.Batch(cmd, a.serve())
}

// serve does what the pages asked of the root.
func (a *App) serve() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.Requests) > 0 {
		next := a.Requests[0]
		a.Requests = a.Requests[1:]
		if next.Do != "" {
			cmds = append(cmds, a.run(action.ByID(a.common, next.Do)))
			continue
		}
		cmds = append(cmds, a.show(next.To))
		if next.Msg != nil {
			cmds = append(cmds, a.send(next.Msg))
		}
	}
	return page.Batch(cmds...)
}

// View joins the lines of header, page and footer once.
func (a *App) View() tea.View {
	defer HideValue()
	var lines []string
	if fault := guard.Try(0, func() { lines = a.lines() }); fault != nil {
		lines = a.broken(fault)
	}
	view := tea.NewView(strings.Join(lines, "\n"))
	view.AltScreen = true
	view.WindowTitle = "policybench"
	if a.mouse {
		view.MouseMode = tea.MouseModeCellMotion
	}
	return view
}
