package ascii

import "unicode/utf8"

// Set is a set of bytes.
type Set [256]bool

// SetOf are the bytes of a text.
func SetOf(bytes string) (set Set) {
	for i := range len(bytes) {
		set[bytes[i]] = true
	}
	return set
}

// AndForeign adds the bytes beyond ASCII.
func (set Set) AndForeign() Set {
	for c := utf8.RuneSelf; c < len(set); c++ {
		set[c] = true
	}
	return set
}

// Next is where the first byte of the set stands in s from a place on, the length of s
// without one; a place behind the end is its own. It takes four bytes at a time.
func (set *Set) Next(s string, at int) int {
	for ; at+4 <= len(s); at += 4 {
		switch four := s[at : at+4]; {
		case set[four[0]]:
			return at
		case set[four[1]]:
			return at + 1
		case set[four[2]]:
			return at + 2
		case set[four[3]]:
			return at + 3
		}
	}
	for at < len(s) && !set[s[at]] {
		at++
	}
	return at
}
