package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// split parts what stands in a bracket at its commas, without comments and blanks
// around each part, and gives the offset behind the closing one; 0 where none is found.
// The parenthesis of a call may have been lost before the next statement.
func split(s string, open int) (parts [][2]int, end int) {
	depth, braces, from := 0, 0, open+1
	for i := open + 1; i < min(len(s), open+2*reach); i++ {
		if next := skip(s, i); next > i {
			if from == i && isComment(s, i) {
				from = next
			}
			i = next - 1
			continue
		}
		switch s[i] {
		case '{':
			braces++
			depth++
		case '(', '[':
			depth++
		case '\n':
			if s[open] == '(' && braces == 0 && syntax.BeginsStatement(s, i) {
				return appendPart(parts, s, from, i), i
			}
		case ',':
			if depth == 0 {
				parts = appendPart(parts, s, from, i)
				from = i + 1
			}
		case ')', ']', '}':
			if s[i] == '}' {
				braces--
			}
			if depth--; depth < 0 {
				return appendPart(parts, s, from, i), i + 1
			}
		}
	}
	return nil, 0
}

// appendPart adds s[from:to] without the blanks and comments around it.
func appendPart(parts [][2]int, s string, from, to int) [][2]int {
	for from < to {
		if ascii.IsBlank(s[from]) {
			from++
		} else if isComment(s, from) {
			from = min(to, skip(s, from))
		} else {
			break
		}
	}
	end, code := from, from
	for end < to { // the last byte of code
		switch next := skip(s, end); {
		case isComment(s, end):
			end = next
		case next > end:
			end, code = next, next
		default:
			if !ascii.IsBlank(s[end]) {
				code = end + 1
			}
			end++
		}
	}
	if code = min(code, to); code <= from {
		return parts
	}
	return append(parts, [2]int{from, code})
}

// nameEnd is the end of the name that begins at a place, the place itself without one.
func nameEnd(s string, at int) int {
	if at >= len(s) {
		return at
	}
	return ascii.NameEnd(s, at)
}

// skip is the offset behind a text in quotes or a comment that begins at i; i where
// neither does. An apostrophe that nothing closes in its line is none.
func skip(s string, i int) int {
	switch c := s[i]; c {
	case '"', '\'', '`':
		for j := i + 1; j < len(s) && (s[j] != '\n' || c == '`'); j++ {
			if s[j] == '\\' {
				j++
			} else if s[j] == c {
				return j + 1
			}
		}
	case '/', '#':
		if !isComment(s, i) {
			return i
		}
		if strings.HasPrefix(s[i:], "/*") {
			if j := strings.Index(s[i:], "*/"); j > 0 {
				return i + j + 2
			}
			return len(s)
		}
		if j := strings.IndexByte(s[i:], '\n'); j >= 0 {
			return i + j
		}
		return len(s)
	}
	return i
}

// isComment reports whether a comment begins at i. A "#" is one behind a blank alone.
func isComment(s string, i int) bool {
	switch s[i] {
	case '/':
		return strings.HasPrefix(s[i:], "/*") || strings.HasPrefix(s[i:], "//") && (i == 0 || s[i-1] != ':')
	case '#':
		return (i == 0 || ascii.IsBlank(s[i-1])) && i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '#')
	}
	return false
}

// byteAt is the byte at a place, a blank outside of the text.
func byteAt(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return ' '
	}
	return s[i]
}
