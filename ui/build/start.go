package build

import (
	"policybench/snippets"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

// start puts what the command line said into a form that nobody has typed in: the
// sample app's file and transformation make room for it.
func (p *choice) start(form *profile.Form) {
	if form == nil {
		return
	}
	p.draft, _ = draft.New(p.Settings.APIKey, p.Now).Filled(*form, p.Now)
	if kind := snippets.Kind(form.Tab); kind.Title() != "" {
		p.tabs.turnTo(kind)
		if form.Variant != "" {
			p.tabs.variant[kind] = form.Variant
		}
	}
}
