package input

import "strings"

// LongPaste is the size from which a paste belongs to Inspect, in bytes.
const LongPaste = 1 << 10

// FirstLineOnly is said where a secret came with more.
const FirstLineOnly = "first line taken, rest dropped: an app secret is one line"

// ForInspect reports whether a paste is something to be read rather than typed: a
// policy with a signature, a long text, or several lines.
func ForInspect(text string) bool {
	if len(text) > LongPaste {
		return true
	}
	if strings.ContainsAny(strings.TrimRight(text, "\r\n"), "\r\n") {
		return true
	}
	lower := strings.ToLower(text)
	policy := strings.Contains(lower, "policy") || strings.Contains(text, "eyJ")
	return policy && (strings.Contains(lower, "signature") || longestHex(lower) >= 64)
}

// longestHex is the longest run of hex digits.
func longestHex(lower string) int {
	longest, run := 0, 0
	for i := 0; i < len(lower); i++ {
		if c := lower[i]; c >= '0' && c <= '9' || c >= 'a' && c <= 'f' {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	return longest
}
