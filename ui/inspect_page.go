package ui

import (
	tea "charm.land/bubbletea/v2"
)

// inspectScreen is the screen that explains a pasted text.
type inspectScreen struct {
	*shell
	width, height int
}

func newInspectPage(sh *shell) page { return &inspectScreen{shell: sh} }

func (p *inspectScreen) Update(tea.Msg) (page, tea.Cmd) { return p, nil }

func (p *inspectScreen) View() []string {
	r := p.row(p.width).to(1).put(quiet, "paste a URL, a page, a mail or an error message here, and read why it fails")
	return p.fill([]string{r.String()}, p.width, p.height)
}

func (p *inspectScreen) SetSize(width, height int) { p.width, p.height = width, height }
func (p *inspectScreen) Focus() tea.Cmd            { return nil }
func (p *inspectScreen) Blur()                     {}
func (p *inspectScreen) Keys() []keyGroup          { return nil }
func (p *inspectScreen) Footer() footer            { return footer{} }
func (p *inspectScreen) Typing() typing            { return notTyping }
func (p *inspectScreen) Escape() bool              { return false }
func (p *inspectScreen) Subject() subject          { return subject{} }
func (p *inspectScreen) Mark()                     {}
func (p *inspectScreen) Rewind()                   {}
func (p *inspectScreen) Edited() bool              { return false }
