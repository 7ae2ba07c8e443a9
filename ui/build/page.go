// Package build is the page that makes a policy: a form, what follows from it, and
// code with it to copy.
//
//	root.New(shell, build.New(shell), inspect.New(shell))
//
// What a draft means is decided in ui/draft, what code looks like in snippets; here it
// is drawn, and keys change it.
package build

import (
	"time"

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
	changed time.Time
	oddity  []draft.Issue   // what is odd about the secret
	known   redact.Redactor // of the secret in use
	learned redact.Redactor // of what was loaded
	hidden  hidden
	values  values
	were    values // before the last edit
	staged  int    // how near the expiry was then

	focus stop
	left  stop // the field that esc left
	form  formPane
	out   resultPane
	tabs  snippetPane

	custom  map[signing.Call]bool // the calls ticked by hand, while a recipe is tried; never changed in place
	parked  bool                  // the sample's handle was taken out for a recipe
	history draft.History
	marked  mark
	laid    laid
	said    tea.Cmd // ends what the last change said
	// drawn counts the changes that panes show, so that they know what is stale.
	drawn int
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
	p.were, p.changed = p.values, p.Now
	p.hidden = p.hide()
	held := p.draft
	held.Holds = p.hidden.fields
	p.result = draft.Derive(held, p.signer, p.Now.In(p.Zone))
	p.hidden.mask(&p.result)
	if !p.Keyless {
		p.result.Issues = append(p.result.Issues, draft.Mixed(p.draft, p.Sample)...)
	}
	p.staged = p.stage()
	p.values = p.hidden.shown(p.result)
	p.tabs.render(p.result, p.hidden.redactor)
	p.drawn++
}

// change takes a draft that was edited or loaded. The first edit of a loaded policy says
// what it rewrites.
func (p *Page) change(d draft.Draft) {
	first := p.draft.Verbatim != "" && d.Verbatim == ""
	p.history = p.history.Change(d, p.Now)
	p.derived(d)
	if first {
		p.said = p.sayRewritten()
	}
}

func (p *Page) derived(d draft.Draft) {
	p.draft = d
	p.derive()
}

// Start implements page.
func (p *Page) Start() tea.Cmd { return nil }

// Update implements page.
func (p *Page) Update(msg tea.Msg) (page.Page, tea.Cmd) {
	cmd := p.update(msg)
	if p.said != nil {
		cmd, p.said = tea.Batch(cmd, p.said), nil
	}
	return p, cmd
}

func (p *Page) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.key(msg)
	case tea.PasteMsg:
		return p.pasteText(msg.Content)
	case page.Tick:
		p.tick()
	case page.Click:
		p.click(msg)
	case page.Wheel:
		p.wheel(msg)
	case page.Load:
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
	if !p.changed.IsZero() && !p.glows() {
		p.changed = time.Time{}
		p.drawn++
	}
}

// glowTime is how long what changed stands out.
const glowTime = time.Second

// glows reports whether the last edit still stands out.
func (p *Page) glows() bool {
	return !p.Settings.ReducedMotion && p.Now.Sub(p.changed) < glowTime
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
	p.drawn++
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
