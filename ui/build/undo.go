package build

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// undo takes back the last change of the form, whatever made it.
func (p *choice) undo() tea.Cmd {
	if p.secretIsNext() {
		return p.keepSecret()
	}
	back, changed := p.history.Undo()
	return p.goTo(back, changed, "undone")
}

// noSecretEdit is that no edit of the app secret waits to be told of.
const noSecretEdit = -1

// secretIsNext reports whether the last change was one of the app secret, which stands in
// no history.
func (p *work) secretIsNext() bool { return p.secretAt == p.history.Depth() }

// keepSecret says that the app secret is not undone, and lets the next undo go on.
func (p *work) keepSecret() tea.Cmd {
	p.secretAt = noSecretEdit
	says := "the app secret is not undone: empty its field"
	if p.secret.Length() == 0 {
		says = "the app secret is not undone: it is in no history"
	}
	if p.undoes() {
		says += "; once more undoes what was before it"
	}
	return p.Say(kit.Caution, p.Ascii(says))
}

// broughtBack is how redo says what it did.
const broughtBack = "brought back"

// redo brings back what undo took.
func (p *choice) redo() tea.Cmd {
	on, changed := p.history.Redo()
	return p.goTo(on, changed, broughtBack)
}

// notUndone is why nothing can be undone, or "".
func (p *choice) notUndone() string {
	if p.undoes() || p.secretIsNext() {
		return ""
	}
	return "nothing to undo: nothing was changed"
}

// notRedone is why nothing can be brought back, or "".
func (p *choice) notRedone() string {
	if _, changed := p.history.Redo(); changed != nil {
		return ""
	}
	return "nothing to bring back: nothing was undone"
}

// goTo shows another draft of the history, and where one types the field in which it
// differs.
func (p *choice) goTo(h draft.History, changed []draft.Field, how string) tea.Cmd {
	was := p.draft
	p.history = h
	p.derived(h.Draft())
	if at := fieldStop(shownAs(changed[0])); len(changed) == 1 && p.Typing() != page.NotTyping && at != p.focus {
		p.pointAt(at)
	}
	p.load()
	said := how + ": " + p.hidden.redactor.Text(p.changeWords(was, changed))
	redo := " " + p.Glyphs.Dot + " " + action.Name(action.Redo, p.Typing() != page.NotTyping) + " brings it back"
	if how != broughtBack && kit.Cells(said+redo) <= p.width-2 {
		said += redo
	}
	return p.Say(kit.Quiet, p.Ascii(said))
}

// changeWords says what changed, from the draft before.
func (p *choice) changeWords(was draft.Draft, changed []draft.Field) string {
	switch {
	case p.draft.Verbatim != "":
		return "back to the policy as it came"
	case was.Verbatim != "":
		return "your draft is back"
	}
	f := shownAs(changed[0])
	if text := p.text(f); len(changed) == 1 && (formField{f}).isText() && !p.hidden.holds(f) {
		if text == "" {
			return f.String() + " is empty again"
		}
		return f.String() + " is " + words.Visible(text) + " again"
	}
	var names []string
	for _, f := range changed {
		if name := shownAs(f).String(); len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// undoes reports whether there is something to undo.
func (p *work) undoes() bool {
	_, changed := p.history.Undo()
	return changed != nil
}

// undoingKey is the key that undoes wherever the focus is.
func undoingKey() string { return action.Name(action.Undo, true) }
