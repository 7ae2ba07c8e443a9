package locate

import (
	"iter"
	"slices"
	"sync"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/report"
)

// signedBy is the rule that gives an unsigned URL a pair beside it. holds reports
// whether a claim is one by the rule, and notes in it what says so. Each: a pair signs
// every URL that the rule gives it, and not the nearest alone.
func signedBy(name string, holds func(sc *scene, c *claim) bool, each bool) rule {
	return rule{after: calls, name: name, try: func(sc *scene) attempt {
		var claims []claim
		for pair := range sc.unbound() {
			claims = append(claims, claimsOf(sc, pair, holds, each)...)
		}
		if len(claims) == 0 {
			return attempt{}
		}
		slices.SortStableFunc(claims, func(a, b claim) int { return a.url - b.url })
		return attempt{
			things: len(sc.bare),
			offers: func(url int) iter.Seq2[int, int] {
				if sc.bare[url].signed {
					return costsOf(nil, 0)
				}
				first, _ := slices.BinarySearchFunc(claims, url, func(c claim, url int) int { return c.url - url })
				last := first
				for last < len(claims) && claims[last].url == url {
					last++
				}
				return costsOf(claims[first:last], first)
			},
			join: func(url, k int) {
				pair := &sc.loose[claims[k].pair]
				sc.bare[url].signed, pair.settled = true, true
				sc.group(sc.bare[url].index).claim = &claims[k]
				sc.group(pair.index).within = true
			},
		}
	}}
}

// maxClaims bounds how many URLs around a pair are looked at.
const maxClaims = 16

// claimsOf are the claims of one pair by a rule, none where a rule before has settled
// whose it is.
func claimsOf(sc *scene, pair int, holds func(sc *scene, c *claim) bool, each bool) []claim {
	p := &sc.loose[pair]
	form, r := sc.form(p.index), &sc.alone[p.index]
	if p.settled || form != report.FormPair && form != report.FormPolicy && form != report.FormRequestBody || r.Host != request.NoHost || r.Link.Host != "" {
		return nil
	}
	first, last := urlsAround(sc, p)
	if first == last {
		return nil
	}
	in := p.statement(sc.view.Text)
	object := sync.OnceValue(func() int { return wire.BodyStart(sc.view.Text, p.from) })
	var claims []claim
	var c claim // outside of the loop: holds takes its address
	for i := first; i < last; i++ {
		c = claim{url: i, pair: pair, first: first, in: *in, object: object}
		if holds(sc, &c) {
			claims = append(claims, c)
		}
	}
	p.settled = len(claims) > 0
	if each || len(claims) == 0 {
		return claims
	}
	k := cheapest(costsOf(claims, 0))
	if k < 0 || !claims[k].body && claims[k].strangers(sc.view.Text, sc.bare[claims[k].url], *p) {
		return nil // nobody can tell which of several the pair is for
	}
	return claims[k : k+1]
}

// urlsAround are the unsigned URLs in reach of a pair, by index.
func urlsAround(sc *scene, p *loosePair) (first, last int) {
	first, _ = slices.BinarySearchFunc(sc.bare, p.from-syntax.Reach, func(b bareURL, at int) int { return b.at - at })
	last = first
	for last < len(sc.bare) && last < first+maxClaims && sc.bare[last].at < p.to+syntax.Reach {
		last++
	}
	return first, last
}

// costsOf are claims, by their index from first on, and how far from its URL each pair
// stands, in brackets.
func costsOf(claims []claim, first int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i := range claims {
			if !yield(first+i, claims[i].level) {
				return
			}
		}
	}
}
