package ascii

import "strings"

// UnescapeBase64 undoes the escapes that stand in encoded policies, cheaply: of "=",
// "+" and "/", a doubled one of "=", and a quote, which it drops.
func UnescapeBase64(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	return percentReplacer.Replace(s)
}

var percentReplacer = strings.NewReplacer("%3D", "=", "%3d", "=", "%2B", "+", "%2b", "+", "%2F", "/", "%2f", "/", "%253D", "=", "%22", "")

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

// EscapeBase64 escapes what base64 needs escaped in a query.
func EscapeBase64(s string) string { return queryReplacer.Replace(s) }

var queryReplacer = strings.NewReplacer("+", "%2B", "/", "%2F", "=", "%3D")

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
		if s[i] == '%' && i+2 < len(s) && IsHex(s[i+1]) && IsHex(s[i+2]) {
			b = append(b, Unhex(s[i+1])<<4|Unhex(s[i+2]))
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
