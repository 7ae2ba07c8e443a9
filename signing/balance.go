package signing

import (
	"regexp/syntax"
	"strings"
)

// unbalanced finds the parenthesis or bracket that is missing or too many in an
// expression that Go cannot parse for another reason: no dialect takes it. It is empty
// where there is none, and where Perl's comments, quotes or classes of classes may hold
// some.
func unbalanced(expr string) syntax.ErrorCode {
	if strings.Contains(expr, "[:") {
		return ""
	}
	depth := 0
	for i := 0; i < len(expr); i++ {
		switch expr[i] {
		case '\\':
			if i++; strings.HasPrefix(expr[i:], "Q") {
				return ""
			}
		case '[':
			if i = classEnd(expr, i); i == len(expr) {
				return syntax.ErrMissingBracket
			}
		case '(':
			if freeSpacing(expr[i:]) {
				return ""
			}
			depth++
			if comment, is := strings.CutPrefix(expr[i:], "(?#"); is {
				comment, _, _ = strings.Cut(comment, ")")
				if strings.Contains(comment, `\`) {
					return "" // whether \) ends it differs
				}
				i += len("?#") + len(comment)
			}
		case ')':
			if depth--; depth < 0 {
				return syntax.ErrUnexpectedParen
			}
		}
	}
	if depth > 0 {
		return syntax.ErrMissingParen
	}
	return ""
}

// classEnd is the offset of the ] that ends the class at an offset, the length of the
// expression where none does.
func classEnd(expr string, at int) int {
	at++
	if strings.HasPrefix(expr[at:], "^") {
		at++
	}
	for first := true; at < len(expr); first = false {
		switch {
		case expr[at] == ']' && !first:
			return at
		case expr[at] == '\\':
			at++
		}
		at++
	}
	return len(expr)
}

// freeSpacing reports whether a group sets the flag x, under which a # begins a
// comment.
func freeSpacing(group string) bool {
	flags, is := strings.CutPrefix(group, "(?")
	if !is {
		return false
	}
	rest := strings.TrimLeft(flags, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ^-")
	return strings.Contains(flags[:len(flags)-len(rest)], "x")
}
