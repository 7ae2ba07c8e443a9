package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// expressionEnd is the end of a name with its members and calls, or at.
func expressionEnd(s string, at int) int {
	if at >= len(s) || !ascii.StartsName(s[at]) {
		return at
	}
	limit := min(len(s), at+100)
	i := at
	for i < limit {
		switch c := s[i]; {
		case ascii.IsName(c) || c == '$' || c == '@':
			i++
		case c == '.' && i+1 < limit && ascii.StartsName(s[i+1]):
			i++
		case isMemberSign(s[i:min(i+2, limit)]):
			i += 2
		case c == '(' || c == '[':
			end := bracketEnd(s, i, limit)
			if end < 0 {
				return i
			}
			i = end
		default:
			return i
		}
	}
	if limit == len(s) {
		return i
	}
	return at
}

// isMemberSign reports whether a sign leads from a value to its member.
func isMemberSign(s string) bool { return s == "?." || s == "->" || s == "::" }

// bracketEnd is the offset behind the bracket that closes the one at at.
func bracketEnd(s string, at, limit int) int {
	depth := 0
	for i := at; i < limit; i++ {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			return -1
		}
	}
	return -1
}

// longestOperands bounds what is computed between two literals, in bytes.
const longestOperands = 160

// operandsEnd is where an expression ends that code computes between two literals, and
// where the next one's text begins; next is 0 where no literal follows:
//
//	'{"expiry":' + (now() / 1000 | 0) + ',"call":…'
//	'{"expiry":' . (time() + 3600) . ',"call":…'
//
// It holds a call, an operation or a number: words alone may be a sentence.
func operandsEnd(s string, at int) (end, next int) {
	limit, computes := min(len(s), at+longestOperands), false
	for i := at; i < limit; i++ {
		switch c := s[i]; {
		case c == '(' || c == '[':
			if end = bracketEnd(s, i, limit); end < 0 {
				return 0, 0
			}
			i, computes = end-1, true
			continue
		case i > at && computes && strings.IndexByte("+.&|~<", c) >= 0:
			if next = joinedLiteral(s, i); next > 0 {
				return at + len(strings.TrimRight(s[at:i], " \t\r\n")), next
			}
		case c >= '0' && c <= '9':
			computes = true
		case c == '\n':
			if gap, _ := SkipGap(s, i); joinedLiteral(s, gap) == 0 && !continues(s, at, i) {
				return 0, 0
			}
		case !ascii.IsName(c) && strings.IndexByte(" \t\r$@*/%-!>:?+.&|~<", c) < 0:
			return 0, 0
		}
	}
	return 0, 0
}

// continues reports whether a line that breaks off at a place has an operator at its end.
func continues(s string, from, at int) bool {
	line := strings.TrimRight(s[from:at], " \t\r")
	return line == "" || strings.IndexByte("+-*/%.", line[len(line)-1]) >= 0
}

// filledIn is what stands in a text for an expression: itself where it is a number.
func filledIn(expression string) string {
	if ascii.AllDigits(expression) {
		return expression
	}
	return "${" + expression + "}"
}

// joinedLiteral is where the text of a literal begins that an operator behind a place joins
// to what stands before it; 0 without one.
func joinedLiteral(s string, at int) int {
	at, broke := SkipGap(s, at)
	op := JoinOperator(s, at, broke)
	if op == 0 {
		return 0
	}
	at, _ = SkipGap(s, at+op)
	if open := LiteralOpens(s, at); open > 0 {
		return at + open
	}
	return 0
}
