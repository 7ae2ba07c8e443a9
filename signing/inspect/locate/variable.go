package locate

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// variableBy is the rule that gives a variable of a URL its value. Which finds it among
// those that the text shows.
func variableBy(name string, which func(d *definitions, v *request.Value) []*definition) rule {
	return rule{
		after: values, name: name,
		begin: func(f *finder) int {
			if len(f.waiting) > 0 && f.defined == nil {
				f.defined = map[bool]*definitions{true: f.definitionsOf(true), false: f.definitionsOf(false)}
			}
			return 2 * len(f.waiting) // the policy and the signature of each
		},
		offers: func(f *finder, i int) iter.Seq2[int, int] {
			return func(yield func(int, int) bool) {
				v, _ := f.variable(i)
				if kind := shape.StandInOf(v.Found); v.State != request.Variable || kind >= shape.Unset {
					return
				}
				for cost, d := range which(f.defined[i%2 == 0], v) {
					if !yield(d.index, cost) {
						return
					}
				}
			}
		},
		join: (*finder).resolve,
	}
}

// variable is one half of a URL that names variables, and what the half is called.
func (f *finder) variable(i int) (*request.Value, string) {
	l := &f.found[f.waiting[i/2]]
	if i%2 == 0 {
		return &l.Policy, "policy"
	}
	return &l.Signature, "signature"
}

// resolve puts a value in the place of a variable.
func (f *finder) resolve(i, k int) {
	l, c := &f.found[f.waiting[i/2]], &f.cands[k]
	v, part := f.variable(i)
	f.partners[k] = named
	kept := l.Forgiven[:0]
	for _, fault := range l.Forgiven {
		if fault.Code != report.CodePlaceholder && fault.Code != report.CodeRunTimeValue || fault.Part != part {
			kept = append(kept, fault)
		}
	}
	l.Forgiven = kept
	fill(f.v, l, v, c, part)
	if l.Link.APIKey == "" && l.Open.Key { // a variable too
		s := f.v.Text
		l.Link.APIKey = call.NearestKey(ascii.Before(s, c.At, syntax.Reach), ascii.After(s, c.End, syntax.Reach))
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
	name  string
	index int // in the finder's values
	place int // in the pasted text
}

func (f *finder) definitionsOf(policy bool) *definitions {
	d := &definitions{byName: map[string][]*definition{}}
	for i := range f.cands {
		c := &f.cands[i]
		if c.Policy != policy || !c.Strong || c.Shape == shape.ForeignPolicy {
			continue
		}
		one := &definition{name: c.Name, index: i, place: c.View.Whole(0, len(c.View.Text)).Offset}
		d.all = append(d.all, one)
		if c.Labelled {
			d.labelled = append(d.labelled, one)
		}
		if key := plainName(c.Name); key != "" {
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

// named are the values of a variable's name: the last before it, else the first behind.
func (d *definitions) named(v *request.Value) []*definition {
	name := plainName(syntax.LastName(v.Found))
	list := d.byName[name]
	if name == "" || len(list) == 0 {
		return nil
	}
	i := max(0, before(list, v.Span().Offset)-1)
	return list[i : i+1]
}

// only is the only value that the text shows, if there is but one.
func (d *definitions) only(*request.Value) []*definition {
	if len(d.all) == 1 {
		return d.all
	}
	return nil
}

// nearest is the last value before a variable that its name calls by the half's word.
func (d *definitions) nearest(v *request.Value) []*definition {
	n := before(d.labelled, v.Span().Offset)
	return d.labelled[max(0, n-1):n]
}

// before counts those of a list that stand before a place.
func before(list []*definition, at int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].place >= at })
}
