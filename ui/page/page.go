// Package page is the contract of the root with its pages: what it asks of one, what
// one asks of it, and what all of them share.
//
// A page more, beside Build and Inspect, is an [ID] here, a title in ui/root/pages.go,
// a key in ui/action/keymap.go, and is made in ui.Run.
package page

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/profile"
	"policybench/ui/words"
)

// Page is one screen below the header. A page changes itself and returns commands
// for the outside world only; what it wants of the root it asks the shell for.
type Page interface {
	// Start is what the page does in the background from the start; it may be nil.
	Start() tea.Cmd
	// Update takes keys, pastes, Tick, Click, Drag and Wheel (in the page's own coordinates),
	// and what its commands return.
	Update(tea.Msg) (Page, tea.Cmd)
	// View returns exactly the lines of SetSize, each exactly as wide. It only reads.
	View() []string
	// SetSize is called with another size and after the theme changed.
	SetSize(width, height int)
	// Focus is called when the page is shown, Blur when it is left.
	Focus() tea.Cmd
	Blur()
	// Actions are what can be done on the page, innermost first: the same table at each
	// call.
	Actions() []action.Group
	// Footer is the line of help.
	Footer() Footer
	// Status is what the header says of the page, the most important first.
	Status() []Status
	// Line is the command that does the same as what is on screen, or why there is none.
	Line() (line, why string)
	// Typing says where a letter would go.
	Typing() Typing
	// Escape leaves one level of the page, or reports false where none is left.
	Escape() bool
	// Subject is what y, Y, w and P take; its Text is empty where there is nothing.
	Subject() Subject
	// Mark remembers what is typed, Rewind goes back to it: keys that turn out to
	// be a paste are taken out again.
	Mark()
	Rewind()
	// Edited reports whether quitting would lose something.
	Edited() bool
}

// Typing says where a letter goes.
type Typing uint8

const (
	NotTyping    Typing = iota // nowhere: letters are keys
	TypingText                 // into a text
	TypingSecret               // into the masked field: nothing may keep it
)

// ID names a page.
type ID int

const (
	BuildPage ID = iota
	InspectPage
	Pages // their number
)

// Subject is one value that can be copied, shown raw, saved and printed.
type Subject struct {
	Name string // as the footer and the toast say it: "conversion URL"
	Text string // exactly what is copied
	File string // suggested file name
	Why  string // why there is no Text
	Note string // what is said with every copy of it; mostly empty
	Part string // how much of it is saved, "3 of 5 links"; empty for all
}

// Status is a text for the header, in several lengths from the longest.
type Status struct {
	As     kit.Role
	Texts  []string
	Secret bool // it says whose secret it is, in place of what the root knows
}

// Footer is what the line above the keys says.
type Footer struct {
	Hint     string
	HintRole kit.Role
	Whole    bool // the hint says how to put an error right: it is shown whole

	More  int    // so many more actions than usual stand in the line of keys, where they fit
	About string // what has the focus, for the help; the hint where it is empty
}

// Addressed is what a page finds out in the background: it goes to that page, shown or
// not.
type Addressed interface{ For() ID }

// Messages from the root to a page.
type (
	Tick  struct{ Now time.Time }
	Click struct{ X, Y int }
	// Drag follows a Click whose button was released elsewhere: one marks what is to be
	// copied.
	Drag  struct{ From, To Click }
	Wheel struct{ X, Y, Lines int }
)

// Shell is what the root and the pages share: settings, look, clock and size. The
// root alone changes it; a page asks by open and say.
type Shell struct {
	Settings profile.Settings
	kit.Pen
	Zone    *time.Location
	Now     time.Time // of the last message or tick
	Sample  bool      // the sample app's secret signs
	Keyless bool      // there is no app secret

	// Signs is the app secret in use, with the name that texts give it; keyed counts
	// its changes.
	Signs inspect.Key
	Keyed int

	Requests []request
	Toast    toast
	waiting  []toast // behind one that stays
}

// request asks the root to show a page and give it a message, or to do what it does on
// every page.
type request struct {
	To  ID
	Msg tea.Msg
	Do  action.ID
}

// Open asks for a page; msg may be nil.
func (sh *Shell) Open(to ID, msg tea.Msg) {
	sh.Requests = append(sh.Requests, request{To: to, Msg: msg})
}

// Ask runs what the root does on every page: a page puts it among its own actions where
// it has words of its own for it.
//
//go:noinline
func (sh *Shell) Ask(id action.ID) func() tea.Cmd {
	return func() tea.Cmd {
		sh.Requests = append(sh.Requests, request{Do: id})
		return nil
	}
}

// NewShell is a shell in the plain theme.
func NewShell(s profile.Settings) *Shell {
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Env == nil {
		s.Env = func(string) string { return "" }
	}
	return &Shell{
		Settings: s,
		Pen:      kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.GlyphsFor(s.ASCII), Plain: s.ASCII},
		Zone:     time.Local,
		Now:      s.Now(),
		Sample:   s.Sample,
	}
}
