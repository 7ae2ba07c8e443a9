package root

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/clip"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
)

// clipboard takes text out of the program, off the thread that draws.
type clipboard struct{ board *clip.Board }

func newClipboard(s profile.Settings) clipboard {
	mode, err := clip.ParseMode(s.Clipboard)
	if err != nil {
		mode = clip.Auto // the commands refuse an unknown one before the screen opens
	}
	return clipboard{clip.New(mode, s.Env)}
}

// CopiedMsg says how a copy went.
type CopiedMsg struct {
	What    string
	Text    string
	Outcome clip.Outcome
	Note    string // said behind how it went
}

func (c clipboard) copy(s page.Subject) tea.Cmd {
	return func() tea.Msg {
		return CopiedMsg{s.Name, s.Text, c.board.Copy(context.Background(), s.Text), s.Note}
	}
}

// copied says what became of a copy, and sends the text to the terminal where that
// is a way.
func (a *outlet) copied(msg CopiedMsg) tea.Cmd {
	text := msg.Outcome.Say(msg.What, action.Name(action.Raw, a.Page().Typing() != page.NotTyping))
	if msg.Outcome.Failed() {
		a.Warn(text)
		return nil
	}
	if msg.Note != "" {
		text += " " + a.Glyphs.Dot + " " + msg.Note
	}
	said := a.Say(kit.Good, a.sampleNote(text))
	if msg.Outcome.OSC52 {
		return page.Batch(tea.SetClipboard(msg.Text), said)
	}
	return said
}
