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
func signedBy(name string, holds func(f *finder, c *claim) bool, each bool) rule {
	return rule{
		after: calls, name: name,
		begin: func(f *finder) int {
			f.claims = f.claims[:0]
			for pair := range f.loose {
				f.claims = append(f.claims, f.claimsOf(pair, holds, each)...)
			}
			slices.SortStableFunc(f.claims, func(a, b claim) int { return a.url - b.url })
			if len(f.claims) == 0 {
				return 0
			}
			return len(f.bare)
		},
		offers: (*finder).claimsOn,
		join: func(f *finder, _, k int) {
			f.sign(f.claims[k])
			f.drop(f.loose[f.claims[k].pair].index)
			f.loose[f.claims[k].pair].settled = true
		},
	}
}

// maxClaims bounds how many URLs around a pair are looked at.
const maxClaims = 16

// claimsOf are the claims of one pair by a rule, none where a rule before has settled
// whose it is.
func (f *finder) claimsOf(pair int, holds func(f *finder, c *claim) bool, each bool) []claim {
	p := &f.loose[pair]
	l := &f.found[p.index]
	if p.settled || l.Form != report.FormPair && l.Form != report.FormPolicy && l.Form != report.FormRequestBody || l.Host != request.NoHost || l.Link.Host != "" {
		return nil
	}
	first, last := f.urlsAround(p)
	if first == last {
		return nil
	}
	in := p.statement(f.v.Text)
	object := sync.OnceValue(func() int { return wire.BodyStart(f.v.Text, p.from) })
	var claims []claim
	var c claim // outside of the loop: holds takes its address
	for i := first; i < last; i++ {
		c = claim{url: i, pair: pair, first: first, in: *in, object: object}
		if holds(f, &c) {
			claims = append(claims, c)
		}
	}
	p.settled = len(claims) > 0
	if each || len(claims) == 0 {
		return claims
	}
	k := cheapest(costsOf(claims))
	if k < 0 || !claims[k].body && claims[k].strangers(f.v.Text, f.bare[claims[k].url], *p) {
		return nil // nobody can tell which of several the pair is for
	}
	return claims[k : k+1]
}

// urlsAround are the unsigned URLs in reach of a pair, by index.
func (f *finder) urlsAround(p *loosePair) (first, last int) {
	first, _ = slices.BinarySearchFunc(f.bare, p.from-syntax.Reach, func(b bareURL, at int) int { return b.at - at })
	last = first
	for last < len(f.bare) && last < first+maxClaims && f.bare[last].at < p.to+syntax.Reach {
		last++
	}
	return first, last
}

// claimsOn are the claims on one URL and how far from it each pair stands, in brackets.
func (f *finder) claimsOn(url int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		if f.bare[url].signed {
			return
		}
		i, _ := slices.BinarySearchFunc(f.claims, url, func(c claim, url int) int { return c.url - url })
		for ; i < len(f.claims) && f.claims[i].url == url && yield(i, f.claims[i].level); i++ {
		}
	}
}

// costsOf are the costs of the claims of one pair.
func costsOf(claims []claim) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i := range claims {
			if !yield(i, claims[i].level) {
				return
			}
		}
	}
}
