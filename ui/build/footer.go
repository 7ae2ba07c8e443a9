package build

import (
	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// Footer implements page.
func (p *Page) Footer() page.Footer {
	hint, style, whole := p.hint()
	return page.Footer{Hint: p.Ascii(hint), HintRole: style, Whole: whole}
}

// hint explains what has the focus, or how to put right what is wrong with it.
func (p *Page) hint() (text string, as kit.Role, whole bool) {
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
		return action.Name(action.Anchor, true) + " counts from now again"
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
	return action.Name(action.FieldEmpty, true) + " empties it"
}

// emptying puts that behind a hint that puts right, where both fit into the help line or
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
