package locate

import (
	"sort"
	"strings"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
)

// variableBy is the rule that gives a variable of a URL its value. Which finds it among
// those that the text shows.
func variableBy(name string, which func(d *definitions, v *request.Value) []*definition) rule {
	return rule{after: values, name: name, try: func(sc *scene) attempt {
		waiting := waiting(sc)
		if len(waiting) > 0 && sc.defined == nil {
			sc.defined = map[bool]*definitions{true: definitionsOf(sc, true), false: definitionsOf(sc, false)}
		}
		return attempt{
			things: 2 * len(waiting), // the policy and the signature of each
			offers: func(i int, to offer) {
				v := sc.half(waiting[i/2], i%2 == 0)
				if kind := shape.StandInOf(v.Found); v.State != request.Variable || kind >= shape.Unset {
					return
				}
				for cost, d := range which(sc.defined[i%2 == 0], v) {
					to(d.index, cost)
				}
			},
			join: func(i, k int) { define(sc, waiting[i/2], i%2 == 0, k) },
		}
	}}
}

// waiting are the URLs that name variables.
func waiting(sc *scene) []int {
	var list []int
	for i := range sc.list {
		s, r := &sc.list[i], &sc.alone[i]
		if (s.kind == aURL || s.kind == aQuery) && (r.Policy.State == request.Variable || r.Signature.State == request.Variable) {
			list = append(list, i)
		}
	}
	return list
}

// define puts a value in the place of a variable.
func define(sc *scene, url int, policy bool, k int) {
	sc.partners[k] = named
	c, part := &sc.values[k], "signature"
	if policy {
		part = "policy"
	}
	v := given{policy: policy, at: c.At, end: c.End}
	v.value, v.forgiven = value.Loose(sc.view, c, part)
	g := sc.group(url)
	g.values = append(g.values, v)
}

// definitions are the values of one half of the pair that a text shows, and the same by
// their names, in its order: a text may name a million variables.
type definitions struct {
	all    []*definition
	byName map[string][]*definition
}

type definition struct {
	name  string
	index int // in the finder's values
	place int // in the pasted text
}

func definitionsOf(sc *scene, policy bool) *definitions {
	d := &definitions{byName: map[string][]*definition{}}
	for i := range sc.values {
		c := &sc.values[i]
		standIn := !c.Strong && c.Labelled && !c.Object && shape.StandInOf(c.View.Text) == shape.Spelled
		if c.Policy != policy || !c.Strong && !standIn || c.Shape == shape.ForeignPolicy {
			continue
		}
		one := &definition{name: c.Name, index: i, place: c.View.Whole(0, len(c.View.Text)).Offset}
		if !standIn {
			d.all = append(d.all, one)
		}
		if key := plainName(c.Name); key != "" {
			d.byName[key] = append(d.byName[key], one)
		}
	}
	for _, list := range d.byName {
		sort.SliceStable(list, func(i, j int) bool { return list[i].place < list[j].place })
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

// before counts those of a list that stand before a place.
func before(list []*definition, at int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].place >= at })
}
