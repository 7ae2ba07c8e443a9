package inspect

import (
	"strings"

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
	p.prompt.secret.Clear()
	p.prompt.asks, p.prompt.refused = askSecret, ""
}

func (p *Page) givesSecret() bool { return p.prompt.asks == askSecret }

// lend takes the typed secret for this paste.
func (p *Page) lend() tea.Cmd {
	secret := p.prompt.secret.Secret()
	if secret.IsZero() {
		p.prompt.refused = "type or paste the app secret first; esc leaves it"
		return nil
	}
	p.prompt.close()
	p.prompt.secret.Clear()
	p.lent = inspect.Key{Name: "this paste", Secret: secret}
	p.lends++
	return tea.Batch(p.judge(), p.Say(kit.Quiet, "judged with the secret given; the next paste forgets it"))
}

// forget forgets the secret given for a paste.
func (p *Page) forget() {
	p.lent = inspect.Key{}
	p.lends++
	p.prompt.secret.Clear()
}

// typeSecret takes the first line of what is pasted into the masked field; the rest is
// dropped, and said. It never leaves the field.
func (p *Page) typeSecret(text string) tea.Cmd {
	text = strings.TrimLeft(text, "\r\n")
	end := strings.IndexAny(text, "\r\n")
	if end < 0 {
		p.prompt.secret.Insert(text)
		return nil
	}
	p.prompt.secret.Insert(text[:end])
	if strings.TrimSpace(text[end:]) == "" {
		return nil
	}
	return p.Say(kit.Caution, "only the first line was taken")
}

// secretStatus says in the header whose secret it is, where one was given for this paste.
func (p *Page) secretStatus() page.Status {
	if p.lent.Secret.IsZero() {
		return page.Status{}
	}
	return page.Status{As: kit.Caution, Secret: true, Texts: []string{"secret given for this paste", "secret given"}}
}
