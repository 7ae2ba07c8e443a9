package ui

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/redact"
)

// loadMsg brings an encoded policy from elsewhere, and the request it was used in
// as far as that is known.
type loadMsg struct {
	policy                      string
	apiKey, handle, file, cname string
	tasks                       []string
	hides                       redact.Redactor // masks what may not be shown of it
}

// copyMsg asks the root for a copy.
type copyMsg struct{ subject }

// copyThis asks for it.
func copyThis(s subject) tea.Cmd { return func() tea.Msg { return copyMsg{s} } }
