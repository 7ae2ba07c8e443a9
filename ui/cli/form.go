package cli

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"policybench/snippets"
	"policybench/ui/cli/console"
	"policybench/ui/cli/nearest"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

// form is what the root command's flags fill in; nil without any. It is refused for
// what sign and snippet refuse, but needs no expiry: the form has one.
func (p *program) form(f *rootFlags) (*profile.Form, error) {
	if !changed(f.policy.set) && !changed(f.target.set) && f.tab == "" && f.variant == "" {
		return nil, nil
	}
	if f.tab == "" && f.variant != "" {
		return nil, console.Wrong("--variant goes with --tab", "snippet --list shows both")
	}
	if f.tab != "" {
		kind := snippets.Kind(f.tab)
		if !slices.Contains(kindNames(), f.tab) {
			return nil, console.Wrong("--tab: unknown "+console.Quoted(f.tab), nearest.Choices(f.tab, kindNames()))
		}
		if err := checkVariant(kind, f.variant); err != nil {
			return nil, err
		}
	}
	encoded, _, err := f.policy.verbatim(p)
	if err != nil {
		return nil, err
	}
	form := f.policy.form()
	form.Policy, form.Tab, form.Variant = encoded, f.tab, f.variant
	form.File, form.Transform, form.CNAME = f.target.file, strings.Join(f.target.tasks, "/"), f.target.cname
	filled := p.filled(form)
	return form, p.refused(filled, draft.Derive(filled, nil, p.now()), form.Calls, f.policy.empty())
}

// filled is the draft that a form gives.
func (p *program) filled(form *profile.Form) draft.Draft {
	d, _ := draft.New(p.apiKey(), p.now()).Filled(*form, p.now())
	return d
}

// form is the policy as typed.
func (f *policyFlags) form() *profile.Form {
	return &profile.Form{
		Expiry: f.expiry, Handle: f.handle, URL: f.url, Path: f.path, Container: f.container,
		MinSize: f.minSize, MaxSize: f.maxSize, Calls: f.calls(),
	}
}

func changed(set *pflag.FlagSet) bool {
	any := false
	set.VisitAll(func(flag *pflag.Flag) { any = any || flag.Changed })
	return any
}
