package extent

import (
	"strings"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
)

// nextLiteral finds the literal that follows without an operator, as in Python and
// C, or behind a comma in a list that is joined later.
func nextLiteral(s string, end int, begun *beginning) (int, byte) {
	soFar := begun.text
	k, broke := carrier.SkipGap(s, end+1)
	comma := false
	if k < len(s) && s[k] == ',' {
		comma = true
		k, broke = carrier.SkipGap(s, k+1)
	}
	n := carrier.LiteralOpens(s, k)
	if n == 0 || k+n >= len(s) {
		return 0, 0
	}
	rest := s[k+n:]
	if !broke && (comma || k == end+1) {
		return 0, 0
	}
	if rest[0] == '&' || rest[0] == '?' || !broke && pairGoesOn(begun, rest) {
		return k + n, s[k+n-1]
	}
	if comma || !broke {
		return 0, 0
	}
	if rest[0] == '/' && !strings.HasPrefix(rest, "//") || strings.HasSuffix(soFar, "/") && beginsSegment(rest) || continues(begun, rest, true, 80) {
		return k + n, s[k+n-1]
	}
	return 0, 0
}

// beginsSegment reports whether a literal begins with a task and its options or a handle.
func beginsSegment(rest string) bool {
	segment, _, _ := strings.Cut(rest[:tokenLength(rest)], "/")
	return shape.IsHandle(segment) || strings.IndexByte(segment, '=') > 0 && link.IsTask(segment)
}

// pairGoesOn is continues for a literal that follows in the same line, as in Python and C:
// a value that it makes whole, or the name of the next one.
func pairGoesOn(begun *beginning, rest string) bool {
	soFar := begun.text
	token := rest[:tokenLength(rest)]
	if token == "" || strings.HasPrefix(token, "http") {
		return false
	}
	asks := strings.IndexByte("&?", soFar[len(soFar)-1]) >= 0
	return asks && namesFollow(begun.innermost(), token) || valueGoesOn(soFar, token, begun.shown.pair(soFar), false)
}
