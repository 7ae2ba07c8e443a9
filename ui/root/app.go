package root

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/action"
	"policybench/ui/guard"
	"policybench/ui/input"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/root/over"
	"policybench/ui/root/terminal"
)

// App is the root: the only tea.Model. It owns size, theme, overlays and routing;
// the pages own what is typed.
type App struct {
	*page.Shell
	Pages   [page.Pages]page.Page
	Current page.ID
	// back is the page that esc returns to after something opened another one.
	back    page.ID
	hasBack bool

	Width, Height int
	mouse         bool
	background    profile.Background
	asked         bool // the terminal, for it
	few           bool // the terminal has 16 colors
	look          string

	// tables are the actions of each page with those of every page, which are common;
	// palette is the row that leads to all.
	tables  [page.Pages][]action.Group
	common  []action.Group
	palette *action.Action
	over    over.Overlay // what covers the page; nil for nothing

	Burst    input.Burst
	armed    time.Time // when ctrl+c asked for a second
	OnExit   []string  // printed after the screen is closed
	clipping clipboard
	Terminal *terminal.Terminal
	Begin    tea.Cmd // what the start has to do in the background
	faults   int     // in a row
}

// New puts pages, in the order of their IDs, into a program.
func New(sh *page.Shell, pages ...page.Page) *App {
	s := sh.Settings
	a := &App{Shell: sh, mouse: !s.NoMouse, look: s.Theme, background: s.Background, clipping: newClipboard(s), Burst: input.NewBurst(inspect.MaxText), Terminal: terminal.New()}
	a.applyTheme()
	copy(a.Pages[:], pages)
	a.tabulate()
	if s.Inspect || s.Input != nil {
		a.Current = page.InspectPage
	}
	if s.Text != "" {
		a.Begin = a.sendTo(page.InspectPage, tea.PasteMsg{Content: s.Text})
	}
	return a
}

// tabulate makes the tables of actions, once.
func (a *App) tabulate() {
	a.common = a.everywhere()
	for id, p := range a.Pages {
		if p != nil {
			a.tables[id] = append(slices.Clip(p.Actions()), a.common...)
		}
	}
	a.palette = action.ByID(a.common, action.Palette)
}

// Init asks the terminal for its background and starts the clock.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{everySecond(), a.Page().Focus(), a.Begin, a.askBackground()}
	for _, p := range a.Pages {
		cmds = append(cmds, p.Start())
	}
	return guarded(tea.Batch(cmds...))
}

func (a *App) Page() page.Page { return a.Pages[a.Current] }

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
		cmd = tea.Batch(everySecond(), cmd)
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
	case tea.MouseWheelMsg:
		cmd = a.wheel(msg)
	case page.Addressed:
		cmd = a.sendTo(msg.For(), msg)
	case page.Copy:
		if a.there(msg.Subject) {
			cmd = a.clipping.copy(msg.Subject)
		}
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
	return tea.Batch(cmd, a.serve())
}

// send gives a message to the page on screen.
func (a *App) send(msg tea.Msg) tea.Cmd {
	return a.sendTo(a.Current, msg)
}

// sendTo gives a message to a page, shown or not.
func (a *App) sendTo(id page.ID, msg tea.Msg) (cmd tea.Cmd) {
	a.Pages[id], cmd = a.Pages[id].Update(msg)
	return cmd
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
	return tea.Batch(cmds...)
}

// show brings a page to the front.
func (a *App) show(id page.ID) tea.Cmd {
	a.hasBack, a.over = false, nil
	if id == a.Current {
		return nil
	}
	a.Page().Blur()
	a.ForgetHint()
	a.Current = id
	return a.Page().Focus()
}

func (a *App) Resize(width, height int) {
	a.Width, a.Height = max(width, 0), max(height, 0)
	f := FrameFor(a.Width, a.Height)
	for _, p := range a.Pages {
		if p != nil {
			p.SetSize(a.Width, f.Body)
		}
	}
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

// lines is the whole screen.
func (a *App) lines() []string {
	f := FrameFor(a.Width, a.Height)
	if f.tooSmall {
		return a.tooSmall()
	}
	lines := make([]string, 0, a.Height)
	lines = append(lines, a.header())
	for range f.gapTop {
		lines = append(lines, a.Blank(a.Width))
	}
	if a.over != nil {
		lines = append(lines, a.over.Draw(a.Pen, a.Width, f.Body)...)
	} else {
		lines = append(lines, a.Page().View()...)
	}
	foot := a.footerLines(f.GapBottom)
	return append(lines[:a.Height-len(foot)], foot...)
}

// tooSmall says what the program needs, as far as that fits.
func (a *App) tooSmall() []string {
	text := []string{"too small", "36×10 needed"}
	if a.Width >= 30 {
		text = []string{"this terminal is too small", "36×10 needed, this is " + sizeText(a.Width, a.Height)}
	}
	var lines []string
	for _, t := range text[:min(len(text), a.Height)] {
		lines = append(lines, a.Row(a.Width).Put(kit.Normal, t).String())
	}
	return lines
}
