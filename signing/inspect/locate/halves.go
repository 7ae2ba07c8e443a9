package locate

import (
	"strings"

	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/value"
)

// halfRule says when a policy and a signature that stand in no URL belong together.
type halfRule struct {
	seeks func(*value.Sighting) bool // which values look for the other half by it
	reach int                        // how many bytes may stand between the two
	// passes reports whether it may look for a partner behind a value that is none.
	passes func(*value.Sighting) bool
	// cost says what it costs to join the two with a gap of bytes between them; false
	// where they do not belong together.
	cost func(sc *scene, c, o *value.Sighting, gap int) (int, bool)
}

// halvesBy is the rule that joins halves of a pair.
func halvesBy(name string, half halfRule) rule {
	return rule{
		after: values, name: name,
		try: func(sc *scene) attempt {
			return attempt{
				things: len(sc.values),
				offers: func(i int, to offer) { halvesFor(sc, &half, i, to) },
				join:   func(i, k int) { sc.partners[i], sc.partners[k] = k, i },
			}
		},
	}
}

// halvesFor offers the values that a rule may join with value i, and the costs. Of two
// at the same distance the one behind costs less.
func halvesFor(sc *scene, half *halfRule, i int, to offer) {
	c := &sc.values[i]
	if sc.partners[i] != alone || !half.seeks(c) {
		return
	}
	for _, step := range [...]int{1, -1} {
		for k := i + step; k >= 0 && k < len(sc.values); k += step {
			o := &sc.values[k]
			gap := max(o.At-c.End, c.At-o.End)
			if gap > half.reach {
				break
			}
			if sc.partners[k] == alone {
				if cost, ok := half.cost(sc, c, o, gap); ok {
					to(k, 2*cost+(1-step)/2)
				}
			}
			if !half.passes(o) {
				break
			}
		}
	}
}

func sameStem(sc *scene, c, o *value.Sighting, gap int) (int, bool) {
	return gap, c.Stem != "" && o.Labelled && o.Stem == c.Stem && mayJoin(sc, c, o)
}

func nearSignature(sc *scene, c, o *value.Sighting, gap int) (int, bool) {
	if !o.Labelled && strings.Contains(o.Name, "policy") {
		gap += likelyPolicy
	}
	if !o.Labelled && !strings.Contains(o.Name, "signature") {
		gap += unnamed
	}
	if !o.Strong {
		gap += unlike
	}
	return gap, mayJoin(sc, c, o)
}

// calledSignature: in a text that does not name Filestack the signature must look like one.
func calledSignature(sc *scene, _, o *value.Sighting, gap int) (int, bool) {
	return gap, !o.Policy && (sc.ours || o.Labelled && o.Strong)
}

// What makes a signature cost more, in bytes of distance.
const (
	likelyPolicy = 40  // a policy's name stands before it
	unnamed      = 300 // no name of a signature stands before it
	unlike       = 400 // it does not look like one
)

func isStrongPolicy(c *value.Sighting) bool {
	return c.Policy && c.Strong && c.Shape != shape.ForeignPolicy
}

func isWeakPolicy(c *value.Sighting) bool { return c.Policy && !c.Strong }

func passesAll(*value.Sighting) bool { return true }

func passesNone(*value.Sighting) bool { return false }

func passesWeak(c *value.Sighting) bool { return !c.Policy || !c.Strong }

// mayJoin reports whether a policy may have a signature: nothing speaks against the one
// being a policy or for the other being a secret.
func mayJoin(sc *scene, c, o *value.Sighting) bool {
	return !o.Policy && (o.Labelled || !shape.IsSecret(o.View.Text)) && c.Vouched(sc.view.Text, sc.ours, o.Strong)
}

// What a value without another half has for a partner.
const (
	alone = -1
	named = -2 // a variable of a URL stands for it
)
