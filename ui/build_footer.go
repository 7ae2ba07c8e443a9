package ui

import (
	"charm.land/bubbles/v2/key"

	"policybench/ui/draft"
)

// Footer implements page.
func (p *build) Footer() footer {
	hint, as := p.hint()
	return footer{Hint: p.ascii(hint), HintRole: as, Keys: p.footerKeys()}
}

// hint explains what has the focus, or mends what is wrong with it.
func (p *build) hint() (string, role) {
	f, ok := p.focus.field()
	switch {
	case p.focus == stopLimits:
		return "where files may be stored, from which sources, how large", quiet
	case p.focus == stopSnippet:
		return p.tabs.hint(), quiet
	case !ok:
		return "exactly what is signed and sent, whole when copied", quiet
	}
	for _, issue := range p.issuesAt(f.Field) {
		if issue.Hint != "" {
			return p.glyphs.Arrow + " " + issue.Hint, normal
		}
	}
	switch f.Field {
	case draft.Recipe:
		return p.draft.Recipe.Entry().When, quiet
	case draft.Calls:
		call := allCalls[p.form.call]
		return string(call) + ": " + call.Meaning() + " · " + draft.Request(call), quiet
	}
	shown := draft.Shown(f.Field)
	if both := shown.Help + " · " + shown.Accepts; cells(both) <= p.width-2 {
		return both, quiet
	}
	return shown.Accepts, quiet
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
