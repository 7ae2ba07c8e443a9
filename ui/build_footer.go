package ui

import (
	"charm.land/bubbles/v2/key"

	"policybench/ui/draft"
)

// Footer implements page.
func (p *build) Footer() footer {
	hint, as, mends := p.hint()
	return footer{Hint: p.ascii(hint), HintRole: as, Mends: mends, Keys: p.footerKeys()}
}

// hint explains what has the focus, or how to mend what is wrong with it.
func (p *build) hint() (text string, as role, mends bool) {
	if f, ok := p.focus.field(); ok {
		for _, issue := range p.issuesAt(f.Field) {
			switch {
			case f.Field == draft.Expiry && issue.Level != draft.Error:
				as, glyph := p.level(issue.Level)
				return glyph + " " + (&draft.Refusal{Fact: issue.Fact, Hint: issue.Hint}).Error(), as, true
			case issue.Hint != "":
				return p.glyphs.Arrow + " " + issue.Hint, normal, true
			}
		}
		return p.explained(f), quiet, false
	}
	switch p.focus {
	case stopLimits:
		return "where files may be stored, from which sources, how large", quiet, false
	case stopSnippet:
		return p.tabs.hint(), quiet, false
	}
	return "exactly what is signed and sent, whole when copied", quiet, false
}

// explained says what a field is for and what it takes, the latter first of all.
func (p *build) explained(f formField) string {
	switch f.Field {
	case draft.Recipe:
		return p.draft.Recipe.Entry().When
	case draft.Calls:
		call := allCalls[p.form.call]
		return string(call) + ": " + call.Meaning() + " · " + draft.Request(call)
	}
	shown := draft.Shown(f.Field)
	if both := shown.Help + " · " + shown.Accepts; cells(both) <= p.width-2 {
		return both
	}
	return shown.Accepts
}

// footerKeys are the keys that matter where the focus is.
func (p *build) footerKeys() []key.Binding {
	k := p.keys
	leave, copies := as(k.Always.Leave, "to snippet"), as(k.Always.Copy, "copy "+p.Subject().Name)
	tail := []key.Binding{p.undoBinding(), k.Always.Inspect}
	switch f, ok := p.focus.field(); {
	case p.focus == stopSnippet:
		return append(p.snippetFooter(), tail...)
	case p.focus == stopLimits:
		return append([]key.Binding{k.Limits.Next, k.Limits.Toggle, leave, copies}, tail...)
	case !ok:
		return append([]key.Binding{as(k.Letters.Copy, "copy "+p.Subject().Name), k.Value.Return,
			as(k.Letters.Raw, "raw"), as(k.Letters.Save, "save"), k.Letters.Print}, tail...)
	case f.Field == draft.Recipe:
		return append([]key.Binding{both(k.Recipe.Previous, k.Recipe.Next, "recipe"), k.Text.Next, leave, copies}, tail...)
	case f.Field == draft.Calls:
		return append([]key.Binding{both(k.Calls.Left, k.Calls.Right, "move"), k.Calls.Tick, k.Calls.Next, leave, copies}, tail...)
	}
	return append([]key.Binding{k.Text.Next, leave, copies, k.Always.Tab, k.Always.Variant}, tail...)
}

func (p *build) snippetFooter() []key.Binding {
	k := p.keys
	var keys []key.Binding
	if denied := p.tabs.shown.Denied; len(denied) > 0 {
		keys = append(keys, as(k.Snippet.Tick, "tick "+string(denied[0])))
	}
	return append(keys, as(k.Snippet.Return, "to the field"), both(k.Snippet.Left, k.Snippet.Right, "tab"),
		both(k.Snippet.Up, k.Snippet.Down, "variant"), as(k.Letters.Copy, "copy"), as(k.Letters.Raw, "raw"),
		as(k.Letters.Save, "save"), k.Letters.Print)
}
