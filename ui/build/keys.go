package build

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/input"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// key gives a key to what has the focus.
func (p *Page) key(msg tea.KeyPressMsg) tea.Cmd {
	s := action.StrokeOf(msg)
	switch k := p.keys.Always; {
	case s.Is(k.Tab):
		p.turnTab(1)
		return nil
	case s.Is(k.Variant):
		p.turnVariant(1)
		return nil
	case s.Is(k.Anchor):
		return p.anchor()
	}
	if p.pageKey(s) {
		return nil
	}
	if s.Is(p.keys.Build.Undo) && p.Typing() == page.NotTyping {
		return p.undo()
	}
	field, isField := p.focus.field()
	var cmd tea.Cmd
	switch {
	case p.focus == stopSnippet:
		p.snippetKey(s)
	case p.focus == stopOnly:
		p.onlyKey(s)
	case p.focus == stopLimits:
		p.limitKey(s)
	case !isField:
		p.valueKey(s)
	case field.Field == draft.Recipe:
		p.recipeKey(s)
	case field.Field == draft.Calls:
		p.callKey(s)
	case len(p.offersHere()) > 0 && p.offerKey(s, &cmd):
		return cmd
	case s.Is(p.keys.Text.Next):
		p.step(1)
	case s.Is(p.keys.Text.Previous):
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
func (p *Page) pageKey(s action.Stroke) bool {
	page := max(p.tabs.room-1, 1)
	switch k := p.keys.Snippet; {
	case s.Is(k.ScrollUp):
		p.scrollSnippet(-page)
	case s.Is(k.ScrollDown):
		p.scrollSnippet(page)
	default:
		return false
	}
	return true
}

// typeKey edits a text field. A key that only moves the cursor changes no draft.
func (p *Page) typeKey(f formField, msg tea.KeyPressMsg) {
	text, changed := p.form.editor.Key(msg)
	p.form.offer = 0
	p.drawn++
	if changed {
		p.typed(f.Field, text)
	}
}

// typed takes the text of a field as it was typed or pasted.
func (p *Page) typed(f draft.Field, text string) {
	if f == draft.File {
		p.parked = false // what stands there is meant
	}
	p.change(p.with(f, text))
}

// pasteText puts a paste into the focused field.
func (p *Page) pasteText(text string) tea.Cmd {
	field, ok := p.focus.field()
	switch {
	case ok && field.Field == draft.AppSecret:
		return p.pasteSecret(text)
	case ok && field.isText():
		if d, list := p.takeApart(field.Field, text); list != nil {
			return p.pasteRequest(d, list)
		}
		value, dropped, cut := p.form.editor.Insert(text)
		p.typed(field.Field, value)
		switch {
		case cut:
			return p.Say(kit.Caution, "cut: a field holds 4,096 characters")
		case dropped:
			return p.Say(kit.Caution, "characters that cannot be seen were left out")
		}
	}
	return nil
}

// pasteSecret takes the first line of a paste that has something in it. Password
// managers put the name of the account below.
func (p *Page) pasteSecret(text string) tea.Cmd {
	text = strings.TrimLeft(text, "\r\n")
	end := strings.IndexAny(text, "\r\n")
	if end < 0 {
		end = len(text)
	}
	p.secret.insert(text[:end])
	p.useSecret()
	if strings.TrimSpace(text[end:]) != "" {
		return p.Say(kit.Caution, input.FirstLineOnly)
	}
	return nil
}

// anchor counts a relative expiry from now.
func (p *Page) anchor() tea.Cmd {
	if p.result.Expiry.Relative == 0 {
		return p.Say(kit.Quiet, "the expiry is a fixed time: there is nothing to count from now")
	}
	p.change(p.draft.Anchored(p.Now))
	return p.Say(kit.Good, "the expiry counts from now")
}

func (p *Page) limitKey(s action.Stroke) {
	k := p.keys.Limits
	switch {
	case s.Is(k.Toggle):
		p.toggleLimits()
	case s.Is(k.Next):
		p.step(1)
	case s.Is(k.Previous):
		p.step(-1)
	}
}

func (p *Page) onlyKey(s action.Stroke) {
	k := p.keys.Limits
	switch {
	case s.Is(p.keys.Calls.Tick):
		p.toggleOnly()
	case s.Is(k.Next), s.Is(p.keys.Calls.Next):
		p.step(1)
	case s.Is(k.Previous):
		p.step(-1)
	}
}

// toggleLimits unfolds the group and goes into it, or folds it where it is empty.
func (p *Page) toggleLimits() {
	p.drawn++
	if p.limitsOpen() {
		p.form.unfolded = false
		p.moveTo(stopLimits)
		return
	}
	p.moveTo(fieldStop(draft.Path))
}

func (p *Page) valueKey(s action.Stroke) {
	k := p.keys.Value
	switch {
	case s.Is(k.Next):
		p.step(1)
	case s.Is(k.Previous):
		p.step(-1)
	case s.Is(k.Return):
		p.moveTo(p.left)
	}
}

// Keys implements page.
func (p *Page) Keys() []action.KeyGroup {
	k := p.keys
	return []action.KeyGroup{
		{Title: "Fields", Keys: []key.Binding{
			action.As(k.Text.Next, "next, also ↓ and enter"), action.As(k.Text.Previous, "previous, also ↑"),
			kit.EmptyLine, action.As(k.Always.Leave, "to the snippet"),
		}},
		{Title: "Anywhere on Build", Keys: []key.Binding{
			k.Always.Tab, k.Always.Variant, action.Both(k.Snippet.ScrollUp, k.Snippet.ScrollDown, "scroll the snippet"), k.Always.Anchor,
		}},
		{Title: "Recipe", Keys: []key.Binding{action.Both(k.Recipe.Previous, k.Recipe.Next, "choose")}},
		{Title: "Calls", Keys: []key.Binding{
			action.As(action.Both(k.Calls.Left, k.Calls.Right, ""), "move, also ↑ ↓"), k.Calls.Tick,
		}},
		{Title: "App secret", Keys: []key.Binding{k.Secret.Clear}},
		{Title: "More limits", Keys: []key.Binding{k.Limits.Toggle}},
		{Title: "Snippet", Keys: []key.Binding{
			action.Both(k.Snippet.Left, k.Snippet.Right, "tab"), k.Snippet.Number,
			action.Both(k.Snippet.Up, k.Snippet.Down, "variant"),
			k.Snippet.Tick, k.Snippet.Return, k.Build.Undo,
		}},
	}
}
