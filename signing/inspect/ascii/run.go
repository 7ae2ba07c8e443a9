package ascii

import (
	"math/bits"
	"strings"
)

// AllDigits reports whether s is a whole number without a sign.
func AllDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// AllHex reports whether s is hex digits and nothing else, and not empty.
func AllHex(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; (c < 'a' || c > 'f') && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return s != ""
}

// LastIndexByte is strings.LastIndexByte, which looks at one byte after the other: every
// URL looks a thousand bytes back for its line and its tag. It takes eight at a time.
func LastIndexByte(s string, c byte) int {
	const ones, low = 0x0101010101010101, 0x7f7f7f7f7f7f7f7f
	i := len(s)
	for ; i >= 8; i -= 8 {
		p := s[i-8 : i]
		differ := (uint64(p[0]) | uint64(p[1])<<8 | uint64(p[2])<<16 | uint64(p[3])<<24 |
			uint64(p[4])<<32 | uint64(p[5])<<40 | uint64(p[6])<<48 | uint64(p[7])<<56) ^ ones*uint64(c)
		if same := ^(differ&low + low | differ | low); same != 0 { // the highest bit of each byte that is c
			return i - 1 - bits.LeadingZeros64(same)/8
		}
	}
	for i--; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// LineStart is where the line of a place begins, or as far back as one looks.
//
//go:noinline
func LineStart(s string, at int) int {
	const farthest = 4096
	from := max(0, at-farthest)
	return from + LastIndexByte(s[from:at], '\n') + 1
}

// HexLength is how many hex digits s begins with.
func HexLength(s string) int {
	n := 0
	for n < len(s) && IsHex(s[n]) {
		n++
	}
	return n
}

// Base64Length is how many characters of base64 s begins with, padding included.
func Base64Length(s string) int {
	return notBase64.Next(s, 0)
}

// notBase64 are the bytes that end a run of base64.
var notBase64 = func() (set Set) {
	for c := range set {
		set[c] = !IsBase64(byte(c))
	}
	return set
}()

// NameEnd is where the name that begins at a place ends: at itself where none does.
//
//go:noinline
func NameEnd(s string, at int) int {
	for at < len(s) && IsName(s[at]) {
		at++
	}
	return at
}

// At is the byte at a place, a space before the start and behind the end.
func At(s string, i int) byte {
	if i >= 0 && i < len(s) {
		return s[i]
	}
	return ' '
}

// HoldsWord reports whether a word stands in s that is no part of a longer name.
func HoldsWord(s, word string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return false
		}
		i += at
		if (i == 0 || !IsName(s[i-1])) && !IsName(At(s, i+len(word))) {
			return true
		}
		at = i + len(word)
	}
}

// HasFoldPrefix reports whether s begins with a prefix, in whatever case.
//
//go:noinline
func HasFoldPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// HoldsBlank reports whether a blank stands in s.
func HoldsBlank(s string) bool {
	for i := 0; i < len(s); i++ {
		if IsBlank(s[i]) {
			return true
		}
	}
	return false
}

// LongestName bounds how far a name is read around a place in it: the walk back from
// each of a million hits must not reach the beginning of the text.
const LongestName = 128

// NameAround is the name that holds s[from:to], as far as LongestName on either side;
// hyphens belong to its beginning, as in data-fp-policy.
func NameAround(s string, from, to int) (start, end int) {
	start, end = from, to
	for limit := max(0, from-LongestName); start > limit && (IsName(s[start-1]) || s[start-1] == '-'); {
		start--
	}
	for limit := min(len(s), to+LongestName); end < limit && IsName(s[end]); {
		end++
	}
	return start, end
}

// HostStart is where the host begins that goes on at a place: letters, digits, "_", dots
// and hyphens, as far back as hosts of Filestack's reach.
func HostStart(s string, at int) int {
	const longest = 60
	limit := max(0, at-longest)
	for at > limit && (IsName(s[at-1]) || s[at-1] == '.' || s[at-1] == '-') {
		at--
	}
	return at
}

// HoldsAny reports whether one of the words stands in s.
func HoldsAny(s string, words ...string) bool {
	for _, word := range words {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}
