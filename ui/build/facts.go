package build

import (
	"strconv"
	"time"

	"policybench/snippets"
	"policybench/ui/action"
	"policybench/ui/build/chain"
	"policybench/ui/build/code"
	"policybench/ui/build/form"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
	"policybench/ui/words/times"
)

// formFacts are what the form shows.
func (p *sight) formFacts(l layout) form.Facts {
	on, can := p.draft.Only()
	f := form.Facts{
		Focus: form.At(p.focus), Editor: &p.form.editor, Recipe: p.draft.Recipe.Entry().Name,
		Times: p.times(), Secret: p.secretShown(), Only: form.Tick{On: on, Can: can},
		Ticked: p.draft.Ticked, Call: p.form.call, Offer: p.form.offer,
		Unfolded: p.limitsOpen(), Airy: l.airy, Abroad: p.isAbroad(p.Now),
	}
	for id := range draft.Fields {
		at := &f.Fields[id]
		at.Text = words.Visible(p.text(id))
		at.Placeholder = explainedAs(id).Placeholder
		at.Meaning = p.meaning(id)
		at.Said = p.said(id)
		if p.hidden.holds(id) {
			at.Text, at.Hidden = "", secretShape(p.text(id))
		}
	}
	f.Fields[draft.Expiry].Offers = p.offers(draft.Expiry)
	return f
}

// said is what is to be said at a field. What is odd only while half of it is typed is
// said by the help line until then, so that the form stands still; a note is worth
// knowing while one is there.
func (p *sight) said(f draft.Field) []form.Said {
	var list []form.Said
	here := p.focus == fieldStop(f)
	for _, issue := range p.issuesAt(f) {
		if half(f) && issue.Level != draft.Error && here || issue.Level == draft.Note && !here {
			continue
		}
		list = append(list, form.Said{Level: issue.Level, Fact: issue.Fact})
	}
	return list
}

// half reports whether a text is odd while only half of it is typed.
func half(f draft.Field) bool {
	return f == draft.Expiry || f == draft.APIKey || f == draft.File
}

// issuesAt is what is to be said at a field.
func (p *sight) issuesAt(f draft.Field) []draft.Issue {
	switch f {
	case draft.AppSecret:
		return p.oddity
	case draft.Handle:
		return nil
	case draft.File:
		return p.result.AtTarget()
	}
	return p.result.At(f)
}

// times are what the expiry means.
func (p *sight) times() form.Times {
	e := p.result.Expiry
	if !e.OK {
		return form.Times{}
	}
	at := time.Unix(e.Unix, 0)
	t := form.Times{OK: true, Date: times.Time(at, p.Zone), Relative: times.FromNow(at, p.Now), Unix: strconv.FormatInt(e.Unix, 10)}
	t.Ahead = ahead(t.Relative)
	if !at.After(p.Now) {
		t.Over, t.Relative = true, "expired "+t.Relative
	}
	if p.isAbroad(at) {
		t.UTC = times.Time(at, time.UTC)
	}
	t.Short = p.inShort(at)
	return t
}

// isAbroad reports whether the local time is another than UTC, now or then.
func (p *work) isAbroad(at time.Time) bool {
	_, now := p.Now.In(p.Zone).Zone()
	_, then := at.In(p.Zone).Zone()
	return now != 0 || then != 0
}

// inShort is a time with its day, and its year where that is another.
func (p *work) inShort(at time.Time) string {
	write := "Mon 2 Jan 15:04 MST"
	if at = at.In(p.Zone); at.Year() != p.Now.In(p.Zone).Year() {
		write = "Mon 2 Jan 2006 15:04 MST"
	}
	return at.Format(write)
}

// secretShown is the length of the secret in use, and where it is from.
func (p *sight) secretShown() form.Secret {
	switch n := p.secret.Length(); {
	case n > 0:
		return form.Secret{Length: n, From: "typed", Selected: p.secret.Selected}
	case p.Settings.Sample:
		return form.Secret{Length: p.Settings.Secret.Len(), From: "sample"}
	}
	return form.Secret{Length: p.Settings.Secret.Len(), From: words.Visible(p.Settings.SecretFrom)}
}

// meaning is what is made of a value where the text does not say it: the bytes of a
// size, the host that a CNAME stands for.
func (p *sight) meaning(f draft.Field) string {
	text := p.draft.Text[f]
	switch f {
	case draft.MinSize:
		return sizeMeaning(text, p.result.Policy.MinSize)
	case draft.MaxSize:
		return sizeMeaning(text, p.result.Policy.MaxSize)
	case draft.CNAME:
		for _, issue := range p.result.At(f) {
			if issue.Level == draft.Error {
				return ""
			}
		}
		if text != "" {
			return "as cdn." + words.Visible(text)
		}
	}
	return ""
}

// chainFacts are what the chain shows.
func (p *sight) chainFacts(l layout) chain.Facts {
	f := chain.Facts{
		Why: p.lacking(), Stale: p.stale, Folded: l.folded, Margin: l.margin,
		Allows: p.shown.Allows, Expired: p.expired(), Warnings: p.warnings(),
	}
	f.Values[chain.JSON], f.Values[chain.Policy], f.Values[chain.Signature] = p.values.json, p.values.policy, p.values.signature
	if were := p.glow.before; p.glows() {
		f.Before[chain.JSON], f.Before[chain.Policy], f.Before[chain.Signature] = were.json, were.policy, were.signature
	}
	switch p.focus {
	case stopJSON:
		f.Focus = chain.JSON
	case stopPolicy:
		f.Focus = chain.Policy
	case stopSignature:
		f.Focus = chain.Signature
	}
	switch {
	case f.Stale:
		f.Why = "the last good one, " + f.Why
	case p.result.Failed():
		f.Why = "empty " + f.Why
	case p.Keyless:
		f.Why = "no app secret: it goes under App secret"
	}
	return f
}

// codeFacts are what the code shows.
func (p *sight) codeFacts(l layout) code.Facts {
	t := &p.tabs
	f := code.Facts{
		Tab: t.kind, Way: t.within, Notes: p.notes(),
		Text: t.shown.Text, Tokens: t.shown.Tokens, Language: t.shown.Language,
		Policy: p.values.policy, Signature: p.values.signature, Handle: p.shown.Input.Handle,
		Why: p.codeLacks(), Stale: p.stale, Works: p.works(),
		Focus: p.focus == stopSnippet, Margin: l.margin, Airy: l.airy || l.whole, Whole: l.whole, Top: t.top,
		WayKey: action.Name(action.WayTurn, false), Scroll: action.Name(action.CodeUp, true) + " " + action.Name(action.CodeDown, true),
	}
	if p.result.Failed() {
		f.Why = "empty " + f.Why
	}
	for i, kind := range kinds {
		f.Tabs = append(f.Tabs, code.Tab{Title: kind.Title(), Denied: t.denied[i]})
	}
	if within := kindsWithin[t.kind]; len(within) > 1 {
		for _, kind := range within {
			f.Ways = append(f.Ways, kind.Way())
		}
	}
	f.Variants, f.Variant = t.row()
	if p.glows() {
		f.Before = p.glow.code
	}
	return f
}

// openStep shows how the value that has the focus comes about.
func (p *sight) openStep() {
	step := map[stop]string{stopJSON: "# 1", stopPolicy: "# 2", stopSignature: "# 3"}[p.focus]
	p.tabs.turnTo(snippets.Steps)
	p.moveTo(stopSnippet)
	p.renderTabs()
	l := p.layout()
	p.tabs.top = code.Find(p.Pen, p.codeFacts(l), l.code.Width, step)
	p.scrollSnippet(0)
}

// works says how long the shown code works: that which carries the policy until it
// expires, that which signs when it runs as long from then.
func (p *sight) works() kit.Piece {
	if p.stale {
		return kit.Piece{As: kit.Bad, Text: "the last good one, " + p.lacking()}
	}
	e := p.shown.Expiry
	if !e.OK || !p.tabs.carries() {
		return kit.Piece{}
	}
	at := time.Unix(e.Unix, 0)
	when, far := p.inShort(at), times.FromNow(at, p.Now)
	if local := at.In(p.Zone); local.Format(time.DateOnly) == p.Now.In(p.Zone).Format(time.DateOnly) {
		when = local.Format("15:04 MST")
	}
	if !at.After(p.Now) {
		return kit.Piece{As: kit.Bad, Text: "stopped working at " + when + ", " + far}
	}
	return kit.Piece{As: kit.Good, Text: "works until " + when + ", " + ahead(far)}
}
