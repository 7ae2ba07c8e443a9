package locate

import (
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// bareURL is an unsigned URL, which a pair beside it may sign.
type bareURL struct {
	index   int // in f.found, -1 for a hidden one
	at, end int // in the finder's text
	// hidden is a URL that asks for no file, as far as the text shows: it is worth a
	// report only where a pair goes there.
	hidden *request.Request
	signed bool              // a rule gave it its pair
	own    *syntax.Statement // the URL's, once it was asked for
}

// statement is the one that a URL stands in.
func (b *bareURL) statement(s string) *syntax.Statement {
	if b.own == nil {
		own := syntax.StatementAround(s, b.at, b.end)
		b.own = &own
	}
	return b.own
}

// loosePair is a pair of f.found that stands in no URL, or in a query without the
// rest of its URL.
type loosePair struct {
	index    int
	from, to int // in the finder's text
	query    bool
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

// claim is a URL that a pair signs.
type claim struct {
	url, pair int              // in f.bare and f.loose
	first     int              // in f.bare: the first URL that was looked at
	level     int              // how many brackets further out than the pair the URL stands
	code      []report.Span    // the statements that say so, in the finder's text
	together  bool             // URL and pair stand in one statement
	body      bool             // the pair stands in the body of the request
	call      string           // whose argument the URL is: requests.get
	in        syntax.Statement // the pair's
	object    func() int       // where the outermost object around the pair begins, -1 without one
}
