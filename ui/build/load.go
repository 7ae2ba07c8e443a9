package build

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// loadPolicy puts it into the form. It is kept and signed byte for byte until the
// first edit.
func (p *choice) loadPolicy(msg page.Load) tea.Cmd {
	loaded, issues := p.draft.Load(msg.Policy)
	for _, issue := range issues {
		if issue.Level == draft.Error {
			p.Warn("not loaded: " + msg.Hides.Text(issue.Fact))
			return nil
		}
	}
	for f, text := range map[draft.Field]string{
		draft.APIKey: msg.ApiKey, draft.File: msg.File, draft.CNAME: msg.Cname,
		draft.Transform: strings.Join(msg.Tasks, "/"),
	} {
		if text != "" || f != draft.APIKey {
			loaded = loaded.Set(f, text, p.Now)
		}
	}
	if msg.Handle != "" && msg.Handle != loaded.Text[draft.Handle] && msg.File == "" {
		loaded = loaded.Set(draft.File, msg.Handle, p.Now)
	}
	edited := !p.draft.Same(p.initial)
	p.learned = p.learned.With(msg.Hides)
	p.change(loaded)
	p.moveTo(fieldStop(draft.Expiry))
	said := "loaded"
	if edited {
		said += " over your draft"
	}
	return p.Say(kit.Quiet, said+": "+undoingKey()+" undoes "+p.Glyphs.Dot+" signed as it came until the first edit")
}

// sayRewritten says what the first edit of a loaded policy did to it besides.
func (p *work) sayRewritten() tea.Cmd {
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
		what += ", and " + words.Comma(len(list)-1) + " more"
	}
	return p.Say(as, what+" "+p.Glyphs.Dot+" "+undoingKey()+" brings back the one that came")
}
