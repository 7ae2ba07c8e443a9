package inspect

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/draft"
	"policybench/ui/inspect/ask"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// askAsOf asks for the time to judge at. Where the text tells it, it is proposed.
func (p *Page) askAsOf() tea.Cmd {
	if !p.shown.ok && p.asOf.IsZero() {
		return p.Say(kit.Quiet, "nothing was found in this text: there is nothing to judge at another time")
	}
	proposed := p.toldTime()
	if !p.asOf.IsZero() {
		proposed = p.asOf.UTC().Format(time.RFC3339)
	}
	p.prompt.Ask(ask.Time, proposed)
	return nil
}

// toldTime is the time that the text shows for the link: of the log's line that it stands
// in, of the answer, or of the message about it; empty where it shows none.
func (p *Page) toldTime() string {
	if then, ok := inspect.ShownAt(p.judged.text, p.shown.Span.Offset); ok {
		return then.UTC().Format(time.RFC3339)
	}
	for _, r := range p.judged.reports {
		for _, f := range r.Findings {
			if len(f.Args) > 3 && f.Code == "server-message" && f.Args[3] != "" {
				return f.Args[3]
			}
		}
	}
	return ""
}

// setAsOf judges at another time, or by the clock again.
func (p *Page) setAsOf(text string) tea.Cmd {
	text = strings.TrimSpace(text)
	if text == "" || strings.EqualFold(text, "now") {
		p.asOf = time.Time{}
		p.prompt.Close()
		return tea.Batch(p.judge(), p.Say(kit.Quiet, "judged as of now"))
	}
	at, err := timeTyped(text, p.Now.In(p.Zone))
	if err != nil {
		p.prompt.Refused = words.Visible(err.Error())
		return nil
	}
	p.asOf = at
	p.prompt.Close()
	return tea.Batch(p.judge(), p.Say(kit.Caution, "judged as of "+words.Time(at, p.Zone)+"; a and enter: now"))
}

// timeTyped reads a time as the expiry field does.
func timeTyped(text string, now time.Time) (time.Time, error) {
	when, err := draft.ParseExpiry(text, now, now.Location())
	return when.In(now.Location()), err
}

// answer takes what was typed.
func (p *Page) answer() tea.Cmd {
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
func (p *Page) insert(text string) tea.Cmd {
	if p.prompt.Open() {
		p.prompt.Field.Insert(text)
		p.typed()
		return nil
	}
	p.editor.insert(p, text)
	return nil
}
