// Package build is the page that makes a policy: a form, what follows from it, and
// code with it to copy.
//
//	root.New(shell, build.New(shell), inspect.New(shell))
//
// What a draft means is decided in ui/draft, what code looks like in snippets; here it
// is drawn, and keys change it.
package build

import (
	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/redact"
)

// Page is the page that makes a policy: a form, what follows from it, and the
// snippets. The draft is the one truth; result and snippet are derived from it
// once for each change.
type Page struct {
	*page.Shell
	actions       []action.Group
	width, height int

	draft   draft.Draft
	initial draft.Draft
	signer  *signing.Signer
	secret  secretField
	result  draft.Result
	oddity  []draft.Issue   // what is odd about the secret
	known   redact.Redactor // of the secret in use
	learned redact.Redactor // of what was loaded
	hidden  hidden
	shown   draft.Result // the current one, or the last good one
	stale   bool         // it is the last good one
	lasting bool         // it may stay while there is no current one
	values  signedValues // of it, as they may be shown
	glow    glow
	staged  int // how near the expiry was when it was derived

	focus stop
	left  stop // the field that esc left
	form  formPane
	tabs  snippetPane

	custom  map[signing.Call]bool // the calls ticked by hand, while a recipe is tried; never changed in place
	parked  bool                  // the sample's handle was taken out for a recipe
	history draft.History
	marked  mark
	after   tea.Cmd // what follows from the last change
	begun   bool    // something was done
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
	p := &Page{Shell: sh, focus: fieldStop(draft.Expiry)}
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
	p.secret = newSecretField()
	p.useSecret()
	p.moveTo(p.focus)
	p.begun = false
	p.actions = p.tabulate()
	return p
}

// useSecret takes the typed secret, or the one of the settings where none is.
func (p *Page) useSecret() {
	secret := p.secret.secret()
	if secret.IsZero() {
		secret = p.Settings.Secret
	}
	p.Sample = p.Settings.Sample && p.secret.length() == 0
	p.signer, p.Keyless = nil, secret.IsZero()
	p.lasting = false // another secret's signature is none
	if !p.Keyless {
		p.signer = signing.NewSigner(secret)
	}
	p.Signs = inspect.Key{Name: "the Build form", Secret: secret, Sample: p.Sample}
	if p.secret.length() == 0 {
		p.Signs.Name = p.Settings.SecretFrom
	}
	p.Keyed++
	p.oddity = draft.SecretIssues(secret)
	p.known = redact.New(secret)
	p.derive()
}

// derive makes everything shown anew. It runs once for each change of the draft.
func (p *Page) derive() {
	p.hidden = p.hide()
	held := p.draft
	held.Holds = p.hidden.fields
	p.result = draft.Derive(held, p.signer, p.Now.In(p.Zone))
	p.hidden.mask(&p.result)
	if !p.Keyless {
		p.result.Issues = append(p.result.Issues, draft.Mixed(p.draft, p.Sample)...)
	}
	p.show()
	p.staged = p.stage()
	p.values = p.hidden.shown(p.shown)
	p.tabs.render(p.shown, p.hidden.redactor)
}

// show keeps the last good result in its place while there is no current one: nothing
// goes blank while a value is half typed. Where a secret stood in it, or stands in the
// form now, it goes.
func (p *Page) show() {
	good := p.result.OK || p.Keyless && !p.result.Failed()
	p.stale = !good && p.lasting && !p.hidden.any()
	if !p.stale {
		p.shown, p.lasting = p.result, good && !p.hidden.any()
	}
}

// change takes a draft that was edited or loaded. The first edit of a loaded policy says
// what it rewrites.
func (p *Page) change(d draft.Draft) {
	first := p.draft.Verbatim != "" && d.Verbatim == ""
	p.history = p.history.Change(d, p.Now)
	p.derived(d)
	if first {
		p.then(p.sayRewritten())
	}
}

func (p *Page) derived(d draft.Draft) {
	p.then(p.stir())
	p.draft = d
	p.derive()
}

// then adds what is to be done after the message in work.
func (p *Page) then(cmd tea.Cmd) {
	if cmd != nil {
		p.after = tea.Batch(p.after, cmd)
	}
}

// Start implements page.
func (p *Page) Start() tea.Cmd { return nil }

// Update implements page.
func (p *Page) Update(msg tea.Msg) (page.Page, tea.Cmd) {
	cmd := p.update(msg)
	if p.after != nil {
		cmd, p.after = tea.Batch(cmd, p.after), nil
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

// stage tells a policy that expires soon, and one that has expired, from the others:
// what is said of each differs.
func (p *Page) stage() int {
	switch left := p.result.Expiry.Unix - p.Now.Unix(); {
	case !p.result.Expiry.OK || left >= report.SoonSeconds:
		return 0
	case left > 0:
		return 1
	case left == 0:
		return 2
	}
	return 3
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
func (p *Page) Typing() page.Typing {
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
	if p.focus == stopSnippet {
		return false
	}
	p.moveTo(stopSnippet)
	return true
}

// Edited implements page.
func (p *Page) Edited() bool {
	return !p.draft.Same(p.initial) || p.secret.length() > 0
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
