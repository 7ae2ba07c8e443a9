package root

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/root/terminal"
	"policybench/ui/words"
)

// outlet is how something is taken out of the program.
type outlet struct {
	stage
	clipping clipboard
	OnExit   []string // printed after the screen is closed
}

// copy takes the subject of the page to the clipboard.
func (a *outlet) copy() tea.Cmd {
	renewed := ""
	if page, ok := a.Page().(renewer); ok {
		renewed = page.Renew()
	}
	s := a.Page().Subject()
	if !a.there(s) {
		return nil
	}
	s.Note = strings.Trim(renewed+"; "+s.Note, "; ")
	return a.clipping.copy(s)
}

// renewer is a page whose subject can be over: it is made anew before it is copied.
type renewer interface {
	Renew() (said string)
}

// there reports whether the page has something to take, and says why not.
func (a *outlet) there(s page.Subject) bool {
	if s.Text == "" {
		a.Warn("nothing to take: " + s.Why)
	}
	return s.Text != ""
}

// SavedMsg says how saving went.
type SavedMsg struct {
	path string
	note string // what is said with it
	part string // how much of it there is
	Err  error
}

// save writes the subject to a new file that only its owner reads.
func (a *outlet) save() tea.Cmd {
	s := a.Page().Subject()
	s.Note = "" // that is for copies, which are made to be used at once
	return a.saveThis(s)
}

func (a *outlet) saveThis(s page.Subject) tea.Cmd {
	if !a.there(s) {
		return nil
	}
	return func() tea.Msg {
		path, err := profile.Save(s.File, []byte(strings.TrimSuffix(s.Text, "\n")+"\n"))
		if whole, failed := filepath.Abs(path); err == nil && failed == nil {
			path = whole
		}
		return SavedMsg{path, s.Note, s.Part, err}
	}
}

// printOnExit keeps the subject for standard output, after the screen is closed.
func (a *outlet) printOnExit() tea.Cmd {
	s := a.Page().Subject()
	if !a.there(s) {
		return nil
	}
	for i, kept := range a.OnExit {
		if kept == s.Text {
			a.OnExit = append(a.OnExit[:i], a.OnExit[i+1:]...)
			return a.Say(kit.Quiet, "the "+s.Name+" is not printed on exit any more")
		}
	}
	a.OnExit = append(a.OnExit, s.Text)
	return a.Say(kit.Good, a.sampleNote("the "+s.Name+" is printed on exit"))
}

// raw leaves the screen for the subject as it is.
func (a *outlet) raw() tea.Cmd {
	s := a.Page().Subject()
	if !a.there(s) {
		return nil
	}
	return a.Terminal.Raw(s.Text)
}

// outside takes what came back from clipboard, disk and raw view.
func (a *outlet) outside(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case CopiedMsg:
		return a.copied(msg)
	case SavedMsg:
		if msg.Err != nil {
			a.Warn("saving failed: " + words.Visible(msg.Err.Error()))
			return nil
		}
		said := strings.TrimSpace("saved "+msg.part) + " to " + words.Visible(msg.path) + ", readable by you alone"
		if msg.note != "" {
			said += "; " + msg.note
		}
		return a.Say(kit.Good, a.sampleNote(said))
	case terminal.RawOver:
		if msg.Err != nil {
			a.Warn("the raw view failed: " + words.Visible(msg.Err.Error()))
		}
		return tea.ClearScreen
	}
	return nil
}

// sampleNote repeats at every copy whose files it opens.
func (a *outlet) sampleNote(text string) string {
	if a.Sample {
		return text + " " + a.Glyphs.Dot + " " + SampleLine
	}
	return text
}
