package locate

import (
	"iter"
	"strings"

	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// valueRule is one way in which a policy and a signature that stand in no URL belong
// together.
type valueRule struct {
	name  string
	seeks func(*candidate) bool // which values look for the other half by it
	reach int                   // how many bytes may stand between the two
	// passes reports whether it may look for a partner behind a value that is none.
	passes func(*candidate) bool
	// cost says what it costs to join the two with a gap of bytes between them; false
	// where they do not belong together.
	cost func(f *finder, c, o *candidate, gap int) (int, bool)
}

// valueRules in the order in which they are tried. A value that one has joined is none
// of the business of those behind it.
var valueRules = []valueRule{
	// The names differ only in the word: fp_policy and fp_signature, though other
	// values stand between them. seen: POLICY_NORMAL and SIGNATURE_NORMAL in
	// filestack-java, TestPolicy.java.
	{"stem", isStrongPolicy, syntax.Reach, passesAll, func(f *finder, c, o *candidate, gap int) (int, bool) {
		stem := stemOf(c.name)
		return gap, stem != "" && o.labelled && stemOf(o.name) == stem && f.mayJoin(c, o)
	}},
	// The nearest signature that no other policy stands before. seen:
	// filestack.com/docs/security/signing-policies; filestack-js, security.spec.ts.
	{"near", isStrongPolicy, syntax.Reach, passesWeak, func(f *finder, c, o *candidate, gap int) (int, bool) {
		switch {
		case o.labelled:
		case strings.Contains(o.name, "policy"):
			gap += likelyPolicy
		}
		if !o.labelled && !strings.Contains(o.name, "signature") {
			gap += unnamed
		}
		if !o.strong {
			gap += unlike
		}
		return gap, f.mayJoin(c, o)
	}},
	// A named signature right beside what is only called a policy. made: a stand-in, a
	// policy that was damaged or taken out.
	{"next", isNamedSignature, 400 - 1, passesNone, func(f *finder, c, o *candidate, gap int) (int, bool) {
		return gap, isWeakPolicy(o)
	}},
	// What is only called a policy, beside a signature that is only called one. made:
	// both were damaged or taken out.
	{"weak", isWeakPolicy, 300, passesNone, func(f *finder, c, o *candidate, gap int) (int, bool) {
		return gap, !o.policy && f.filestack
	}},
}

// What makes a signature cost more, in bytes of distance.
const (
	likelyPolicy = 40  // a policy's name stands before it
	unnamed      = 300 // no name of a signature stands before it
	unlike       = 400 // it does not look like one
)

func isStrongPolicy(c *candidate) bool { return c.policy && c.strong && c.shape != shape.ForeignPolicy }

func isWeakPolicy(c *candidate) bool { return c.policy && !c.strong }

func isNamedSignature(c *candidate) bool { return !c.policy && c.labelled && c.strong }

func passesAll(*candidate) bool { return true }

func passesNone(*candidate) bool { return false }

func passesWeak(c *candidate) bool { return !c.policy || !c.strong }

// mayJoin reports whether a policy may have a signature: nothing speaks against the one
// being a policy or for the other being a secret.
func (f *finder) mayJoin(c, o *candidate) bool {
	return !o.policy && (o.labelled || !shape.IsSecret(o.u.Text)) && f.vouched(c, o.strong)
}

// joinValues gives each value the index of its other half, -1 for none.
func (f *finder) joinValues() []int {
	partner := make([]int, len(f.cands))
	for i := range partner {
		partner[i] = -1
	}
	for r := range valueRules {
		rule := &valueRules[r]
		for i := range f.cands {
			if c := &f.cands[i]; partner[i] >= 0 || c.defined || !rule.seeks(c) {
				continue
			}
			if k := cheapest(f.valuesFor(rule, i, partner)); k >= 0 {
				partner[i], partner[k] = k, i
			}
		}
	}
	return partner
}

// valuesFor are the values that a rule may join with value i, and the costs. Of two at
// the same distance the one behind costs less.
func (f *finder) valuesFor(rule *valueRule, i int, partner []int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		c := &f.cands[i]
		for _, step := range [...]int{1, -1} {
			for k := i + step; k >= 0 && k < len(f.cands); k += step {
				o := &f.cands[k]
				gap := max(o.at-c.end, c.at-o.end)
				if gap > rule.reach {
					break
				}
				if partner[k] < 0 && !o.defined {
					if cost, ok := rule.cost(f, c, o, gap); ok && !yield(k, 2*cost+(1-step)/2) {
						return
					}
				}
				if !rule.passes(o) {
					break
				}
			}
		}
	}
}

// stemOf is a name without the word that tells policy from signature.
func stemOf(name string) string {
	return strings.Trim(stems.Replace(name), "_")
}

var stems = strings.NewReplacer("policy", "", "signature", "", "-", "_")
