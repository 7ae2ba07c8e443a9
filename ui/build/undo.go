package build

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// mostDrafts is how many drafts are kept, the one on screen among them.
const mostDrafts = 16

// formState is all that a replaced form had: what was typed and where one was.
type formState struct {
	draft       draft.Draft
	focus, left stop
	cursor      int // in the text of the focused field
	unfolded    bool
}

// drafts are the forms that were replaced, oldest first, with a place among them
// for the one on screen. Undo goes round them, so none is lost to another.
type drafts struct {
	list []formState
	at   int
}

func (d drafts) any() bool { return len(d.list) > 1 }

func (d drafts) clone() drafts { return drafts{slices.Clone(d.list), d.at} }

func (p *Page) state() formState {
	return formState{p.draft, p.focus, p.left, p.form.editor.At(), p.form.unfolded}
}

// keep remembers the form before another draft replaces it.
func (p *Page) keep() {
	d := &p.drafts
	if len(d.list) == 0 {
		d.list = make([]formState, 1)
	}
	d.list[d.at] = p.state()
	if len(d.list) == mostDrafts {
		d.list = slices.Delete(d.list, 0, 1)
	}
	d.list = append(d.list, formState{})
	d.at = len(d.list) - 1
}

// undo brings back the form before the last replacement; from the oldest it goes
// to the newest.
func (p *Page) undo() tea.Cmd {
	d := &p.drafts
	if !d.any() {
		return p.Say(kit.Quiet, "nothing to undo: no draft was replaced")
	}
	d.list[d.at] = p.state()
	d.at = (d.at - 1 + len(d.list)) % len(d.list)
	p.restore(d.list[d.at])
	back, other := "your draft is back", "brings the other one"
	if p.draft.Verbatim != "" {
		back = "back to the policy as it came"
	}
	if len(d.list) > 2 {
		other = "goes on, " + kit.Number(len(d.list)) + " drafts in turn"
	}
	return p.Say(kit.Quiet, back+": "+p.undoingKey()+" "+other)
}

func (p *Page) restore(s formState) {
	p.focus, p.left, p.form.unfolded = s.focus, s.left, s.unfolded
	p.tabs.top = 0
	p.derived(s.draft)
	p.load()
	p.form.editor.MoveTo(s.cursor)
}

// undoBinding is the key as the footer shows it, disabled where there is nothing
// to undo: in a text the way out comes first.
func (p *Page) undoBinding() key.Binding {
	b := action.As(p.keys.Build.Undo, "undo")
	b.SetHelp(p.undoingKey(), b.Help().Desc)
	b.SetEnabled(p.drafts.any())
	return b
}

// undoingKey names the keys that undo where the focus is.
func (p *Page) undoingKey() string {
	undo := p.keys.Build.Undo.Help().Key
	if p.Typing() == page.NotTyping {
		return undo
	}
	return p.keys.Always.Leave.Help().Key + ", " + undo
}
