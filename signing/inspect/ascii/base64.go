package ascii

import "strings"

// Unpadded is base64 without the "=" at its end.
func Unpadded(s string) string { return strings.TrimRight(s, "=") }

// Padded is base64 with as many "=" at its end as belong there.
func Padded(s string) string {
	body := Unpadded(s)
	return body + "==="[:MissingPadding(body)]
}

// MissingPadding is how many "=" base64 without any needs at its end.
func MissingPadding(body string) int { return (4 - len(body)%4) % 4 }

// UnescapeBase64 undoes the escapes that stand in encoded policies, cheaply: of "=",
// "+" and "/", a doubled one of "=", and a quote, which it drops.
func UnescapeBase64(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	return percentReplacer.Replace(s)
}

var percentReplacer = strings.NewReplacer("%3D", "=", "%3d", "=", "%2B", "+", "%2b", "+", "%2F", "/", "%2f", "/", "%253D", "=", "%22", "")

// EscapeBase64 escapes what base64 needs escaped in a query.
func EscapeBase64(s string) string { return queryReplacer.Replace(s) }

var queryReplacer = strings.NewReplacer("+", "%2B", "/", "%2F", "=", "%3D")
