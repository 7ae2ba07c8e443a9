package inspect

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/draft"
	"policybench/ui/inspect/ask"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
	"policybench/ui/words/times"
)

// askAsOf asks for the time to judge at. Where the text tells it, it is proposed.
func (p *deeds) askAsOf() tea.Cmd {
	if !p.shown.ok && p.asOf.IsZero() {
		return p.Say(kit.Quiet, "nothing was found in this text: there is nothing to judge at another time")
	}
	proposed := p.judged.TimeAt(p.shown.Span.Offset)
	if !p.asOf.IsZero() {
		proposed = p.asOf.UTC().Format(time.RFC3339)
	}
	p.prompt.Ask(ask.Time, proposed)
	return nil
}

// setAsOf judges at another time, or by the clock again.
func (p *deeds) setAsOf(text string) tea.Cmd {
	text = strings.TrimSpace(text)
	if text == "" || strings.EqualFold(text, "now") {
		p.asOf = time.Time{}
		p.prompt.Close()
		return page.Batch(p.judge(), p.Say(kit.Quiet, "judged as of now"))
	}
	at, err := timeTyped(text, p.Now.In(p.Zone))
	if err != nil {
		p.prompt.Refused = words.Visible(err.Error())
		return nil
	}
	p.asOf = at
	p.prompt.Close()
	return page.Batch(p.judge(), p.Say(kit.Caution, "judged as of "+times.Time(at, p.Zone)+"; a and enter: now"))
}

// timeTyped reads a time as the expiry field does.
func timeTyped(text string, now time.Time) (time.Time, error) {
	when, err := draft.ParseExpiry(text, now, now.Location())
	return when.In(now.Location()), err
}

// answer takes what was typed.
func (p *deeds) answer() tea.Cmd {
	text := p.prompt.Field.Text()
	switch p.prompt.Asks {
	case ask.Time:
		return p.setAsOf(text)
	case ask.Secret:
		return p.lend()
	case ask.Filter:
		p.prompt.Close()
		return nil
	}
	return p.signAgain(text)
}

// insert puts a short paste into what is being typed.
func (p *judging) insert(text string) tea.Cmd {
	if p.prompt.Open() {
		p.prompt.Field.Insert(text)
		p.typed()
		return nil
	}
	p.editor.write(p, text)
	return nil
}

// secret is the app secret that signatures are checked with: the one given for this paste,
// else the program's.
func (p *state) secret() inspect.Key {
	if !p.lent.Secret.IsZero() {
		return p.lent
	}
	return p.Signs
}

// secrets are all that must not be shown.
func (p *state) secrets() []signing.Secret {
	return []signing.Secret{p.Signs.Secret, p.lent.Secret}
}

// keyed counts the changes of the secret.
func (p *state) keyed() int { return p.Keyed + p.lends }

// askSecret asks for the app secret of whoever sent the paste. It is kept in memory until
// the next paste: two customers never share one.
func (p *deeds) askSecret() {
	p.prompt.AskSecret()
}

func (p *state) givesSecret() bool { return p.prompt.Masked() }

// lend takes the typed secret for this paste.
func (p *deeds) lend() tea.Cmd {
	secret := p.prompt.Secret.Secret()
	if secret.IsZero() {
		p.prompt.Refused = "type or paste the app secret first; esc leaves it"
		return nil
	}
	if p.prompt.Doubt() {
		return nil
	}
	p.prompt.Close()
	p.prompt.Secret.Clear()
	p.lent = inspect.Key{Name: "this paste", Secret: secret}
	p.lends++
	return page.Batch(p.judge(), p.Say(kit.Quiet, "judged with the secret given; the next paste forgets it"))
}

// forget forgets the secret given for a paste.
func (p *judging) forget() {
	p.lent = inspect.Key{}
	p.lends++
	p.prompt.Secret.Clear()
}

// typeSecret takes what is pasted into the masked field. It never leaves that.
func (p *judging) typeSecret(text string) tea.Cmd {
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
