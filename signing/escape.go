package signing

import (
	"strconv"
	"unicode/utf16"
)

// unescapeOne reads one JSON escape at the start of s.
func unescapeOne(s string) (r rune, size int) {
	switch s[1] {
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		r = hexRune(s)
		if utf16.IsSurrogate(r) && len(s) >= 12 && s[6] == '\\' && s[7] == 'u' {
			if pair := utf16.DecodeRune(r, hexRune(s[6:])); pair != '�' {
				return pair, 12
			}
		}
		return r, 6 // a lone surrogate is written as U+FFFD by utf8.AppendRune
	}
	return rune(s[1]), 2
}

// hexRune reads the digits of \uXXXX.
func hexRune(s string) rune {
	n, _ := strconv.ParseUint(s[2:6], 16, 32) // the scanner has seen four hex digits
	return rune(n)
}
