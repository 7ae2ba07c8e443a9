package inspect

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// asked is what a prompt asks for.
type asked uint8

const (
	askNothing asked = iota
	askTime          // judge as of
	askExpiry        // sign again, with this expiry
	askFilter        // list what holds this
	askSecret        // the app secret, masked
)

// prompt is a line that is typed below the verdict.
type prompt struct {
	asks    asked
	field   kit.TextField
	refused string // why what was typed is not taken
	fixes   bool   // sign the policy fixed, not as it is
	secret  kit.SecretField
}

func newPrompt() prompt {
	return prompt{field: kit.NewTextField(draft.MaxText), secret: kit.NewSecretField()}
}

func (q *prompt) open() bool { return q.asks != askNothing }

func (q *prompt) close() { q.asks, q.refused = askNothing, "" }

func (q *prompt) ask(what asked, text string) {
	q.asks, q.refused = what, ""
	q.field.Load(text)
	q.field.Select()
}

func (q *prompt) clone() prompt {
	other := *q
	other.field = q.field.Clone()
	return other
}

// askAsOf asks for the time to judge at. Where the text tells it, it is proposed.
func (p *Page) askAsOf() tea.Cmd {
	if !p.shown.ok && p.asOf.IsZero() {
		return p.Say(kit.Quiet, "nothing was found in this text: there is nothing to judge at another time")
	}
	proposed := p.toldTime()
	if !p.asOf.IsZero() {
		proposed = p.asOf.UTC().Format(time.RFC3339)
	}
	p.prompt.ask(askTime, proposed)
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
		p.prompt.close()
		return tea.Batch(p.judge(), p.Say(kit.Quiet, "judged as of now"))
	}
	at, err := timeTyped(text, p.Now.In(p.Zone))
	if err != nil {
		p.prompt.refused = words.Visible(err.Error())
		return nil
	}
	p.asOf = at
	p.prompt.close()
	return tea.Batch(p.judge(), p.Say(kit.Caution, "judged as of "+words.Time(at, p.Zone)+"; a and enter: now"))
}

// timeTyped reads a time as the expiry field does.
func timeTyped(text string, now time.Time) (time.Time, error) {
	when, err := draft.ParseExpiry(text, now, now.Location())
	return when.In(now.Location()), err
}

// answer takes what was typed.
func (p *Page) answer() tea.Cmd {
	text := p.prompt.field.Text()
	switch p.prompt.asks {
	case askTime:
		return p.setAsOf(text)
	case askSecret:
		return p.lend()
	case askFilter:
		p.prompt.close()
		return nil
	}
	return p.signAgain(text)
}

// promptLines shows the prompt below the verdict.
func (w *inspectWriter) promptLines() {
	if !w.prompt.open() {
		return
	}
	label, hint := "judge as of", "a date, a time, Unix seconds, 2h ago; empty: now"
	switch w.prompt.asks {
	case askSecret:
		label, hint = "app secret", "of whoever sent this: kept in memory for this paste alone"
	case askFilter:
		label, hint = "filter", ""
	case askExpiry:
		label, hint = "new expiry", "enter signs with "+w.safe(w.secret().Name)
	}
	r := w.Row(w.width).To(max(w.margin-2, 0)).Put(kit.Accent, w.Glyphs.Bar).To(w.margin).Put(kit.Accent, label+"  ")
	if w.givesSecret() {
		r.Put(kit.Normal, strings.Repeat(w.Glyphs.Bullet, min(w.prompt.secret.Length(), 5))).Put(kit.Block, " ").Put(kit.Quiet, "  "+words.Count(w.prompt.secret.Length(), "character"))
	} else {
		w.prompt.field.Put(r, max(w.width-r.Used-1, 4))
	}
	w.add(r)
	if w.prompt.asks == askExpiry {
		w.signedPreview()
	}
	as := kit.Quiet
	if w.prompt.refused != "" {
		as, hint = kit.Bad, w.prompt.refused
	}
	if hint != "" {
		w.promptNote(as, hint)
	}
}

func (w *inspectWriter) promptNote(as kit.Role, text string) {
	for _, line := range kit.WrapWords(w.Ascii(text), w.width-w.margin-1, 2) {
		w.add(w.Row(w.width).To(w.margin).Put(as, line))
	}
}

// insert puts a short paste into what is being typed.
func (p *Page) insert(text string) tea.Cmd {
	if p.prompt.open() {
		p.prompt.field.Insert(text)
		p.typed()
		return nil
	}
	p.editor.insert(p, text)
	return nil
}
