package locate

import (
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// group is what the rules have joined with a sighting, which leads it.
type group struct {
	within bool    // another group has taken it in: it is no request by itself
	values []given // what the variables of a URL stand for, in the order they were joined
	url    int     // the sighting whose URL a tag names, -1 without one
	basic  bool    // the user app and its password authorize it
	opened *code.Init
	claim  *claim      // the pair that signs it
	params *parameters // what its call gives it: variables
	reveal *syntax.Statement
	handle string // what the variable in the place of its file stands for
	key    string // the same of its API key
	method string // what it is sent with where its URL is a variable
}

// given is a value that the text gives a variable.
type given struct {
	policy   bool // else a signature
	value    request.Value
	forgiven request.Forgiven
	at, end  int // in the text that was searched
}

// parameters are the variables that a call hands to a request beside its URL.
type parameters struct {
	policy, signature request.Value
	code, callee      string
	header            bool // where nothing reads them
}

// group is the one that a sighting leads.
func (sc *scene) group(i int) *group {
	if g := sc.groups[i]; g != nil {
		return g
	}
	if sc.groups == nil {
		sc.groups = map[int]*group{}
	}
	g := &group{url: -1}
	sc.groups[i] = g
	return g
}

// isWithin reports whether another group has taken a sighting in.
func (sc *scene) isWithin(i int) bool {
	g := sc.groups[i]
	return g != nil && g.within
}

// form is what a sighting is by now.
func (sc *scene) form(i int) report.Form {
	if g := sc.groups[i]; g != nil && g.opened != nil {
		return report.FormPicker
	}
	return sc.alone[i].Form
}

// half is the policy or signature of a sighting by now.
func (sc *scene) half(i int, policy bool) *request.Value {
	r := &sc.alone[i]
	own := &r.Signature
	if policy {
		own = &r.Policy
	}
	g := sc.groups[i]
	if g == nil {
		return own
	}
	if g.claim != nil {
		return sc.half(sc.pairs[g.claim.pair].index, policy)
	}
	for k := len(g.values) - 1; k >= 0; k-- {
		if g.values[k].policy == policy {
			return &g.values[k].value
		}
	}
	return own
}
