package ascii

import "strings"

// UnescapeAll undoes up to MaxLayers layers.
func UnescapeAll(s string) string {
	for range MaxLayers {
		t, changed := Unescape(s)
		if !changed {
			break
		}
		s = t
	}
	return s
}

// MaxLayers bounds how often a value is percent-decoded.
const MaxLayers = 3

// Unescape undoes one layer of percent escapes and reports whether there was one. A
// stray percent sign stays.
func Unescape(s string) (string, bool) {
	i := strings.IndexByte(s, '%')
	if i < 0 {
		return s, false
	}
	b := make([]byte, 0, len(s))
	changed := false
	for i = 0; i < len(s); i++ {
		if IsEscape(s, i) {
			b = append(b, Escaped(s, i))
			i += 2
			changed = true
			continue
		}
		b = append(b, s[i])
	}
	if !changed {
		return s, false
	}
	return string(b), true
}

// IsEscape reports whether a percent escape stands at i.
func IsEscape(s string, i int) bool {
	return s[i] == '%' && i+2 < len(s) && IsHex(s[i+1]) && IsHex(s[i+2])
}

// Escaped is the byte that the percent escape at i stands for.
func Escaped(s string, i int) byte { return Unhex(s[i+1])<<4 | Unhex(s[i+2]) }

// EscapedLength is how long a byte is that s begins with, percent-escaped up to MaxLayers
// times: "%3D", "%253d". It is 0 where s begins with anything else.
func EscapedLength(s string, c byte) int {
	if s == "" || s[0] != '%' {
		return 0
	}
	for n := 1; n < 2*MaxLayers && n+1 < len(s) && IsHex(s[n]) && IsHex(s[n+1]); n += 2 {
		switch Unhex(s[n])<<4 | Unhex(s[n+1]) {
		case c:
			return n + 2
		case '%':
		default:
			return 0
		}
	}
	return 0
}

// HoldsEscape reports whether one of a few bytes stands in s, percent-escaped once.
func HoldsEscape(s, bytes string) bool {
	for i := strings.IndexByte(s, '%'); i >= 0 && i+2 < len(s); i++ {
		next := strings.IndexByte(s[i:], '%')
		if next < 0 {
			return false
		}
		if i += next; IsEscape(s, i) && strings.IndexByte(bytes, Escaped(s, i)) >= 0 {
			return true
		}
	}
	return false
}
