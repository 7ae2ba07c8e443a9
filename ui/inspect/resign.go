package inspect

import (
	"encoding/base64"
	"net/url"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/draft"
	"policybench/ui/inspect/again"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// newPair is a policy signed again.
type newPair struct {
	expiry int64
	json   string
	pair   signing.Security
	link   string // the customer's own lines with the new pair, empty where it cannot be put in
}

// askResign asks for the new expiry. Signing needs a real secret and a confirmation.
func (p *Page) askResign() tea.Cmd {
	switch {
	case p.secret().Secret.IsZero() || p.secret().Sample: // which signs nothing of theirs
		p.askSecret()
		return nil
	case !p.shown.ok || !canResign(p.shown.raw):
		return p.Say(kit.Caution, "there is no policy here that can be read and signed again")
	}
	p.prompt.fixes = again.Fixable(p.shown.raw)
	p.prompt.ask(askExpiry, "1h")
	return nil
}

func canResign(r *report.Report) bool {
	_, err := signing.Fields(r.Policy.JSON)
	return err == nil && len(r.Policy.Fields) > 0
}

// signAgain signs with the typed expiry, shows the new pair and copies it: as the
// customer's own lines where it can be put into them.
func (p *Page) signAgain(typed string) tea.Cmd {
	when, err := draft.ParseExpiry(typed, p.Now, p.Zone)
	if err != nil {
		p.prompt.refused = words.Visible(err.Error())
		return nil
	}
	if when.Unix <= p.Now.Unix() {
		p.prompt.refused = "that is in the past: it would be refused"
		return nil
	}
	made, err := p.resign(when.Unix)
	if err != nil {
		p.prompt.refused = words.Visible(err.Error())
		return nil
	}
	p.prompt.close()
	p.shown.pair = made
	p.shown.values = p.valuesOf(p.shown.Report)
	p.moveTo(p.shown.items()) // the first value is the new one
	value, _ := p.focusedValue()
	return page.CopyThis(page.Subject{Name: value.name, Text: value.text, File: "policybench-pair.txt"})
}

func (p *Page) resign(expiry int64) (*newPair, error) {
	r := p.shown.raw
	made := &newPair{expiry: expiry, json: again.Policy(r, expiry, p.prompt.fixes)}
	pair, err := signing.NewSigner(p.secret().Secret).SignEncoded(base64.URLEncoding.EncodeToString([]byte(made.json)))
	if err != nil {
		return nil, err
	}
	made.pair = pair
	made.link = p.withPair(r, pair)
	return made, nil
}

// withPair is the report's own lines, fixed, with another pair in them. Empty where
// the old one does not stand there in one piece.
func (p *Page) withPair(r *report.Report, pair signing.Security) string {
	from, to := max(r.Span.Offset, 0), min(r.Span.End(), len(p.judged.text))
	if from >= to || p.shown.inside {
		return ""
	}
	text, at := "", from
	for _, f := range r.Fixes {
		if f.Span.Offset >= at && f.Span.End() <= to {
			text += p.judged.text[at:f.Span.Offset] + f.With
			at = f.Span.End()
		}
	}
	text += p.judged.text[at:to]
	for _, escape := range []func(string) string{func(s string) string { return s }, url.QueryEscape} {
		old, signature := escape(r.Security.Policy), r.Security.Signature
		if old != "" && signature != "" && strings.Contains(text, old) && strings.Contains(text, signature) {
			text = strings.ReplaceAll(text, old, escape(pair.Policy))
			return strings.ReplaceAll(text, signature, pair.Signature)
		}
	}
	return ""
}

// pair lists what was made.
func (v *valueList) pair(made *newPair) {
	v.part = partSigned
	if made.link != "" {
		v.add("link", "new link", made.link)
	}
	policy := v.add("policy", "new policy", made.pair.Policy, v.screen.expiryTimes(made.expiry)...)
	policy.notes = append([]string{words.Visible(made.json)}, policy.notes...)
	v.add("signature", "new signature", made.pair.Signature)
}

// signedPreview shows what would be signed, before it is: until when, and the policy.
func (w *inspectWriter) signedPreview() {
	expiry := "?"
	when, err := draft.ParseExpiry(w.prompt.field.Text(), w.Now, w.Zone)
	switch {
	case err == nil:
		expiry = strconv.FormatInt(when.Unix, 10)
		for _, line := range kit.Joined(w.expiryTimes(when.Unix), " "+w.Glyphs.Dot+" ", w.width-w.margin-1) {
			w.add(w.Row(w.width).To(w.margin).Put(kit.Normal, line))
		}
	case w.prompt.refused == "":
		w.promptNote(kit.Quiet, words.Visible(err.Error()))
	}
	json := strings.Replace(again.Policy(w.shown.raw, previewExpiry, w.prompt.fixes), strconv.Itoa(previewExpiry), expiry, 1)
	r := w.Row(w.width).To(w.margin).Put(kit.Quiet, "signs ")
	shown := w.Elide(words.Visible(w.safe(w.judged.paste.Text(json))), max(w.width-r.Used-1, 8))
	for _, line := range kit.BreakRuns(shown, kit.JsonRuns(shown), max(w.width-r.Used-1, 8))[:1] {
		for _, piece := range line {
			r.Put(piece.As, piece.Text)
		}
	}
	w.add(r)
	if again.Fixable(w.shown.raw) {
		note := "nothing but a new expiry; tab: fixed"
		if w.prompt.fixes {
			note = "fixed; tab: nothing but a new expiry"
		}
		w.add(w.Row(w.width).To(w.margin).Put(kit.Quiet, note))
	}
}

// previewExpiry stands for the expiry while it is being typed.
const previewExpiry = 1000000001
