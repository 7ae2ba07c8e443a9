package locate

import "iter"

// rule is one way in which things that a text shows belong together.
type rule struct {
	after pass // it is tried once the things of this pass have been seen
	name  string
	// begin gets ready and says how many things may look for a partner.
	begin func(f *finder) int
	// offers are whom a thing may be joined with, and what that costs; nobody for one that
	// a rule before has joined.
	offers func(f *finder, thing int) iter.Seq2[int, int]
	join   func(f *finder, thing, partner int)
}

// joinAll is the one way of joining: for each rule in order, for each thing that is not
// joined yet, the cheapest partner.
func (f *finder) joinAll(after pass) {
	for r := range rules {
		rule := &rules[r]
		if rule.after != after {
			continue
		}
		for thing := range rule.begin(f) {
			if partner := cheapest(rule.offers(f, thing)); partner >= 0 {
				rule.join(f, thing, partner)
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
