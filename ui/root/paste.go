package root

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/input"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// paste takes a whole paste: something to be read goes to Inspect and replaces
// what is there, anything else into the field.
func (a *App) paste(text string) tea.Cmd {
	a.disarm()
	return page.Batch(a.Acknowledge(), a.takePaste(text))
}

func (a *App) takePaste(text string) tea.Cmd {
	onInspect := a.Current == page.InspectPage
	if strings.TrimSpace(text) == "" && !(text != "" && onInspect && a.Page().Typing() != page.NotTyping) {
		return a.Say(kit.Caution, "the paste is blank: nothing was taken")
	}
	if a.Page().Typing() == page.TypingSecret {
		return a.send(tea.PasteMsg{Content: text}) // it never leaves that field
	}
	if a.over != nil && a.over.Typing() && !input.ForInspect(text) {
		a.over.Paste(text)
		return nil
	}
	a.over = nil
	if onInspect || !input.ForInspect(text) && a.Page().Typing() != page.NotTyping {
		return a.send(tea.PasteMsg{Content: text})
	}
	if a.Current == page.BuildPage && input.BareHandle(text) {
		return a.send(tea.PasteMsg{Content: text})
	}
	from := a.Current
	shown := a.show(page.InspectPage)
	a.back, a.hasBack = from, true
	return page.Batch(shown, a.send(tea.PasteMsg{Content: text}))
}
