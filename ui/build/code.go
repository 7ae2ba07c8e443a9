package build

import (
	"errors"
	"slices"
	"strings"

	"policybench/snippets"
	"policybench/ui/build/code"
	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// snippetPane shows one snippet. Only the shown one is ever rendered.
type snippetPane struct {
	kind    int                      // index into kinds
	within  int                      // which of the kinds of that tab
	variant map[snippets.Kind]string // as chosen; a kind without an entry shows its default
	shown   snippets.Snippet
	missing string // why there is no text
	secret  bool   // an app secret was taken out of the text: it is not for use
	denied  []bool // by kind: the policy lacks a call of its shown variant
	top     int    // first line shown
}

// kinds are the tabs, and kindsWithin what each shows.
var (
	kinds       = snippets.Tabs()
	kindsWithin = withinTabs()
)

func withinTabs() [][]snippets.Kind {
	list := make([][]snippets.Kind, len(kinds))
	for i, tab := range kinds {
		list[i] = snippets.Within(tab)
	}
	return list
}

// current is the kind of the shown snippet.
func (t *snippetPane) current() snippets.Kind { return kindsWithin[t.kind][t.within] }

// turnTo shows a kind within its tab.
func (t *snippetPane) turnTo(k snippets.Kind) {
	for i, list := range kindsWithin {
		if at := slices.Index(list, k); at >= 0 {
			t.kind, t.within, t.top = i, at, 0
		}
	}
}

func newSnippetPane() snippetPane {
	conversion := 0
	for i, k := range kinds {
		if k == snippets.Conversion {
			conversion = i
		}
	}
	return snippetPane{kind: conversion, variant: map[snippets.Kind]string{}}
}

// chosen is the variant of a kind that is or would be shown.
func (t *snippetPane) chosen(k snippets.Kind, in snippets.Input) string {
	if v, ok := t.variant[k]; ok {
		return v
	}
	return snippets.Default(k, in)
}

// render makes the shown snippet anew, and asks of the others only which calls
// they need.
func (t *snippetPane) render(r draft.Result, redactor redact.Redactor) {
	kind := t.current()
	shown, err := snippets.Render(kind, t.chosen(kind, r.Input), r.Input)
	t.shown, t.missing = shown, ""
	if err != nil {
		t.missing = why(err)
	}
	if !r.OK {
		t.shown.Text, t.shown.Tokens = "", nil
	}
	if masked := redactor.Text(t.shown.Text); masked != t.shown.Text {
		t.shown.Text, t.shown.Tokens = masked, nil
		t.secret = true
	} else {
		t.secret = false
	}
	t.denied = t.denied[:0]
	for _, k := range kinds {
		t.denied = append(t.denied, r.JSON != "" && len(snippets.Denied(k, t.chosen(k, r.Input), r.Input)) > 0)
	}
}

// why puts the reason for which there is no snippet into a line, with the place
// that mends it.
func why(err error) string {
	var lacking *snippets.MissingError
	if !errors.As(err, &lacking) {
		return words.Visible(err.Error())
	}
	switch lacking.Field {
	case snippets.FieldAPIKey:
		return "this form needs the API key: it goes under App"
	case snippets.FieldHandle:
		return "this form needs a file: its link or handle goes under File"
	case snippets.FieldExternal:
		return "this form needs an external URL: it goes under File"
	case snippets.FieldAlias:
		return "this form needs a storage alias, src://alias/path: it goes under File"
	case snippets.FieldSource, snippets.FieldViewable:
		return "this form needs a " + string(lacking.Field) + ": it goes under File"
	}
	return "this form needs: " + string(lacking.Field)
}

// codeLacks says why there is no code to take, or "".
func (p *Page) codeLacks() string {
	switch {
	case p.tabs.missing != "" && p.result.OK:
		return p.tabs.missing
	case p.tabs.secret:
		return holdsSecret
	}
	return p.lacking()
}

// carries reports whether the shown code carries the policy as it is signed now.
func (t *snippetPane) carries() bool { return snippets.Carries(t.shown.Kind, t.shown.Variant) }

// subject is the snippet as it is copied.
func (t *snippetPane) subject() page.Subject {
	name := t.current().Title() + " " + t.shown.Variant
	if t.shown.Language == "url" {
		name = t.current().Title() + " URL"
	}
	name = strings.ToLower(name[:1]) + name[1:]
	if t.secret {
		return page.Subject{Name: name}
	}
	return page.Subject{Name: name, Text: t.shown.Text, File: "policybench-" + string(t.current()) + "-" + t.shown.Variant + t.shown.Ending}
}

// hint says what the shown variant is.
func (t *snippetPane) hint() string { return t.shown.Title }

// rare are the variants that the row does not offer: the palette and the commands have
// them.
var rare = map[snippets.Kind][]string{
	snippets.Picker:     {"init", "pair"},
	snippets.Filelink:   {"file-api"},
	snippets.Conversion: {"b64"},
}

// row is the variants that are offered, and which of them is shown. A rare one is offered
// while it is.
func (t *snippetPane) row() (list []code.Variant, at int) {
	at = -1
	kind := t.current()
	for i, name := range snippets.Variants(kind) {
		if slices.Contains(rare[kind], name) && name != t.shown.Variant {
			continue
		}
		if name == t.shown.Variant {
			at = len(list)
		}
		list = append(list, code.Variant{Name: name, N: i})
	}
	return list, at
}

// turnTab goes round the tabs.
func (p *Page) turnTab(by int) { p.pickTab((p.tabs.kind + by + len(kinds)) % len(kinds)) }

func (p *Page) pickTab(i int) {
	p.tabs.kind, p.tabs.within, p.tabs.top = i, 0, 0
	p.renderTabs()
}

// renderTabs shows other code of the same policy: nothing of it has changed.
func (p *Page) renderTabs() {
	p.tabs.render(p.shown, p.hidden.redactor)
	p.glow.code, p.begun = p.tabs.shown.Text, true
}

// turnVariant goes round the variants of the tab, those of each way in it.
func (p *Page) turnVariant(by int) {
	t := &p.tabs
	list, at := t.row()
	if at += by; at < 0 || at >= len(list) {
		others := len(kindsWithin[t.kind])
		t.within = (t.within + by + others) % others
		p.renderTabs()
		if list, _ = t.row(); by > 0 {
			at = 0
		} else {
			at = len(list) - 1
		}
	}
	p.pickVariant(list[at].N)
}

// pickVariant shows the variant with a number among all of its kind.
func (p *Page) pickVariant(i int) {
	kind := p.tabs.current()
	if list := snippets.Variants(kind); i < len(list) {
		p.tabs.variant[kind] = list[i]
	}
	p.tabs.top = 0
	p.renderTabs()
}

// turnWay goes to the other way in which the code of the tab can be made, in the same
// language where it has it.
func (p *Page) turnWay() {
	t := &p.tabs
	language := t.shown.Variant
	t.within = (t.within + 1) % len(kindsWithin[t.kind])
	if slices.Contains(snippets.Variants(t.current()), language) {
		t.variant[t.current()] = language
	}
	t.top = 0
	p.renderTabs()
}

// noOtherWay is why there is none, or "".
func (p *Page) noOtherWay() string {
	if len(kindsWithin[p.tabs.kind]) < 2 {
		return "this code is made in one way"
	}
	return ""
}

// wayFoot names the other way, where there is one.
func (p *Page) wayFoot() string {
	t := &p.tabs
	within := kindsWithin[t.kind]
	if len(within) < 2 {
		return ""
	}
	return within[(t.within+1)%len(within)].Way()
}

// seen is what of the code shows.
func (p *Page) seen() code.Window {
	l := p.layout()
	return code.See(p.Pen, p.codeFacts(l), l.code.Width, l.code.Height)
}

// scrollSnippet moves the code by lines, and scrollPage by what shows of it.
func (p *Page) scrollSnippet(lines int) {
	seen := p.seen()
	p.tabs.top = max(min(seen.Top+lines, seen.Total-seen.Room), 0)
}

func (p *Page) scrollPage(by int) { p.scrollSnippet(by * max(p.seen().Room-1, 1)) }

// tickDenied ticks the calls that the shown snippet needs. Where none is ticked
// every call but exif is allowed, so all are ticked: one alone would take the
// others away.
func (p *Page) tickDenied() {
	d := p.draft
	if len(d.Ticked) == 0 && len(p.tabs.shown.Denied) > 0 {
		p.change(d.Use(draft.Everything))
		return
	}
	for _, call := range p.tabs.shown.Denied {
		d = d.Tick(call, true)
	}
	p.change(d)
}
