package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// byName reports whether a name brings URL and pair together: the request names the
// pair's object, the parameters are set on the URL's object, or one call takes both.
func byName(sc *scene, c *claim) bool {
	s, b := sc.view.Text, &sc.urls[c.url]
	if sc.alone[sc.pairs[c.pair].index].Form == report.FormPolicy || syntax.QuoteBefore(s, b.from) == 0 {
		return false
	}
	url := b.statement(sc)
	if c.in.Meets(url) {
		return false
	}
	pairName, pairCalled := c.in.Name(s)
	urlName, urlCalled := url.Name(s)
	in := c.in.Text(s)
	c.code = []report.Span{{Offset: c.in.From, Length: c.in.To - c.in.From}, {Offset: url.From, Length: url.To - url.From}}
	c.level = len(c.in.Opens) + 1
	switch {
	case c.in.From > url.From && urlName != "" && ascii.HoldsWord(in, urlName) && !syntax.Redefined(ascii.Part(s, url.To, c.in.From), urlName):
		return true
	case pairName == "" || c.in.From > url.From && urlName == "":
		return false
	case c.in.From < url.From && !syntax.Redefined(ascii.Part(s, c.in.To, url.From), pairName) &&
		(ascii.HoldsWord(ascii.Part(s, url.From, b.from-1), pairName) && urlName != pairName || ascii.HoldsWord(ascii.Part(s, b.to+1, url.To), pairName) ||
			fillsIn(ascii.Part(s, b.from, b.to), pairName)):
		return true
	case urlName == pairName:
		return pairCalled && urlCalled // request.open(url), request.send({…})
	case urlName == "":
		return false
	}
	return c.usedTogether(s, urlName, pairName)
}

// fillsIn reports whether an expression in a URL names an object: ${params},
// ${http_build_query($q)}.
func fillsIn(url, name string) bool {
	for {
		i := strings.Index(url, "${")
		if i < 0 {
			return false
		}
		url = url[i+2:]
		if expression, _, _ := strings.Cut(url, "}"); ascii.HoldsWord(expression, name) {
			return true
		}
	}
}

// usedTogether looks, behind both definitions and between them, for a statement that
// names both.
func (c *claim) usedTogether(s, url, pair string) bool {
	first, second := c.code[0], c.code[1]
	if second.Offset < first.Offset {
		first, second = second, first
	}
	limit := min(len(s), second.End()+syntax.Reach)
	for at, looked := first.End(), 0; looked < maxClaims; looked++ {
		i := strings.Index(ascii.Part(s, at, limit), url)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(url)
		if i >= second.Offset && i < second.End() || ascii.IsName(s[i-1]) || ascii.IsName(ascii.At(s, at)) {
			continue
		}
		both := syntax.StatementAround(s, i, at)
		if both.From >= first.End() && ascii.HoldsWord(both.Text(s), pair) {
			c.code = append(c.code, report.Span{Offset: both.From, Length: both.To - both.From})
			return true
		}
	}
	return false
}
