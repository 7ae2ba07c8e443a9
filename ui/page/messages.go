package page

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/redact"
)

// Load brings an encoded policy from elsewhere, and the request it was used in
// as far as that is known.
type Load struct {
	Policy                      string
	ApiKey, Handle, File, Cname string
	Tasks                       []string
	Hides                       redact.Redactor // masks what may not be shown of it
}

// Copy asks the root for a copy.
type Copy struct{ Subject }

// Save asks the root for a new file.
type Save struct{ Subject }

// CopyThis asks for it.
//
//go:noinline
func CopyThis(s Subject) tea.Cmd { return func() tea.Msg { return Copy{s} } }
