package ui

import (
	"policybench/ui/kit"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// longPaste is the size from which a paste belongs to Inspect, in bytes.
const longPaste = 1 << 10

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
	if onInspect || !forInspect(text) && a.page().Typing() != notTyping {
		return a.send(tea.PasteMsg{Content: text})
	}
	from := a.current
	shown := a.show(inspectPage)
	a.back, a.hasBack = from, true
	return tea.Batch(shown, a.send(tea.PasteMsg{Content: text}))
}

// forInspect reports whether a paste is something to be read rather than typed: a
// policy with a signature, a long text, or several lines.
func forInspect(text string) bool {
	if len(text) > longPaste {
		return true
	}
	if strings.ContainsAny(strings.TrimRight(text, "\r\n"), "\r\n") {
		return true
	}
	lower := strings.ToLower(text)
	policy := strings.Contains(lower, "policy") || strings.Contains(text, "eyJ")
	return policy && (strings.Contains(lower, "signature") || longestHex(lower) >= 64)
}

// longestHex is the longest run of hex digits.
func longestHex(lower string) int {
	longest, run := 0, 0
	for i := 0; i < len(lower); i++ {
		if c := lower[i]; c >= '0' && c <= '9' || c >= 'a' && c <= 'f' {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	return longest
}
