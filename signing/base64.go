package signing

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// DecodeText undoes the base64 of an encoded policy and nothing else. It takes
// either alphabet, padded or not; how many = stand at the end does not matter. The
// error is a *PlaceError behind ErrNotBase64.
func DecodeText(encoded string) (string, error) {
	body := strings.TrimRight(encoded, "=")
	for i := 0; i < len(body); i++ {
		if !isBase64(body[i]) {
			return "", &PlaceError{Reason: ErrNotBase64, Offset: i, Detail: fmt.Sprintf("invalid character %q", runeAt(body, i))}
		}
	}
	if len(body)%4 == 1 {
		return "", &PlaceError{Reason: ErrNotBase64, Offset: len(body), Detail: "a character is missing or too many"}
	}
	if strings.IndexByte(body, '+') >= 0 || strings.IndexByte(body, '/') >= 0 {
		body = urlAlphabet.Replace(body)
	}
	var usual [384]byte // room for most policies, on the stack
	text := usual[:]
	if need := base64.RawURLEncoding.DecodedLen(len(body)); need > len(text) {
		text = make([]byte, need)
	}
	n, err := base64.RawURLEncoding.Decode(text, []byte(body))
	if err != nil {
		return "", &PlaceError{Reason: ErrNotBase64, Detail: err.Error()}
	}
	return string(text[:n]), nil
}

var urlAlphabet = strings.NewReplacer("+", "-", "/", "_")

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c == '-' || c == '_' || c == '+' || c == '/'
}

func runeAt(s string, at int) rune {
	for _, r := range s[at:] {
		return r
	}
	return 0
}
