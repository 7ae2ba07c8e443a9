package cli

import (
	"slices"

	"policybench/snippets"
	"policybench/ui/cli/console"
	"policybench/ui/cli/kinds"
	"policybench/ui/cli/nearest"
	"policybench/ui/cli/policy"
	"policybench/ui/profile"
)

// form is what the root command's flags fill in; nil without any. It is refused for
// what sign and snippet refuse, but needs no expiry: the form has one.
func (p *program) form(f *rootFlags) (*profile.Form, error) {
	if !f.policy.Given() && !f.target.Given() && f.tab == "" && f.variant == "" {
		return nil, nil
	}
	if f.tab == "" && f.variant != "" {
		return nil, console.Wrong("--variant goes with --tab", "snippet --list shows both")
	}
	if f.tab != "" {
		kind := snippets.Kind(f.tab)
		if !slices.Contains(kinds.Names(), f.tab) {
			return nil, console.Wrong("--tab: unknown "+console.Quoted(f.tab), nearest.Choices(f.tab, kinds.Names()))
		}
		if err := kinds.CheckVariant(kind, f.variant); err != nil {
			return nil, err
		}
	}
	form, err := policy.Form(p.App, &f.policy, &f.target)
	if form != nil {
		form.Tab, form.Variant = f.tab, f.variant
	}
	return form, err
}
