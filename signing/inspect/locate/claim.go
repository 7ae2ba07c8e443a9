package locate

import (
	"slices"

	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// bareURL is an unsigned URL, which a pair beside it may sign.
type bareURL struct {
	index   int // of the sighting
	at, end int
	signed  bool              // a rule gave it its pair
	own     *syntax.Statement // the URL's, once it was asked for
}

// unsigned are the URLs without a pair, in the order of the text.
func (sc *scene) unsigned() []bareURL {
	if sc.bare != nil {
		return sc.bare
	}
	for i := range sc.list {
		s := &sc.list[i]
		r := &sc.alone[i]
		if s.kind == unfit || s.kind == aURL && !sc.isWithin(i) && !r.Policy.Shown() && !r.Signature.Shown() && r.Form != report.FormOtherService && r.Form != report.FormViewer {
			sc.bare = append(sc.bare, bareURL{index: i, at: s.from, end: s.to})
		}
	}
	slices.SortStableFunc(sc.bare, func(a, b bareURL) int { return a.at - b.at })
	return sc.bare
}

// statement is the one that a URL stands in.
func (b *bareURL) statement(s string) *syntax.Statement {
	if b.own == nil {
		own := syntax.StatementAround(s, b.at, b.end)
		b.own = &own
	}
	return b.own
}

// loosePair is a pair that stands in no URL, or in a query without the rest of its URL.
type loosePair struct {
	index    int // of the sighting
	from, to int
	settled  bool              // a rule has said whose it is, or that nobody can tell
	own      *syntax.Statement // the pair's, once it was asked for
}

// statement is the one that a pair stands in: each rule asks for it.
func (p *loosePair) statement(s string) *syntax.Statement {
	if p.own == nil {
		own := syntax.StatementAround(s, p.from, p.to)
		p.own = &own
	}
	return p.own
}

// unbound are the pairs that stand in no URL.
func (sc *scene) unbound() []loosePair {
	if sc.loose != nil {
		return sc.loose
	}
	for i := range sc.list {
		if s := &sc.list[i]; (s.kind == aPair || s.kind == aQuery) && !sc.isWithin(i) {
			sc.loose = append(sc.loose, loosePair{index: i, from: s.from, to: s.to})
		}
	}
	return sc.loose
}

// claim is a URL that a pair signs.
type claim struct {
	url, pair int              // of the scene's bare and loose
	first     int              // of bare: the first URL that was looked at
	level     int              // how many brackets further out than the pair the URL stands
	code      []report.Span    // the statements that say so
	together  bool             // URL and pair stand in one statement
	body      bool             // the pair stands in the body of the request
	call      string           // whose argument the URL is: requests.get
	in        syntax.Statement // the pair's
	object    func() int       // where the outermost object around the pair begins, -1 without one
}
