package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/draft"
	"policybench/ui/kit"
)

// loadPolicy puts it into the form. It is kept and signed byte for byte until the
// first edit.
func (p *build) loadPolicy(msg loadMsg) tea.Cmd {
	loaded, issues := p.draft.Load(msg.policy)
	for _, issue := range issues {
		if issue.Level == draft.Error {
			p.warn("not loaded: " + msg.hides.Text(issue.Fact))
			return nil
		}
	}
	for f, text := range map[draft.Field]string{
		draft.APIKey: msg.apiKey, draft.File: msg.file, draft.CNAME: msg.cname,
		draft.Transform: strings.Join(msg.tasks, "/"),
	} {
		if text != "" || f != draft.APIKey {
			loaded = loaded.Set(f, text, p.now)
		}
	}
	if msg.handle != "" && msg.handle != loaded.Text[draft.Handle] && msg.file == "" {
		loaded = loaded.Set(draft.File, msg.handle, p.now)
	}
	edited := !p.draft.Same(p.initial)
	p.keep()
	p.learned = p.learned.With(msg.hides)
	p.derived(loaded)
	p.moveTo(fieldStop(draft.Expiry))
	said := "loaded"
	if edited {
		said += " over your draft"
	}
	return p.say(kit.Quiet, said+": "+p.undoingKey()+" undoes "+p.Glyphs.Dot+" signed as it came until the first edit")
}

// sayRewritten says what the first edit of a loaded policy did to it besides.
func (p *build) sayRewritten() tea.Cmd {
	as, what := kit.Quiet, "edited: the policy is written anew"
	list := p.draft.Rewrites
	for i, issue := range list {
		if i == 0 {
			what = "edited: " + p.hidden.redactor.Text(issue.Fact) + ", " + issue.Hint
		}
		if issue.Level == draft.Warning {
			as = kit.Caution
		}
	}
	if len(list) > 1 {
		what += ", and " + kit.Number(len(list)-1) + " more"
	}
	return p.say(as, what+" "+p.Glyphs.Dot+" "+p.undoingKey()+" brings back the one that came")
}
