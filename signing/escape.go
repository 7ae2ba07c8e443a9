package signing

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// unescape undoes the escapes of a JSON string. A lone surrogate becomes U+FFFD, as
// in encoding/json; so does an escape that the scanner would have refused.
func unescape(s string) string {
	at := strings.IndexByte(s, '\\')
	if at < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for ; at >= 0; at = strings.IndexByte(s, '\\') {
		b = append(b, s[:at]...)
		r, size := unescapeOne(s[at:])
		b = utf8.AppendRune(b, r)
		s = s[at+size:]
	}
	return string(append(b, s...))
}

// unescapeOne reads the escape at the start of s. It never reads beyond s.
func unescapeOne(s string) (r rune, size int) {
	if len(s) < 2 {
		return utf8.RuneError, len(s)
	}
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
	case '"', '\\', '/':
		return rune(s[1]), 2
	case 'u':
		return unescapeUnicode(s)
	}
	return utf8.RuneError, 2
}

// unescapeUnicode reads \uXXXX, and a second one where the two are a surrogate
// pair.
func unescapeUnicode(s string) (r rune, size int) {
	r, ok := unicodeEscape(s)
	if !ok {
		return utf8.RuneError, 2
	}
	if utf16.IsSurrogate(r) {
		low, _ := unicodeEscape(s[6:])
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return pair, 12
		}
		return utf8.RuneError, 6
	}
	return r, 6
}

// unicodeEscape reads one \uXXXX.
func unicodeEscape(s string) (rune, bool) {
	if len(s) < 6 || s[:2] != `\u` {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(n), err == nil
}
