package locate

import (
	"iter"
	"slices"
	"sync"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
)

// urlRule is one way in which a pair that stands beside an unsigned URL is meant for it.
type urlRule struct {
	name string
	// holds reports whether the claim is one by the rule, and notes in it what says so.
	holds func(f *finder, c *claim) bool
	// each: a pair signs every URL that the rule gives it, and not the nearest alone.
	each bool
}

// urlRules in the order in which they are tried: a pair that may sign a URL by one of
// them signs none by those behind it.
var urlRules = []urlRule{
	// One call, object or command holds both. seen: filestack-python#71, a call that
	// takes a URL, the policy and the signature.
	{"statement", (*finder).inStatement, false},
	// The JSON below a request line, headers at most between the two. seen:
	// filestack-react#86, what a browser's network panel shows.
	{"body", (*finder).inBody, false},
	// A name brings them together: the request names the pair's object, or one call
	// names both. made: the call of the first rule with its arguments in variables.
	{"name", (*finder).byName, true},
}

// maxClaims bounds how many URLs around a pair are looked at.
const maxClaims = 16

// joinURLs are the claims of pairs on URLs that are better than all others to the same
// URL, in the order of the pairs.
func (f *finder) joinURLs() []claim {
	var claims []claim
	for i := range f.loose {
		claims = append(claims, f.claimsOf(i)...)
	}
	byURL := map[int][]int{} // indexes in claims
	for i := range claims {
		byURL[claims[i].url] = append(byURL[claims[i].url], i)
	}
	var best []claim
	for i := range claims {
		if cheapest(costsOf(claims, byURL[claims[i].url])) == i {
			best = append(best, claims[i])
		}
	}
	return best
}

// claimsOf are the claims of one pair, by the first rule that gives it any.
func (f *finder) claimsOf(pair int) []claim {
	p := f.loose[pair]
	l := &f.found[p.index]
	if l.form != FormPair && l.form != FormPolicy && l.form != FormRequestBody || l.host != request.NoHost || l.link.Host != "" {
		return nil
	}
	first, _ := slices.BinarySearchFunc(f.bare, p.from-syntax.Reach, func(b bareURL, at int) int { return b.at - at })
	last := first
	for last < len(f.bare) && last < first+maxClaims && f.bare[last].at < p.to+syntax.Reach {
		last++
	}
	if first == last {
		return nil
	}
	in := syntax.StatementAround(f.v.Text, p.from, p.to)
	object := sync.OnceValue(func() int { return bodyStart(f.v.Text, p.from) })
	for r := range urlRules {
		var claims []claim
		for i := first; i < last; i++ {
			if c := (claim{url: i, pair: pair, first: first, in: in, object: object}); urlRules[r].holds(f, &c) {
				claims = append(claims, c)
			}
		}
		if len(claims) == 0 {
			continue
		}
		if urlRules[r].each {
			return claims
		}
		k := cheapest(costsOf(claims, nil))
		if k < 0 || !claims[k].body && claims[k].strangers(f.v.Text, f.bare[claims[k].url], p) {
			return nil // nobody can tell which of several the pair is for
		}
		return claims[k : k+1]
	}
	return nil
}

// costsOf are the costs of claims, of some of them by index or of all.
func costsOf(claims []claim, some []int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		if some == nil {
			for i := range claims {
				if !yield(i, claims[i].cost()) {
					return
				}
			}
		}
		for _, i := range some {
			if !yield(i, claims[i].cost()) {
				return
			}
		}
	}
}

// cost is how far from the URL its pair stands: in brackets, and farther than any in
// another statement.
func (c *claim) cost() int {
	const apart = 1 << 20
	if c.together {
		return c.level
	}
	return apart + c.level
}
