package build

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/input"
	"policybench/ui/kit"
)

// key is a key that no action is bound to: it is typed.
func (p *Page) key(msg tea.KeyPressMsg) tea.Cmd {
	switch field, ok := p.focus.field(); {
	case ok && field.Field == draft.AppSecret:
		if p.secret.Key(msg) {
			p.secretEdited()
		}
	case ok && field.isText():
		if n, err := strconv.Atoi(msg.Text); err == nil && p.form.offer > 0 && n <= len(p.offersHere()) {
			return p.take(n - 1)
		}
		p.typeKey(field, msg)
	case !ok || !field.isText():
		return p.typedNowhere(msg)
	}
	return nil
}

// typedNowhere says, once, that letters are typed in a field.
func (p *entry) typedNowhere(msg tea.KeyPressMsg) tea.Cmd {
	if p.form.told || strings.TrimSpace(msg.Text) == "" {
		return nil
	}
	p.form.told = true
	return p.Say(kit.Quiet, "letters are typed in a field: "+action.Name(action.FieldNext, false)+" goes to one")
}

// typeKey edits a text field. A key that only moves the cursor changes no draft.
func (p *entry) typeKey(f formField, msg tea.KeyPressMsg) {
	text, changed := p.form.editor.Key(msg)
	p.form.offer = 0
	if changed {
		p.typed(f.Field, text)
	}
}

// typed takes the text of a field as it was typed or pasted.
func (p *entry) typed(f draft.Field, text string) {
	if f == draft.File {
		p.parked = false // what stands there is meant
	}
	p.change(p.with(f, text))
}

// pasteText puts a paste into the focused field.
func (p *entry) pasteText(text string) tea.Cmd {
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
	case input.BareHandle(text):
		return p.pasteHandle(strings.TrimSpace(text))
	}
	return nil
}

// pasteHandle puts a handle that was pasted outside a field into File.
func (p *entry) pasteHandle(handle string) tea.Cmd {
	p.typed(draft.File, handle)
	p.load()
	return p.Say(kit.Good, "the handle went into File "+p.Glyphs.Dot+" "+action.Name(action.Undo, false)+" undoes")
}

// pasteSecret takes the first line of a paste that has something in it. Password
// managers put the name of the account below.
func (p *entry) pasteSecret(text string) tea.Cmd {
	text = strings.TrimLeft(text, "\r\n")
	end := strings.IndexAny(text, "\r\n")
	if end < 0 {
		end = len(text)
	}
	p.secret.Insert(text[:end])
	p.secretEdited()
	if strings.TrimSpace(text[end:]) != "" {
		return p.Say(kit.Caution, input.FirstLineOnly)
	}
	return nil
}

// anchor counts a relative expiry from now.
func (p *entry) anchor() tea.Cmd {
	p.change(p.draft.Anchored(p.Now))
	return p.Say(kit.Good, "the expiry counts from now")
}

// toggleLimits unfolds the group and goes into it, or folds it where it is empty.
func (p *entry) toggleLimits() {
	if p.limitsOpen() {
		p.form.unfolded = false
		p.moveTo(stopLimits)
		return
	}
	p.moveTo(fieldStop(draft.Path))
}
