package ui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/profile"
	"policybench/ui/words"
)

// page is one screen below the header. A page changes itself and returns commands
// for the outside world only; what it wants of the root it asks the shell for.
type page interface {
	// Update takes keys, pastes, tickMsg, clickMsg and wheelMsg (in the page's own
	// coordinates), and what its commands return.
	Update(tea.Msg) (page, tea.Cmd)
	// View returns exactly the lines of SetSize, each exactly as wide.
	View() []string
	SetSize(width, height int)
	// Focus is called when the page is shown, Blur when it is left.
	Focus() tea.Cmd
	Blur()
	// Keys are the bindings of the page for the help.
	Keys() []action.KeyGroup
	// Footer is the line of help and the keys that matter now.
	Footer() footer
	// Typing says where a letter would go.
	Typing() typing
	// Escape leaves one level of the page, or reports false where none is left.
	Escape() bool
	// Subject is what y, Y, w and P take; its Text is empty where there is nothing.
	Subject() subject
	// Mark remembers what is typed, Rewind goes back to it: keys that turn out to
	// be a paste are taken out again.
	Mark()
	Rewind()
	// Edited reports whether quitting would lose something.
	Edited() bool
}

// typing says where a letter goes.
type typing uint8

const (
	notTyping    typing = iota // nowhere: letters are keys
	typingText                 // into a text
	typingSecret               // into the masked field: nothing may keep it
)

// pageID names a page.
type pageID int

const (
	buildPage pageID = iota
	inspectPage
	pages // their number
)

// subject is one value that can be copied, shown raw, saved and printed.
type subject struct {
	Name string // as the footer and the toast say it: "conversion URL"
	Text string // exactly what is copied
	File string // suggested file name
	Why  string // why there is no Text
	Note string // what is said with every copy of it; mostly empty
}

// footer is what the last lines of the screen say.
type footer struct {
	Hint     string
	HintRole kit.Role
	Mends    bool          // the hint says how to mend an error: it is shown whole
	Keys     []key.Binding // the most important first
}

// Messages from the root to a page.
type (
	tickMsg  struct{ now time.Time }
	clickMsg struct{ x, y int }
	wheelMsg struct{ x, y, lines int }
)

// shell is what the root and the pages share: settings, look, clock and size. The
// root alone changes it; a page asks by open and say.
type shell struct {
	settings profile.Settings
	kit.Pen
	keys    keySet
	zone    *time.Location
	now     time.Time // of the last message or tick
	sample  bool      // the sample app's secret signs
	keyless bool      // there is no app secret

	// signs is the app secret in use, with the name that texts give it; keyed counts
	// its changes.
	signs inspect.Key
	keyed int

	requests []request
	toast    toast
	waiting  []toast // behind one that stays
}

// request asks the root to show a page and give it a message.
type request struct {
	to  pageID
	msg tea.Msg
}

// open asks for a page; msg may be nil.
func (sh *shell) open(to pageID, msg tea.Msg) {
	sh.requests = append(sh.requests, request{to, msg})
}

func newShell(s profile.Settings) *shell {
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Env == nil {
		s.Env = func(string) string { return "" }
	}
	return &shell{
		settings: s,
		Pen:      kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.GlyphsFor(s.ASCII), Plain: s.ASCII},
		keys:     newKeys(),
		zone:     time.Local,
		now:      s.Now(),
		sample:   s.Sample,
	}
}
