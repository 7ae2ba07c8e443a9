package build

import (
	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/redact"
)

// work is what is made: a draft, what follows from it, and the code for that. The draft is
// the one truth; the rest is derived from it once for each change.
type work struct {
	*page.Shell

	draft   draft.Draft
	initial draft.Draft
	history draft.History
	// secretAt is how deep in the history the app secret was edited last.
	secretAt int
	signer   *signing.Signer
	secret   kit.SecretField
	result   draft.Result
	oddity   []draft.Issue   // what is odd about the secret
	known    redact.Redactor // of the secret in use
	learned  redact.Redactor // of what was loaded
	hidden   hidden

	shown   draft.Result // the current one, or the last good one
	stale   bool         // it is the last good one
	lasting bool         // it may stay while there is no current one
	values  signedValues // of it, as they may be shown
	tabs    snippetPane  // the code for it
	staged  int          // how near the expiry was when it was derived
	glow    glow

	begun bool    // something was done
	after tea.Cmd // what follows from the last change
}

// entry is where one is in the form, and what a key or a paste does there.
type entry struct {
	work
	width, height int
	focus         stop
	left          stop // the field that esc left
	form          formPane
	parked        bool // the sample's handle was taken out for a recipe
	zoomed        bool // the code has the page to itself, while it has the focus
}

// choice is which recipe is tried and which code is shown.
type choice struct {
	entry
	custom map[signing.Call]bool // the calls ticked by hand, while a recipe is tried; never changed in place
	// byHand is the variant of a recipe's code that was picked while the recipe was chosen.
	byHand map[draft.RecipeID]string
}

// sight is what is drawn and said of all that.
type sight struct{ choice }

// secretEdited takes the secret that was typed, pasted or erased.
func (p *work) secretEdited() {
	p.secretAt = p.history.Depth()
	p.useSecret()
}

// eraseSecret takes away of the secret what there is.
func (p *work) eraseSecret(erase func()) {
	if p.secret.Length() > 0 {
		erase()
		p.secretEdited()
	}
}

// useSecret takes the typed secret, or the one of the settings where none is.
func (p *work) useSecret() {
	secret := p.secret.Secret()
	if secret.IsZero() {
		secret = p.Settings.Secret
	}
	p.Sample = p.Settings.Sample && p.secret.Length() == 0
	p.signer, p.Keyless = nil, secret.IsZero()
	p.lasting = false // another secret's signature is none
	if !p.Keyless {
		p.signer = signing.NewSigner(secret)
	}
	p.Signs = inspect.Key{Name: "the Build form", Secret: secret, Sample: p.Sample}
	if p.secret.Length() == 0 {
		p.Signs.Name = p.Settings.SecretFrom
	}
	p.Keyed++
	p.oddity = draft.SecretIssues(secret)
	p.known = redact.New(secret)
	p.derive()
}

// derive makes everything shown anew. It runs once for each change of the draft.
func (p *work) derive() {
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
func (p *work) show() {
	good := p.result.OK || p.Keyless && !p.result.Failed()
	p.stale = !good && p.lasting && !p.hidden.any()
	if !p.stale {
		p.shown, p.lasting = p.result, good && !p.hidden.any()
	}
}

// change takes a draft that was edited or loaded. The first edit of a loaded policy says
// what it rewrites.
func (p *work) change(d draft.Draft) {
	first := p.draft.Verbatim != "" && d.Verbatim == ""
	p.history = p.history.Change(d, p.Now)
	p.derived(d)
	if first {
		p.then(p.sayRewritten())
	}
}

func (p *work) derived(d draft.Draft) {
	p.then(p.stir())
	p.draft = d
	p.derive()
}

// then adds what is to be done after the message in work.
func (p *work) then(cmd tea.Cmd) {
	if cmd != nil {
		p.after = page.Batch(p.after, cmd)
	}
}

// stage tells a policy that expires soon, and one that has expired, from the others:
// what is said of each differs.
func (p *work) stage() int {
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
