package signing

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// DecodeText undoes the base64 of an encoded policy and nothing else. It takes
// either alphabet, padded or not. The error wraps ErrNotBase64 and, where a
// character is to blame, a *PlaceError with its offset.
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
	if strings.ContainsAny(body, "+/") {
		body = urlAlphabet.Replace(body)
	}
	text, err := base64.RawURLEncoding.DecodeString(body)
	if err != nil {
		return "", &PlaceError{Reason: ErrNotBase64, Detail: err.Error()}
	}
	return string(text), nil
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

// PlaceError is a reason with the place of what breaks the text.
type PlaceError struct {
	Reason error  // one of the sentinels of this package
	Offset int    // bytes from the start of the text that was read
	Detail string // what stands there
}

func (e *PlaceError) Error() string {
	return fmt.Sprintf("%v: %s at byte %d", e.Reason, e.Detail, e.Offset)
}

// Unwrap makes errors.Is find the reason.
func (e *PlaceError) Unwrap() error { return e.Reason }
