package ui

import (
	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/snippets"
)

func (p *build) finding(f inspect.Finding) string { return string(f.Code) }

// denies reports whether the policy lacks a call that a variant needs.
func denies(k snippets.Kind, variant string, in snippets.Input) bool {
	s, _ := snippets.Render(k, variant, in)
	return len(s.Denied) > 0
}

func (p *build) loadPolicy(msg loadMsg) tea.Cmd { return nil }
