// Package build is the page that makes a policy: a form, what follows from it, and
// code with it to copy.
//
//	root.New(shell, build.New(shell), inspect.New(shell))
//
// What a draft means is decided in ui/draft, what code looks like in snippets; here keys
// change it. The form, the chain from JSON to signature, and the code are drawn by the
// packages below, each from facts alone.
package build

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// Page is the page that makes a policy: a form, what follows from it, and the code.
//
// It is built in storeys, each of which knows those below: what is made, where one is in
// the form, which code is shown, and what is drawn of it all.
type Page struct {
	sight
	actions []action.Group
	marked  mark
	grabbed bool // the last click was on a value or the code: a drag copies it whole
}

// mark is what Rewind goes back to.
type mark struct {
	draft   draft.Draft
	focus   stop
	editor  kit.TextField
	history draft.History
}

// New is the page on the draft that the settings begin with.
func New(sh *page.Shell) page.Page {
	p := &Page{}
	p.Shell, p.focus = sh, fieldStop(draft.Expiry)
	p.draft = draft.New(sh.Settings.APIKey, sh.Now)
	if sh.Settings.Sample {
		p.draft = draft.Sample(sh.Now)
	}
	p.tabs = newSnippetPane()
	p.start(sh.Settings.Form)
	p.initial = p.draft
	p.history = draft.NewHistory(p.draft)
	p.left = p.focus
	p.form = newFormPane()
	p.secret = kit.NewSecretField()
	p.secretAt = noSecretEdit
	p.useSecret()
	p.moveTo(p.focus)
	p.begun = false
	p.actions = (&table{p}).tabulate()
	return p
}

// Start implements page.
func (p *Page) Start() tea.Cmd { return nil }

// Update implements page.
func (p *Page) Update(msg tea.Msg) (page.Page, tea.Cmd) {
	cmd := p.update(msg)
	if p.after != nil {
		cmd, p.after = page.Batch(cmd, p.after), nil
	}
	return p, cmd
}

func (p *Page) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		p.begun = true
		return p.key(msg)
	case tea.PasteMsg:
		p.begun = true
		return p.pasteText(msg.Content)
	case page.Tick:
		p.tick()
	case page.Click:
		p.begun = true
		p.click(msg)
	case page.Drag:
		if p.grabbed {
			return p.Ask(action.Copy)()
		}
	case page.Wheel:
		p.wheel(msg)
	case page.Load:
		p.begun = true
		return p.loadPolicy(msg)
	}
	return nil
}

// tick lets time pass: only where it changes what is said about the policy is
// anything derived anew.
func (p *Page) tick() {
	if p.stage() != p.staged {
		p.derive()
	}
}

// SetSize implements page.
func (p *Page) SetSize(width, height int) {
	p.width, p.height = width, height
}

// Focus implements page.
func (p *Page) Focus() tea.Cmd { return nil }

// Blur implements page.
func (p *Page) Blur() {}

// Typing implements page.
func (p *entry) Typing() page.Typing {
	f, ok := p.focus.field()
	switch {
	case ok && f.Field == draft.AppSecret:
		return page.TypingSecret
	case ok && f.isText():
		return page.TypingText
	}
	return page.NotTyping
}

// Escape implements page: from a field or a value to the snippet.
func (p *Page) Escape() bool {
	switch {
	case p.focus != stopSnippet:
	case p.zoomed:
		p.zoom()
		return true
	default:
		return false
	}
	p.moveTo(stopSnippet)
	return true
}

// Edited implements page.
func (p *Page) Edited() bool {
	return !p.draft.Same(p.initial) || p.secret.Length() > 0
}

// Mark implements page.
func (p *Page) Mark() {
	p.marked = mark{p.draft, p.focus, p.form.editor.Clone(), p.history}
}

// Rewind implements page.
func (p *Page) Rewind() {
	p.focus = p.marked.focus
	p.form.editor, p.history = p.marked.editor, p.marked.history
	p.derived(p.marked.draft)
}
