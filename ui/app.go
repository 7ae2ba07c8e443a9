package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/guard"
	"policybench/ui/input"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/rescue"
)

// app is the root: the only tea.Model. It owns size, theme, overlays and routing;
// the pages own what is typed.
type app struct {
	*page.Shell
	pages   [page.Pages]page.Page
	current page.ID
	// back is the page that esc returns to after something opened another one.
	back    page.ID
	hasBack bool

	width, height int
	mouse         bool
	dark, asked   bool // what the terminal said of its background, and that it did
	few           bool // the terminal has 16 colours
	look          string

	help     help
	helpKeys helpKeys
	burst    burst
	clock    clockLine
	armed    time.Time // when ctrl+c asked for a second
	onExit   []string  // printed after the screen is closed
	clipping clipboard
	keyboard *input.Keyboard // nil where the framework reads the keys itself
	begin    tea.Cmd         // what the start has to do in the background
	ended    <-chan struct{} // closed when a signal ends the program
	stops    *stops
	watch    *rescue.Watch // of the terminal
	faults   int           // in a row
}

func newApp(s profile.Settings) *app {
	sh := page.NewShell(s)
	sh.Theme = startTheme(s)
	a := &app{Shell: sh, helpKeys: newHelpKeys(), mouse: !s.NoMouse, look: s.Theme, clipping: newClipboard(s), stops: newStops()}
	a.pages[page.BuildPage] = newBuild(sh)
	a.pages[page.InspectPage] = newInspectPage(sh)
	if s.Inspect || s.Input != nil {
		a.current = page.InspectPage
	}
	if s.Text != "" {
		a.begin = a.sendTo(page.InspectPage, tea.PasteMsg{Content: s.Text})
	}
	return a
}

// Init asks the terminal for its background and starts the clock.
func (a *app) Init() tea.Cmd {
	cmds := []tea.Cmd{everySecond(), a.page().Focus(), a.begin, newPipe(a.Settings.Input).next()}
	if a.asksBackground() {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return guarded(tea.Batch(cmds...))
}

func (a *app) page() page.Page { return a.pages[a.current] }

// secondMsg is the clock. Nothing but the header and the countdown follows it.
type secondMsg struct{}

func everySecond() tea.Cmd {
	return tea.Every(time.Second, func(time.Time) tea.Msg { return secondMsg{} })
}

// Update routes: what concerns all first, then an open overlay, then the page.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer hideValue()
	cmd := a.survive(func() tea.Cmd { return a.update(msg) })
	if _, ok := msg.(secondMsg); ok { // whatever becomes of this one
		cmd = tea.Batch(everySecond(), cmd)
	}
	return a, guarded(cmd)
}

func (a *app) update(msg tea.Msg) (cmd tea.Cmd) {
	a.Now = a.Settings.Now()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		a.dark, a.asked = msg.IsDark(), true
		a.applyTheme()
	case tea.ColorProfileMsg:
		a.setProfile(msg)
	case secondMsg:
		return a.send(page.Tick{Now: a.Now})
	case page.ToastOver:
		cmd = a.ToastOver(msg)
	case tea.KeyPressMsg:
		cmd = a.burstKey(msg)
	case burstOverMsg:
		cmd = a.burstOver(msg)
	case tea.PasteMsg:
		cmd = a.paste(a.keyboard.Paste(msg.Content))
	case tea.MouseClickMsg:
		cmd = a.click(msg)
	case tea.MouseWheelMsg:
		cmd = a.wheel(msg)
	case judgedMsg, pipeMsg:
		cmd = a.sendTo(page.InspectPage, msg)
	case page.Copy:
		if a.there(msg.Subject) {
			cmd = a.clipping.copy(msg.Subject)
		}
	case faultMsg:
		a.Warn(msg.Hint())
	case stopMsg:
		cmd = a.stop()
	case resumedMsg:
		cmd = tea.ClearScreen
	case copiedMsg, savedMsg, rawOverMsg:
		cmd = a.outside(msg)
	default:
		cmd = a.send(msg)
	}
	return tea.Batch(cmd, a.serve())
}

// send gives a message to the page on screen.
func (a *app) send(msg tea.Msg) tea.Cmd {
	return a.sendTo(a.current, msg)
}

// sendTo gives a message to a page, shown or not.
func (a *app) sendTo(id page.ID, msg tea.Msg) (cmd tea.Cmd) {
	a.pages[id], cmd = a.pages[id].Update(msg)
	return cmd
}

// serve does what the pages asked of the root.
func (a *app) serve() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.Requests) > 0 {
		next := a.Requests[0]
		a.Requests = a.Requests[1:]
		cmds = append(cmds, a.show(next.To))
		if next.Msg != nil {
			cmds = append(cmds, a.send(next.Msg))
		}
	}
	return tea.Batch(cmds...)
}

// show brings a page to the front.
func (a *app) show(id page.ID) tea.Cmd {
	a.hasBack = false
	if id == a.current {
		return nil
	}
	a.page().Blur()
	a.ForgetHint()
	a.current = id
	return a.page().Focus()
}

func (a *app) resize(width, height int) {
	a.width, a.height = max(width, 0), max(height, 0)
	f := frameFor(a.width, a.height)
	for _, p := range a.pages {
		p.SetSize(a.width, f.body)
	}
}

// View joins the lines of header, page and footer once.
func (a *app) View() tea.View {
	defer hideValue()
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
func (a *app) lines() []string {
	f := frameFor(a.width, a.height)
	if f.tooSmall {
		return a.tooSmall()
	}
	lines := make([]string, 0, a.height)
	lines = append(lines, a.header())
	for range f.gapTop {
		lines = append(lines, a.Blank(a.width))
	}
	if a.help.open {
		lines = append(lines, a.help.view(a.Pen, a.width, f.body, a.helpGroups())...)
	} else {
		lines = append(lines, a.page().View()...)
	}
	foot := a.footerLines(f.gapBottom)
	return append(lines[:a.height-len(foot)], foot...)
}

// tooSmall says what the program needs, as far as that fits.
func (a *app) tooSmall() []string {
	text := []string{"too small", "36×10 needed"}
	if a.width >= 30 {
		text = []string{"this terminal is too small", "36×10 needed, this is " + sizeText(a.width, a.height)}
	}
	var lines []string
	for _, t := range text[:min(len(text), a.height)] {
		lines = append(lines, a.Row(a.width).Put(kit.Normal, t).String())
	}
	return lines
}
