package draft

import (
	"regexp"
	"strings"
	"time"

	"policybench/signing/link"
)

// A form may show one field for the file with a tick, "only this file", in place of the
// policy's handle and the file of the code, which are two flags. The draft holds both
// texts whichever is shown.

// Target is what stands in that one field: the file of the code, else the policy's.
func (d Draft) Target() string {
	if d.Text[File] != "" {
		return d.Text[File]
	}
	return d.Text[Handle]
}

// Only reports whether the policy is limited to the target: to a handle by its handle, to
// an external URL by its url pattern. can is false for a storage alias, which nothing in
// a policy limits.
func (d Draft) Only() (on, can bool) {
	switch target := d.Target(); {
	case target == "":
		return !d.Unlimited, true
	case link.KindOf(target) == link.Alias:
		return false, false
	case link.KindOf(target) == link.External:
		return d.Text[Handle] != "" || d.Text[URL] == exactly(target), true
	}
	return d.Text[Handle] != "", true
}

// SetTarget puts a text into the one field. The tick stays as it is, and so the policy
// follows the text; also while the field is empty, or holds what cannot be limited.
func (d Draft) SetTarget(text string, now time.Time) Draft {
	on, can := d.Only()
	if !can {
		on = !d.Unlimited
	}
	return d.target(text, on, now)
}

// Limit ticks "only this file", or takes the tick away.
func (d Draft) Limit(on bool, now time.Time) Draft { return d.target(d.Target(), on, now) }

func (d Draft) target(text string, on bool, now time.Time) Draft {
	if old := d.Target(); old != "" && d.Text[URL] == exactly(old) {
		d = d.Set(URL, "", now)
	}
	d.Unlimited = !on
	if on && link.KindOf(text) == link.Handle {
		return d.Set(Handle, text, now).Set(File, "", now)
	}
	d = d.Set(Handle, "", now).Set(File, text, now)
	if on && link.KindOf(text) == link.External {
		d = d.Set(URL, exactly(text), now)
	}
	return d
}

// PasteTarget puts a text into the one field as [Draft.Paste] does: a URL of Filestack's is
// taken apart, and the tick stays as it is.
func (d Draft) PasteTarget(text string, now time.Time) (Draft, []Taken) {
	list, ok := TakeApart(text)
	if !ok {
		return d.SetTarget(text, now), nil
	}
	return d.takeAll(list, now, func(d Draft, t Taken) Draft { return d.SetTarget(t.Text, now) }), list
}

// exactly is the pattern that matches one URL whole.
func exactly(url string) string { return "^" + regexp.QuoteMeta(url) + "$" }

// AtTarget returns the issues of the one field, those that two texts would share once.
func (r Result) AtTarget() []Issue {
	var list []Issue
	seen := map[string]bool{}
	for _, issue := range append(r.At(Handle), r.At(File)...) {
		if key := strings.Join([]string{issue.Fact, issue.Hint}, "\n"); !seen[key] {
			seen[key] = true
			list = append(list, issue)
		}
	}
	return list
}
