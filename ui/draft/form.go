package draft

import (
	"time"

	"policybench/ui/profile"
)

// Filled is the draft with what the flags of the command line say put in. A flag
// that was not given leaves its field as it is. The issues are those of a policy
// that was loaded.
func (d Draft) Filled(f profile.Form, now time.Time) (Draft, []Issue) {
	var issues []Issue
	if f.Policy != "" {
		d, issues = d.Load(f.Policy)
	}
	for _, given := range [...]struct {
		field Field
		text  string
	}{
		{Expiry, f.Expiry}, {Handle, f.Handle}, {URL, f.URL}, {Path, f.Path}, {Container, f.Container},
		{MinSize, f.MinSize}, {MaxSize, f.MaxSize}, {File, f.File}, {Transform, f.Transform}, {CNAME, f.CNAME},
	} {
		if given.text != "" {
			d, _ = d.Paste(given.field, given.text, now)
		}
	}
	if f.Calls == nil {
		return d, issues
	}
	for c, on := range d.Ticked {
		if on {
			d = d.Tick(c, false)
		}
	}
	for _, c := range f.Calls {
		d = d.Tick(c, true)
	}
	d.Recipe = d.recipe()
	return d, issues
}
