package ui

import (
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
)

// longPaste is the size from which a paste belongs to Inspect, in bytes.
const longPaste = 1 << 10

// paste takes a whole paste: something to be read goes to Inspect and replaces
// what is there, anything else into the field.
func (a *app) paste(text string) tea.Cmd {
	a.acknowledge()
	a.help.open = false
	onInspect := a.current == inspectPage
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

// inputMsg is what came through a pipe.
type inputMsg struct {
	text string
	err  error
}

// readInput reads what is piped in, in the background: the screen stands already.
// One byte above the limit tells Inspect that something was cut.
func (a *app) readInput() tea.Cmd {
	from := a.settings.Input
	if from == nil {
		return nil
	}
	return func() tea.Msg {
		text, err := io.ReadAll(io.LimitReader(from, inspect.MaxText+1))
		return inputMsg{string(text), err}
	}
}

func (a *app) input(msg inputMsg) tea.Cmd {
	if msg.err != nil {
		a.warn("reading the pipe failed: " + msg.err.Error())
	}
	if msg.text == "" {
		return nil
	}
	shown := a.show(inspectPage)
	return tea.Batch(shown, a.send(tea.PasteMsg{Content: msg.text}))
}
