package extent

import "strings"

// Python writes bytes as b'…', and so they stand in a URL that was put together from
// them: ?policy=b'eyJ…'&signature=….

// bytesEnd passes a value that is written as Python's bytes, whose opening quote stands
// at i. It returns 0 where there is none; escaped says that the quote is no end of the
// literal around the URL.
func bytesEnd(s string, i int, quote byte, escaped bool) int {
	const shortest = 16
	q := s[i]
	if i < 2 || s[i-1] != 'b' || strings.IndexByte("=:", s[i-2]) < 0 || quote == q && !escaped {
		return 0
	}
	n := TokenEnd(s, i+1)
	if n-i <= shortest || n == len(s) || s[n] != q {
		return 0
	}
	if n++; n == len(s) || strings.IndexByte("&,/)}]\"'` \t\r\n", s[n]) >= 0 {
		return n
	}
	return 0
}
