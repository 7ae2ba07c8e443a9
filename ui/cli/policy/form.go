package policy

import (
	"strings"

	"github.com/spf13/pflag"

	"policybench/ui/cli/app"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

// Form is what the flags fill in. It is refused for what Sign refuses, but needs no
// expiry: the form has one.
func Form(a *app.App, policy *Flags, target *Target) (*profile.Form, error) {
	encoded, _, err := policy.Verbatim(a)
	if err != nil {
		return nil, err
	}
	form := policy.form()
	form.Policy = encoded
	form.File, form.Transform, form.CNAME = target.file, strings.Join(target.tasks, "/"), target.cname
	filled := Filled(a, form)
	return form, Refused(a, filled, draft.Derive(filled, nil, a.Now()), form.Calls, policy.Empty())
}

// Filled is the draft that a form gives.
func Filled(a *app.App, form *profile.Form) draft.Draft {
	d, _ := draft.New(a.APIKey(), a.Now()).Filled(*form, a.Now())
	return d
}

// form is the policy as typed.
func (f *Flags) form() *profile.Form {
	return &profile.Form{
		Expiry: f.expiry, Handle: f.handle, URL: f.url, Path: f.path, Container: f.container,
		MinSize: f.minSize, MaxSize: f.maxSize, Calls: f.Calls(),
	}
}

// Given reports whether one of the flags was given.
func (f *Flags) Given() bool { return changed(f.set) }

// Given reports whether one of the flags was given.
func (t *Target) Given() bool { return changed(t.set) }

func changed(set *pflag.FlagSet) bool {
	any := false
	set.VisitAll(func(flag *pflag.Flag) { any = any || flag.Changed })
	return any
}
