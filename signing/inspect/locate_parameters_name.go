package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// byName reports whether a name brings URL and pair together: the request names the
// pair's object, the parameters are set on the URL's object, or one call takes both.
func (c *claim) byName(s string, b *bareURL) bool {
	if quoteBefore(s, b.at) == 0 {
		return false
	}
	url := b.statement(s)
	if c.in.holds(url.from, url.to) || url.holds(c.in.from, c.in.to) {
		return false
	}
	pairName, pairCalled := c.in.name(s)
	urlName, urlCalled := url.name(s)
	in := s[c.in.from:c.in.to]
	c.code = []Span{{Offset: c.in.from, Length: c.in.to - c.in.from}, {Offset: url.from, Length: url.to - url.from}}
	c.level = len(c.in.opens) + 1
	switch {
	case c.in.from > url.from && urlName != "" && ascii.HoldsWord(in, urlName) && !redefined(s[url.to:c.in.from], urlName):
		return true
	case pairName == "" || c.in.from > url.from && urlName == "":
		return false
	case c.in.from < url.from && !redefined(s[c.in.to:url.from], pairName) &&
		(ascii.HoldsWord(s[url.from:b.at-1], pairName) && urlName != pairName || ascii.HoldsWord(s[min(b.end+1, url.to):url.to], pairName) ||
			strings.Contains(s[b.at:b.end], "${"+pairName) || strings.Contains(s[b.at:b.end], "${$"+pairName)):
		return true
	case urlName == pairName:
		return pairCalled && urlCalled // request.open(url), request.send({…})
	case urlName == "":
		return false
	}
	return c.usedTogether(s, urlName, pairName)
}

// redefined reports whether a name gets another value. An argument of that name
// (params=params) is none.
func redefined(s, name string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], name)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(name)
		before := strings.TrimRight(s[:i], " \t$")
		for _, word := range [...]string{"const", "let", "var", "my"} {
			before = strings.TrimRight(strings.TrimSuffix(before, word), " \t")
		}
		if before != "" && strings.IndexByte("\n;{}", before[len(before)-1]) < 0 {
			continue
		}
		if rest := strings.TrimLeft(s[at:], " \t"); len(rest) > 1 && (rest[0] == '=' && rest[1] != '=' || strings.HasPrefix(rest, ":=")) {
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
	limit := min(len(s), second.End()+reach)
	for at, looked := first.End(), 0; looked < maxClaims; looked++ {
		i := strings.Index(s[at:limit], url)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(url)
		if i >= second.Offset && i < second.End() || ascii.IsName(s[i-1]) || ascii.IsName(ascii.At(s, at)) {
			continue
		}
		both := statementAround(s, i, at)
		if both.from >= first.End() && ascii.HoldsWord(s[both.from:both.to], pair) {
			c.code = append(c.code, Span{Offset: both.from, Length: both.to - both.from})
			return true
		}
	}
	return false
}
