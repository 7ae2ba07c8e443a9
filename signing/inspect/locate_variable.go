package inspect

import (
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// resolveVariables gives the URLs that name variables the values which the text
// defines for them.
func (f *finder) resolveVariables() {
	for _, i := range f.waiting {
		l := &f.found[i]
		f.resolve(l, &l.policy, "policy", true)
		f.resolve(l, &l.signature, "signature", false)
	}
}

func (f *finder) resolve(l *located, v *value, part string, policy bool) {
	if kind := shape.StandInOf(v.found); !v.variable || kind >= shape.Unset {
		return
	}
	c := f.definition(v, policy)
	if c == nil {
		return
	}
	c.used = true
	kept := l.faults[:0]
	for _, fault := range l.faults {
		if fault.Code != CodePlaceholder || fault.Part != part {
			kept = append(kept, fault)
		}
	}
	l.faults = kept
	f.fill(l, v, c, part)
	if l.link.APIKey == "" && l.skipKey { // a variable too
		s := f.v.Text
		l.link.APIKey = nearestKey(ascii.Before(s, c.at, syntax.Reach), ascii.After(s, c.end, syntax.Reach))
	}
}

// definition is the candidate that a variable stands for: of its name, else the
// only one, else the nearest before.
func (f *finder) definition(v *value, policy bool) *candidate {
	name := syntax.LastName(v.found)
	var only, named, nearest *candidate
	count := 0
	at := v.span().Offset
	for i := range f.cands {
		c := &f.cands[i]
		if c.policy != policy || !c.strong || c.shape == shape.ForeignPolicy {
			continue
		}
		count++
		only = c
		place := c.u.Whole(0, len(c.u.Text)).Offset
		if syntax.SameName(c.name, name) && (named == nil || place < at) {
			named = c
		}
		if place < at && c.labelled {
			nearest = c
		}
	}
	switch {
	case named != nil:
		return named
	case count == 1:
		return only
	}
	return nearest
}
