package locate

import (
	"slices"
	"sort"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/report"
)

// apart is what stands by itself and may belong together: a URL without a pair, which a
// pair beside it may sign, or a pair that stands in no URL, or in a query without the
// rest of its URL.
type apart struct {
	index    int // of the sighting
	from, to int
	settled  bool              // a rule has said what it belongs to, or that nobody can tell
	own      *syntax.Statement // the one that it stands in, once it was asked for
	body     int               // where the outermost object around it begins, once asked for; -1 without one
	asked    bool              // for the body
}

// object is where the outermost object around it begins, -1 without one.
func (a *apart) object(s string) int {
	if !a.asked {
		a.body, a.asked = wire.BodyStart(s, a.from), true
	}
	return a.body
}

// statement is the one that it stands in: each rule asks for it.
func (a *apart) statement(sc *scene) *syntax.Statement {
	if a.own == nil {
		sc.walk.Text = sc.view.Text
		own := sc.walk.Around(syntax.IndexStart(sc.view.Text, a.from), a.to)
		a.own = &own
	}
	return a.own
}

// unsigned are the URLs without a pair, in the order of the text.
func (sc *scene) unsigned() []apart {
	if sc.urls != nil {
		return sc.urls
	}
	sc.urls = []apart{} // none is an answer, too: every pair asks
	for i := range sc.list {
		s, r := &sc.list[i], &sc.alone[i]
		if s.kind == unfit || s.kind == aURL && !sc.isWithin(i) && !r.Policy.Shown() && !r.Signature.Shown() && r.Form != report.FormOtherService && r.Form != report.FormViewer {
			sc.urls = append(sc.urls, apart{index: i, from: s.from, to: s.to})
		}
	}
	sort.SliceStable(sc.urls, func(i, j int) bool { return sc.urls[i].from < sc.urls[j].from })
	return sc.urls
}

// unbound are the pairs without a URL.
func (sc *scene) unbound() []apart {
	if sc.pairs != nil {
		return sc.pairs
	}
	sc.pairs = []apart{}
	for i := range sc.list {
		if s := &sc.list[i]; (s.kind == aPair || s.kind == aQuery) && !sc.isWithin(i) {
			sc.pairs = append(sc.pairs, apart{index: i, from: s.from, to: s.to})
		}
	}
	return sc.pairs
}

// claim is a URL that a pair signs.
type claim struct {
	url, pair int               // of those that stand apart
	first     int               // URL that was looked at
	level     int               // how many brackets further out than the pair the URL stands
	code      []report.Span     // the statements that say so
	together  bool              // URL and pair stand in one statement
	body      bool              // the pair stands in the body of the request
	call      string            // whose argument the URL is: requests.get
	in        *syntax.Statement // the pair's
}

// signedBy is the rule that gives an unsigned URL a pair beside it. holds reports
// whether a claim is one by the rule, and notes in it what says so. Each: a pair signs
// every URL that the rule gives it, and not the nearest alone.
//
//go:noinline
func signedBy(name string, holds func(sc *scene, c *claim) bool, each bool) rule {
	return rule{after: calls, name: name, try: func(sc *scene) attempt {
		var claims []claim
		for pair := range sc.unbound() {
			claims = append(claims, claimsOf(sc, pair, holds, each)...)
		}
		if len(claims) == 0 {
			return attempt{}
		}
		sort.SliceStable(claims, func(i, j int) bool { return claims[i].url < claims[j].url })
		return attempt{
			things: len(sc.urls),
			offers: func(url int, to offer) {
				if sc.urls[url].settled {
					return
				}
				first, _ := slices.BinarySearchFunc(claims, url, func(c claim, url int) int { return c.url - url })
				for i := first; i < len(claims) && claims[i].url == url; i++ {
					to(i, claims[i].level)
				}
			},
			join: func(url, k int) {
				pair := &sc.pairs[claims[k].pair]
				sc.urls[url].settled, pair.settled = true, true
				sc.group(sc.urls[url].index).claim = &claims[k]
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
	p := &sc.pairs[pair]
	form, r := sc.form(p.index), &sc.alone[p.index]
	if p.settled || form != report.FormPair && form != report.FormPolicy && form != report.FormRequestBody || r.Host != request.NoHost || r.Link.Host != "" {
		return nil
	}
	first, last := urlsAround(sc, p)
	if first == last {
		return nil
	}
	in := p.statement(sc)
	var claims []claim
	if sc.tried == nil {
		sc.tried = new(claim)
	}
	c := sc.tried
	for i := first; i < last; i++ {
		*c = claim{url: i, pair: pair, first: first, in: in}
		if holds(sc, c) {
			claims = append(claims, *c)
		}
	}
	p.settled = len(claims) > 0
	if each || len(claims) == 0 {
		return claims
	}
	var nearest choice
	for i := range claims {
		nearest.weigh(i, claims[i].level)
	}
	k := nearest.cheapest()
	if k < 0 || !claims[k].body && claims[k].strangers(sc.view.Text, sc.urls[claims[k].url], *p) {
		return nil // nobody can tell which of several the pair is for
	}
	return claims[k : k+1]
}

// urlsAround are the unsigned URLs in reach of a pair, by index.
func urlsAround(sc *scene, p *apart) (first, last int) {
	urls := sc.unsigned()
	first, _ = slices.BinarySearchFunc(urls, p.from-syntax.Reach, func(b apart, at int) int { return b.from - at })
	last = first
	for last < len(urls) && last < first+maxClaims && urls[last].from < p.to+syntax.Reach {
		last++
	}
	return first, last
}
