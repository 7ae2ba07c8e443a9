package locate

import "iter"

// rule is one way in which things that a text shows belong together.
type rule struct {
	after pass // it is tried once the things of this pass have been seen
	name  string
	try   func(sc *scene) attempt
}

// attempt is a rule on one text.
type attempt struct {
	things int // how many may look for a partner
	// offers are whom a thing may be joined with, and what that costs; nobody for one that
	// a rule before has joined.
	offers func(thing int) iter.Seq2[int, int]
	join   func(thing, partner int)
}

// join is the one way of joining: for each rule in order, for each thing that is not
// joined yet, the cheapest partner.
func (sc *scene) join(after pass) {
	for r := range rules {
		if rules[r].after != after {
			continue
		}
		a := rules[r].try(sc)
		for thing := range a.things {
			if partner := cheapest(a.offers(thing)); partner >= 0 {
				a.join(thing, partner)
			}
		}
	}
}

// cheapest is what costs least to be joined with, -1 where two cost the same: then
// nobody can tell which is meant, and nothing is joined.
func cheapest(offers iter.Seq2[int, int]) int {
	best, least, tied := -1, 0, false
	for k, cost := range offers {
		switch {
		case best < 0 || cost < least:
			best, least, tied = k, cost, false
		case cost == least:
			tied = true
		}
	}
	if tied {
		return -1
	}
	return best
}
