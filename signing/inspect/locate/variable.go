package locate

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// resolveVariables gives the URLs that name variables the values which the text
// defines for them.
func (f *finder) resolveVariables() {
	if len(f.waiting) == 0 {
		return
	}
	policies, signatures := f.definitionsOf(true), f.definitionsOf(false)
	for _, i := range f.waiting {
		l := &f.found[i]
		f.resolve(l, &l.policy, "policy", policies)
		f.resolve(l, &l.signature, "signature", signatures)
	}
}

func (f *finder) resolve(l *located, v *value, part string, from *definitions) {
	if kind := shape.StandInOf(v.found); !v.variable || kind >= shape.Unset {
		return
	}
	c := from.of(v)
	if c == nil {
		return
	}
	c.defined = true
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

// definitions are the values of one half of the pair that a text shows, in its order,
// with an index by name: a text may name a million variables.
type definitions struct {
	all      []*definition
	labelled []*definition // those that a name calls by the half's word
	byName   map[string][]*definition
}

type definition struct {
	c     *candidate
	place int // in the pasted text
}

func (f *finder) definitionsOf(policy bool) *definitions {
	d := &definitions{byName: map[string][]*definition{}}
	for i := range f.cands {
		c := &f.cands[i]
		if c.policy != policy || !c.strong || c.shape == shape.ForeignPolicy {
			continue
		}
		one := &definition{c: c, place: c.u.Whole(0, len(c.u.Text)).Offset}
		d.all = append(d.all, one)
		if c.labelled {
			d.labelled = append(d.labelled, one)
		}
		if key := plainName(c.name); key != "" {
			d.byName[key] = append(d.byName[key], one)
		}
	}
	inOrder := func(a, b *definition) int { return a.place - b.place }
	slices.SortStableFunc(d.all, inOrder)
	slices.SortStableFunc(d.labelled, inOrder)
	for _, list := range d.byName {
		slices.SortStableFunc(list, inOrder)
	}
	return d
}

// plainName is what all spellings of a name have in common: fp_policy, fpPolicy.
func plainName(name string) string {
	return strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(name, "_", ""), "-", ""))
}

// of is the value that a variable stands for: the last one of its name before it, else
// the first one behind; without one of its name the only one, else the nearest before.
func (d *definitions) of(v *value) *candidate {
	at := v.span().Offset
	if name := syntax.LastName(v.found); name != "" {
		if named := d.byName[plainName(name)]; len(named) > 0 {
			return named[max(0, before(named, at)-1)].c
		}
	}
	if len(d.all) == 1 {
		return d.all[0].c
	}
	if n := before(d.labelled, at); n > 0 {
		return d.labelled[n-1].c
	}
	return nil
}

// before counts those of a list that stand before a place.
func before(list []*definition, at int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].place >= at })
}
