package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/guard"
	"policybench/ui/input"
	"policybench/ui/kit"
	"policybench/ui/profile"
	"policybench/ui/rescue"
)

// app is the root: the only tea.Model. It owns size, theme, overlays and routing;
// the pages own what is typed.
type app struct {
	*shell
	pages   [pages]page
	current pageID
	// back is the page that esc returns to after something opened another one.
	back    pageID
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
	sh := newShell(s)
	sh.Theme = startTheme(s)
	a := &app{shell: sh, helpKeys: newHelpKeys(), mouse: !s.NoMouse, look: s.Theme, clipping: newClipboard(s), stops: newStops()}
	a.pages[buildPage] = newBuild(sh)
	a.pages[inspectPage] = newInspectPage(sh)
	if s.Inspect || s.Input != nil {
		a.current = inspectPage
	}
	if s.Text != "" {
		a.begin = a.sendTo(inspectPage, tea.PasteMsg{Content: s.Text})
	}
	return a
}

// Init asks the terminal for its background and starts the clock.
func (a *app) Init() tea.Cmd {
	cmds := []tea.Cmd{everySecond(), a.page().Focus(), a.begin, newPipe(a.settings.Input).next()}
	if a.asksBackground() {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return guarded(tea.Batch(cmds...))
}

func (a *app) page() page { return a.pages[a.current] }

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
	a.now = a.settings.Now()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		a.dark, a.asked = msg.IsDark(), true
		a.applyTheme()
	case tea.ColorProfileMsg:
		a.setProfile(msg)
	case secondMsg:
		return a.send(tickMsg{a.now})
	case toastOverMsg:
		cmd = a.toastOver(msg)
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
		cmd = a.sendTo(inspectPage, msg)
	case copyMsg:
		if a.there(msg.subject) {
			cmd = a.clipping.copy(msg.subject)
		}
	case faultMsg:
		a.warn(msg.Hint())
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
func (a *app) sendTo(id pageID, msg tea.Msg) (cmd tea.Cmd) {
	a.pages[id], cmd = a.pages[id].Update(msg)
	return cmd
}

// serve does what the pages asked of the root.
func (a *app) serve() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.requests) > 0 {
		next := a.requests[0]
		a.requests = a.requests[1:]
		cmds = append(cmds, a.show(next.to))
		if next.msg != nil {
			cmds = append(cmds, a.send(next.msg))
		}
	}
	return tea.Batch(cmds...)
}

// show brings a page to the front.
func (a *app) show(id pageID) tea.Cmd {
	a.hasBack = false
	if id == a.current {
		return nil
	}
	a.page().Blur()
	a.forgetHint()
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
