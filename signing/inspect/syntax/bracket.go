package syntax

import "policybench/signing/inspect/ascii"

// codeSigns are the bytes at which code opens or ends anything, a text in quotes included.
var codeSigns = [256]bool{
	'(': true, ')': true, '[': true, ']': true, '{': true, '}': true,
	'"': true, '\'': true, '`': true, ';': true, '\n': true,
}

// ObjectStart goes back to the brace that is open at i.
func ObjectStart(s string, i int) int {
	from := max(0, i-2000)
	near, depth := s[from:i+1], 0
	for k := len(near) - 1; k >= 0; k-- {
		if !codeSigns[near[k]] {
			continue // as most bytes
		}
		switch near[k] {
		case '}', ']':
			depth++
		case '{':
			if depth == 0 {
				return from + k
			}
			depth--
		case '[':
			depth--
		}
	}
	return -1
}

// JSONEnd is the end of the JSON object that begins at at, 0 where it is none.
func JSONEnd(s string, at int) int {
	depth, quoted := 0, false
	for i := at; i < min(len(s), at+64<<10); i++ {
		switch c := s[i]; {
		case quoted:
			if c == '\\' {
				i++
			} else if c == '"' {
				quoted = false
			}
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			// No policy is nested deeply; a text of opening braces alone would be read
			// anew from each of them.
			if depth++; depth > deepest {
				return 0
			}
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

const deepest = 64

// EnclosingBraces are the offsets of the braces that are open at at, innermost first.
func EnclosingBraces(s string, at int) []int {
	var list []int
	near := ascii.Before(s, at, Reach)
	depth, closed := 0, ascii.LastIndexByte(near, '}')
	for open := ascii.LastIndexByte(near, '{'); open >= 0 && len(list) < 4; open = ascii.LastIndexByte(near[:open], '{') {
		for ; closed > open; closed = ascii.LastIndexByte(near[:closed], '}') {
			depth++
		}
		if depth == 0 {
			list = append(list, at-len(near)+open)
		} else {
			depth--
		}
	}
	return list
}

// ObjectEnd is the end of the object literal at at in source code.
func ObjectEnd(s string, at int) int {
	depth, limit := 0, min(len(s), at+8<<10)
	for i := at; i < limit; i++ {
		if !codeSigns[s[i]] {
			continue
		}
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}
