package build

import (
	"policybench/ui/action"
	"policybench/ui/build/form"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// Footer implements page.
func (p *Page) Footer() page.Footer {
	about, style, whole := p.about()
	hint := about
	if f, ok := p.focus.field(); ok && !p.begun && len(p.issuesAt(f.Field)) == 0 {
		hint = p.first()
	}
	return page.Footer{Hint: p.Ascii(hint), HintRole: style, Whole: whole, About: p.Ascii(about)}
}

// about explains what has the focus, or how to put right what is wrong with it.
func (p *sight) about() (text string, as kit.Role, whole bool) {
	if f, ok := p.focus.field(); ok {
		for _, issue := range p.issuesAt(f.Field) {
			hint := p.remedied(issue)
			if len(p.offersHere()) > 0 {
				return p.Glyphs.Arrow + " " + issue.Fact + ": " + p.choosing(), kit.Normal, true
			}
			switch {
			case half(f.Field) && issue.Level != draft.Error:
				as, glyph := form.Look(p.Pen, issue.Level)
				return glyph + " " + (&draft.Refusal{Fact: issue.Fact, Hint: hint}).Error(), as, true
			case hint != "":
				return p.Glyphs.Arrow + " " + hint, kit.Normal, true
			}
		}
		return p.explained(f), kit.Quiet, false
	}
	switch p.focus {
	case stopOnly:
		if why := p.whyNotOnly(); why != "" {
			return why, kit.Quiet, false
		}
		return p.whatOnly(), kit.Quiet, false
	case stopLimits:
		return "where files may be stored, from which sources, how large", kit.Quiet, false
	case stopSnippet:
		return p.tabs.hint(), kit.Quiet, false
	}
	return "exactly what is signed and sent, whole when copied", kit.Quiet, false
}

// remedied is what to do about an issue, by its key where there is one.
func (p *sight) remedied(issue draft.Issue) string {
	if issue.Remedy == draft.Anchor {
		return action.Name(action.Anchor, true) + " counts from now again"
	}
	return issue.Hint
}

// explained says what a field is for and what it takes, the latter first of all.
func (p *sight) explained(f formField) string {
	switch f.Field {
	case draft.Recipe:
		return p.draft.Recipe.Entry().When
	case draft.Calls:
		call := allCalls[p.form.call]
		return string(call) + ": " + call.Meaning() + " " + p.Glyphs.Dot + " " + draft.Request(call)
	}
	shown := explainedAs(f.Field)
	how := ""
	if p.selected(f) {
		how = ". Typing replaces the value."
	}
	return p.fitting(shown.Help+": "+shown.Accepts+how, shown.Help+": "+shown.Accepts, shown.Accepts+how, shown.Accepts)
}

// selected reports whether typing replaces what stands in a field.
func (p *sight) selected(f formField) bool {
	if f.Field == draft.AppSecret {
		return p.secret.Selected
	}
	return p.form.editor.Selected()
}

// fitting is the first text that fits into the help line, else the last.
func (p *sight) fitting(texts ...string) string {
	for _, text := range texts {
		if kit.Cells(text) <= p.width-2 {
			return text
		}
	}
	return texts[len(texts)-1]
}

// first is what the help line says until the first key: how to come to code of one's own.
func (p *sight) first() string {
	copies := action.Name(action.Copy, true)
	if p.Keyless {
		return p.fitting(
			"1 paste the file's link into File "+p.Glyphs.Dot+" 2 choose when it expires "+p.Glyphs.Dot+" 3 type the app secret",
			"1 paste the file's link "+p.Glyphs.Dot+" 2 when it expires "+p.Glyphs.Dot+" 3 type the app secret",
			"paste a link, type the app secret",
		)
	}
	return p.fitting(
		"1 paste the file's link into File "+p.Glyphs.Dot+" 2 choose when it expires "+p.Glyphs.Dot+" 3 "+copies+" copies the code",
		"1 paste the file's link "+p.Glyphs.Dot+" 2 when it expires "+p.Glyphs.Dot+" 3 "+copies+" copies the code",
		"paste a link, then "+copies+" copies",
	)
}
