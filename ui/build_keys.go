package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"policybench/ui/draft"
	"policybench/ui/words"
)

// key gives a key to what has the focus.
func (p *build) key(msg tea.KeyPressMsg) tea.Cmd {
	s := strokeOf(msg)
	switch k := p.keys.Always; {
	case s.is(k.Tab):
		p.turnTab(1)
		return nil
	case s.is(k.Variant):
		p.turnVariant(1)
		return nil
	case s.is(k.Anchor):
		return p.anchor()
	}
	if p.pageKey(s) {
		return nil
	}
	if s.is(p.keys.Build.Undo) && p.Typing() == notTyping {
		return p.undo()
	}
	field, isField := p.focus.field()
	switch {
	case p.focus == stopSnippet:
		p.snippetKey(s)
	case p.focus == stopLimits:
		p.limitKey(s)
	case !isField:
		p.valueKey(s)
	case field.Field == draft.Recipe:
		p.recipeKey(s)
	case field.Field == draft.Calls:
		p.callKey(s)
	case s.is(p.keys.Text.Next):
		p.step(1)
	case s.is(p.keys.Text.Previous):
		p.step(-1)
	case field.Field == draft.AppSecret:
		if p.secret.key(msg, p.keys.Secret) {
			p.useSecret()
		}
	default:
		p.typeKey(field, msg)
	}
	return nil
}

// pageKey scrolls the snippet, wherever the focus is.
func (p *build) pageKey(s stroke) bool {
	page := max(p.tabs.room-1, 1)
	switch k := p.keys.Snippet; {
	case s.is(k.ScrollUp):
		p.scrollSnippet(-page)
	case s.is(k.ScrollDown):
		p.scrollSnippet(page)
	default:
		return false
	}
	return true
}

// typeKey edits a text field. A key that only moves the cursor changes no draft.
func (p *build) typeKey(f formField, msg tea.KeyPressMsg) {
	text, changed := p.form.editor.key(msg)
	p.drawn++
	if changed {
		p.typed(f.Field, text)
	}
}

// typed takes the text of a field as it was typed or pasted.
func (p *build) typed(f draft.Field, text string) {
	if f == draft.Handle {
		p.parked = false // what stands there is meant
	}
	p.change(p.draft.Set(f, text, p.now))
}

// pasteText puts a paste into the focused field.
func (p *build) pasteText(text string) tea.Cmd {
	field, ok := p.focus.field()
	switch {
	case ok && field.Field == draft.AppSecret:
		return p.pasteSecret(text)
	case ok && field.isText():
		if d, list := p.draft.Paste(field.Field, text, p.now); list != nil {
			return p.pasteRequest(d, list)
		}
		value, dropped, cut := p.form.editor.insert(text)
		p.typed(field.Field, value)
		switch {
		case cut:
			return p.say(caution, "cut: a field holds 4,096 characters")
		case dropped:
			return p.say(caution, "characters that cannot be seen were left out")
		}
	}
	return nil
}

// pasteRequest takes the draft that a pasted URL was taken apart into, and says what was
// taken from it.
func (p *build) pasteRequest(d draft.Draft, list []draft.Taken) tea.Cmd {
	p.parked = false
	p.change(d)
	p.load()
	return p.say(good, p.hidden.redactor.Text(takenWords(list)))
}

// takenWords says what was taken from a URL, and what was not.
func takenWords(list []draft.Taken) string {
	var from, kept []string
	for _, t := range list {
		said := t.Field.String() + " " + words.Visible(t.Text)
		if t.Kept {
			kept = append(kept, said+" is another than yours, which was kept")
		} else {
			from = append(from, said)
		}
	}
	return strings.Join(append([]string{"taken from the link: " + strings.Join(from, ", ")}, kept...), "; ")
}

// pasteSecret takes the first line of a paste that has something in it. Password
// managers put the name of the account below.
func (p *build) pasteSecret(text string) tea.Cmd {
	text = strings.TrimLeft(text, "\r\n")
	end := strings.IndexAny(text, "\r\n")
	if end < 0 {
		end = len(text)
	}
	p.secret.add(text[:end])
	p.useSecret()
	if strings.TrimSpace(text[end:]) != "" {
		return p.say(caution, firstLineOnly)
	}
	return nil
}

// anchor counts a relative expiry from now.
func (p *build) anchor() tea.Cmd {
	if p.result.Expiry.Relative == 0 {
		return p.say(quiet, "the expiry is a fixed time: there is nothing to count from now")
	}
	p.change(p.draft.Anchored(p.now))
	return p.say(good, "the expiry counts from now")
}

func (p *build) limitKey(s stroke) {
	k := p.keys.Limits
	switch {
	case s.is(k.Toggle):
		p.toggleLimits()
	case s.is(k.Next):
		p.step(1)
	case s.is(k.Previous):
		p.step(-1)
	}
}

// toggleLimits unfolds the group and goes into it, or folds it where it is empty.
func (p *build) toggleLimits() {
	p.drawn++
	if p.limitsOpen() {
		p.form.unfolded = false
		p.moveTo(stopLimits)
		return
	}
	p.moveTo(fieldStop(draft.Path))
}

func (p *build) valueKey(s stroke) {
	k := p.keys.Value
	switch {
	case s.is(k.Next):
		p.step(1)
	case s.is(k.Previous):
		p.step(-1)
	case s.is(k.Return):
		p.moveTo(p.left)
	}
}

// Keys implements page.
func (p *build) Keys() []keyGroup {
	k := p.keys
	return []keyGroup{
		{"Fields", []key.Binding{
			as(k.Text.Next, "next, also ↓ and enter"), as(k.Text.Previous, "previous, also ↑"),
			emptyLine, as(k.Always.Leave, "to the snippet"),
		}},
		{"Anywhere on Build", []key.Binding{
			k.Always.Tab, k.Always.Variant, both(k.Snippet.ScrollUp, k.Snippet.ScrollDown, "scroll the snippet"), k.Always.Anchor,
		}},
		{"Recipe", []key.Binding{both(k.Recipe.Previous, k.Recipe.Next, "choose")}},
		{"Calls", []key.Binding{
			as(both(k.Calls.Left, k.Calls.Right, ""), "move, also ↑ ↓"), k.Calls.Tick,
		}},
		{"App secret", []key.Binding{k.Secret.Clear}},
		{"More limits", []key.Binding{k.Limits.Toggle}},
		{"Snippet", []key.Binding{
			both(k.Snippet.Left, k.Snippet.Right, "tab"), k.Snippet.Number,
			both(k.Snippet.Up, k.Snippet.Down, "variant"),
			k.Snippet.Tick, k.Snippet.Return, k.Build.Undo,
		}},
	}
}
