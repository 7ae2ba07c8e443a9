package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/input"
	"policybench/ui/kit"
)

// paste takes a whole paste: something to be read goes to Inspect and replaces
// what is there, anything else into the field.
func (a *app) paste(text string) tea.Cmd {
	a.disarm()
	return tea.Batch(a.acknowledge(), a.takePaste(text))
}

func (a *app) takePaste(text string) tea.Cmd {
	onInspect := a.current == inspectPage
	if strings.TrimSpace(text) == "" && !(text != "" && onInspect && a.page().Typing() != notTyping) {
		return a.say(kit.Caution, "the paste is blank: nothing was taken")
	}
	if a.page().Typing() == typingSecret {
		return a.send(tea.PasteMsg{Content: text}) // it never leaves that field
	}
	a.help.open = false
	if onInspect || !input.ForInspect(text) && a.page().Typing() != notTyping {
		return a.send(tea.PasteMsg{Content: text})
	}
	from := a.current
	shown := a.show(inspectPage)
	a.back, a.hasBack = from, true
	return tea.Batch(shown, a.send(tea.PasteMsg{Content: text}))
}
