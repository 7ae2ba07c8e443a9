package build

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// Footer implements page.
func (p *Page) Footer() page.Footer {
	hint, style, mends := p.hint()
	keys := p.footerKeys()
	if f, ok := p.focus.field(); ok {
		if how := p.emptied(f); how != "" && !strings.Contains(hint, how) {
			keys = slices.Insert(keys, 1, action.As(kit.EmptyLine, "empty it"))
		}
	}
	return page.Footer{Hint: p.Ascii(hint), HintRole: style, Mends: mends, Keys: keys}
}

// hint explains what has the focus, or how to mend what is wrong with it.
func (p *Page) hint() (text string, as kit.Role, mends bool) {
	if f, ok := p.focus.field(); ok {
		for _, issue := range p.issuesAt(f.Field) {
			hint := p.remedied(issue)
			if len(p.offersHere()) > 0 {
				return p.emptying(f, p.Glyphs.Arrow+" "+issue.Fact+": "+p.choosing()), kit.Normal, true
			}
			switch {
			case half(f.Field) && issue.Level != draft.Error:
				as, glyph := p.level(issue.Level)
				return p.emptying(f, glyph+" "+(&draft.Refusal{Fact: issue.Fact, Hint: hint}).Error()), as, true
			case hint != "":
				return p.emptying(f, p.Glyphs.Arrow+" "+hint), kit.Normal, true
			}
		}
		return p.explained(f), kit.Quiet, false
	}
	switch p.focus {
	case stopOnly:
		if why := p.whyNotOnly(); why != "" {
			return why, kit.Quiet, false
		}
		return "ticked, the policy opens no other file: a handle by its handle, an external URL by its url", kit.Quiet, false
	case stopLimits:
		return "where files may be stored, from which sources, how large", kit.Quiet, false
	case stopSnippet:
		return p.tabs.hint(), kit.Quiet, false
	}
	return "exactly what is signed and sent, whole when copied", kit.Quiet, false
}

// remedied is what to do about an issue, by its key where there is one.
func (p *Page) remedied(issue draft.Issue) string {
	if issue.Remedy == draft.Anchor {
		return p.keys.Always.Anchor.Help().Key + " counts from now again"
	}
	return issue.Hint
}

// emptied says how to empty a field that holds something, since what is typed goes
// behind it.
func (p *Page) emptied(f formField) string {
	full := f.isText() && p.text(f.Field) != ""
	if f.Field == draft.AppSecret {
		full = p.secret.length() > 0
	}
	if !full {
		return ""
	}
	return kit.EmptyLine.Help().Key + " empties it"
}

// emptying puts that behind a hint that mends, where both fit into the help line or
// the two lines that it may take.
func (p *Page) emptying(f formField, hint string) string {
	how := p.emptied(f)
	both := hint + " " + p.Glyphs.Dot + " " + how
	width := p.width - 2
	lines := kit.WrapWords(both, width, 2)
	if how == "" || kit.Cells(lines[len(lines)-1]) > width || p.width >= keysWidth && len(lines) > 1 && kit.Cells(hint) <= width {
		return hint
	}
	return both
}

// keysWidth is from where the keys have room for one more.
const keysWidth = 60

// explained says what a field is for and what it takes, the latter first of all, and
// how to empty it; where that makes it too long, a key says so.
func (p *Page) explained(f formField) string {
	switch f.Field {
	case draft.Recipe:
		return p.draft.Recipe.Entry().When
	case draft.Calls:
		call := allCalls[p.form.call]
		return string(call) + ": " + call.Meaning() + " · " + draft.Request(call)
	}
	shown, how := explainedAs(f.Field), p.emptied(f)
	if how != "" {
		how = " · " + how
	}
	for _, text := range []string{shown.Help + " · " + shown.Accepts + how, shown.Accepts + how} {
		if kit.Cells(text) <= p.width-2 {
			return text
		}
	}
	if how != "" && p.width < keysWidth {
		return p.emptied(f) + " · " + shown.Accepts
	}
	return shown.Accepts
}

// footerKeys are the keys that matter where the focus is.
func (p *Page) footerKeys() []key.Binding {
	k := p.keys
	leave, copies := action.As(k.Always.Leave, "to snippet"), action.As(k.Always.Copy, "copy "+p.Subject().Name)
	tail := []key.Binding{p.undoBinding(), action.As(k.Always.Other, "Inspect")}
	switch f, ok := p.focus.field(); {
	case p.focus == stopSnippet:
		return append(p.snippetFooter(), tail...)
	case p.focus == stopOnly:
		return append([]key.Binding{k.Calls.Next, k.Calls.Tick, leave, copies}, tail...)
	case p.focus == stopLimits:
		return append([]key.Binding{k.Limits.Next, k.Limits.Toggle, leave, copies}, tail...)
	case !ok:
		return append([]key.Binding{action.As(k.Letters.Copy, "copy "+p.Subject().Name), k.Value.Return,
			action.As(k.Letters.Raw, "raw"), action.As(k.Letters.Save, "save"), k.Letters.Print}, tail...)
	case f.Field == draft.Recipe:
		return append([]key.Binding{action.Both(k.Recipe.Previous, k.Recipe.Next, "recipe"), k.Text.Next, leave, copies}, tail...)
	case f.Field == draft.Calls:
		return append([]key.Binding{action.Both(k.Calls.Left, k.Calls.Right, "move"), k.Calls.Tick, k.Calls.Next, leave, copies}, tail...)
	}
	return append([]key.Binding{k.Text.Next, leave, copies, k.Always.Tab, k.Always.Variant}, tail...)
}

func (p *Page) snippetFooter() []key.Binding {
	k := p.keys
	var keys []key.Binding
	if denied := p.tabs.shown.Denied; len(denied) > 0 {
		keys = append(keys, action.As(k.Snippet.Tick, "tick "+string(denied[0])))
	}
	return append(keys, action.As(k.Snippet.Return, "to the field"), action.Both(k.Snippet.Left, k.Snippet.Right, "tab"),
		action.Both(k.Snippet.Up, k.Snippet.Down, "variant"), action.As(k.Letters.Copy, "copy"), action.As(k.Letters.Raw, "raw"),
		action.As(k.Letters.Save, "save"), k.Letters.Print)
}
