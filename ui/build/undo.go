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
	back, changed := p.history.Undo()
	return p.goTo(back, changed, "undone")
}

// redo brings back what undo took.
func (p *choice) redo() tea.Cmd {
	on, changed := p.history.Redo()
	return p.goTo(on, changed, "brought back")
}

// notUndone is why nothing can be undone, or "".
func (p *choice) notUndone() string {
	if p.undoes() {
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
	return p.Say(kit.Quiet, p.Ascii(how+": "+p.hidden.redactor.Text(p.changeWords(was, changed))))
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
