package build

import (
	"errors"
	"slices"
	"strings"

	"policybench/snippets"
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
//
//go:noinline
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
		return "this code needs the API key: it goes under App"
	case snippets.FieldHandle:
		return "this code needs a file: its link or handle goes under File"
	case snippets.FieldExternal:
		return "this code needs an external URL: it goes under File"
	case snippets.FieldAlias:
		return "this code needs a storage alias, src://alias/path: it goes under File"
	case snippets.FieldSource, snippets.FieldViewable:
		return "this code needs a " + string(lacking.Field) + ": it goes under File"
	}
	return "this code needs: " + string(lacking.Field)
}

// codeLacks says why there is no code to take, or "".
func (p *work) codeLacks() string {
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
