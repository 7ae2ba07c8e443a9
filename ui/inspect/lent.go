package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// secret is the app secret that signatures are checked with: the one given for this paste,
// else the program's.
func (p *Page) secret() inspect.Key {
	if !p.lent.Secret.IsZero() {
		return p.lent
	}
	return p.Signs
}

// secrets are all that must not be shown.
func (p *Page) secrets() []signing.Secret {
	return []signing.Secret{p.Signs.Secret, p.lent.Secret}
}

// keyed counts the changes of the secret.
func (p *Page) keyed() int { return p.Keyed + p.lends }

// askSecret asks for the app secret of whoever sent the paste. It is kept in memory until
// the next paste: two customers never share one.
func (p *Page) askSecret() {
	p.prompt.AskSecret()
}

func (p *Page) givesSecret() bool { return p.prompt.Masked() }

// lend takes the typed secret for this paste.
func (p *Page) lend() tea.Cmd {
	secret := p.prompt.Secret.Secret()
	if secret.IsZero() {
		p.prompt.Refused = "type or paste the app secret first; esc leaves it"
		return nil
	}
	p.prompt.Close()
	p.prompt.Secret.Clear()
	p.lent = inspect.Key{Name: "this paste", Secret: secret}
	p.lends++
	return tea.Batch(p.judge(), p.Say(kit.Quiet, "judged with the secret given; the next paste forgets it"))
}

// forget forgets the secret given for a paste.
func (p *Page) forget() {
	p.lent = inspect.Key{}
	p.lends++
	p.prompt.Secret.Clear()
}

// typeSecret takes what is pasted into the masked field. It never leaves that.
func (p *Page) typeSecret(text string) tea.Cmd {
	if p.prompt.TakeSecret(text) {
		return p.Say(kit.Caution, "only the first line was taken")
	}
	return nil
}

// secretStatus says in the header whose secret it is, where one was given for this paste.
func (p *Page) secretStatus() page.Status {
	if p.lent.Secret.IsZero() {
		return page.Status{}
	}
	return page.Status{As: kit.Caution, Secret: true, Texts: []string{"secret given for this paste", "secret given"}}
}
