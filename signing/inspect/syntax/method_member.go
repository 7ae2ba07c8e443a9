package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// longestOptions is how far behind a URL the options may go on that name its method: what
// a browser copies has some twenty headers.
const longestOptions = 4 << 10

// methodMember is the method that a member of the object around a URL names behind it, or
// one of the object that is the next argument, however many other members stand before:
//
//	fetch("…", {"headers": {…}, "referrer": "https://…", "method": "DELETE"})
func methodMember(s string, end int) string {
	at := end
	if c := ascii.At(s, at); c == '"' || c == '\'' || c == '`' {
		at++
	}
	at = skipBlanks(s, at)
	if ascii.At(s, at) != ',' {
		return ""
	}
	if at = skipBlanks(s, at+1); at < len(s) && ascii.IsBlank(s[at]) {
		return ""
	}
	limit, depth := min(len(s), at+longestOptions), 0
	if !strings.Contains(ascii.Part(s, at, limit+len("method")), "method") { // as behind most URLs, which is quicker to see
		return ""
	}
	if ascii.At(s, at) == '{' {
		depth, at = 1, at+1
	}
	own := depth
	for at < limit {
		switch c := s[at]; {
		case c == '"' || c == '\'' || c == '`':
			close := stringEnd(s[:limit], at)
			if close < 0 {
				return ""
			}
			if depth == own && s[at+1:close] == "method" {
				return methodGiven(s, close+1)
			}
			at = close
		case c == '{' || c == '[' || c == '(':
			depth++
		case c == '}' || c == ']' || c == ')':
			if depth--; depth < own {
				return ""
			}
		case c == 'm' && depth == own && strings.HasPrefix(s[at:], "method") && !ascii.IsName(s[at-1]) && !ascii.IsName(ascii.At(s, at+len("method"))):
			return methodGiven(s, at+len("method"))
		}
		at++
	}
	return ""
}

// methodGiven is the method that a member is given, in quotes.
func methodGiven(s string, at int) string {
	at = skipBlanks(s, at)
	if ascii.At(s, at) != ':' {
		return ""
	}
	at = skipBlanks(s, at+1)
	if at >= len(s) || strings.IndexByte("\"'`", s[at]) < 0 {
		return ""
	}
	for _, m := range Methods {
		if rest := s[at+1:]; len(rest) > len(m) && strings.EqualFold(rest[:len(m)], m) && rest[len(m)] == s[at] {
			return m
		}
	}
	return ""
}

// stringEnd is where the quote closes that opens at a place, -1 where none does.
func stringEnd(s string, open int) int {
	for at := open + 1; at < len(s); at++ {
		switch s[at] {
		case '\\':
			at++
		case s[open]:
			return at
		}
	}
	return -1
}

// skipBlanks is the next place from at on where no blank stands, not far away.
func skipBlanks(s string, at int) int {
	const farthest = 100
	for limit := min(len(s), at+farthest); at < limit && ascii.IsBlank(s[at]); {
		at++
	}
	return at
}
