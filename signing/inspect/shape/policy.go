package shape

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
)

// IsJWT reports whether a text is a JSON Web Token: a header that names an algorithm, and
// two more parts behind dots.
func IsJWT(s string) bool {
	head, rest, ok := strings.Cut(s, ".")
	if !ok || strings.Count(rest, ".") != 1 {
		return false
	}
	json, err := signing.DecodeText(head)
	return err == nil && strings.Contains(json, `"alg"`)
}

// IsWholePolicy reports whether an encoded policy decodes to a JSON object with
// nothing missing at its end.
func IsWholePolicy(encoded string) bool {
	body := ascii.Unpadded(encoded)
	if len(body)%4 == 1 {
		return false
	}
	json, err := signing.DecodeText(body)
	if err != nil {
		return false
	}
	_, err = signing.Fields(json)
	return err == nil
}

// EndsObject reports whether an encoded text may be a whole JSON object, by its last
// bytes alone.
func EndsObject(encoded string) bool {
	body := ascii.Unpadded(encoded)
	rest := len(body) % 4
	if rest == 1 {
		return false
	}
	if rest == 0 {
		rest = 4
	}
	var tail [8]byte
	n := copy(tail[:], body[max(0, len(body)-rest-4):])
	for i, c := range tail[:n] {
		switch c {
		case '+':
			tail[i] = '-'
		case '/':
			tail[i] = '_'
		}
	}
	var plain [9]byte
	size, err := base64.RawURLEncoding.Decode(plain[:], tail[:n])
	if err != nil {
		return true // let others say why
	}
	end := bytes.TrimRight(plain[:size], " \t\r\n")
	return len(end) == 0 || end[len(end)-1] == '}'
}

// Shape says what an encoded text turns out to be.
type Shape uint8

// The shapes.
const (
	NoPolicy        Shape = iota
	FilestackPolicy       // a JSON object with at least one key of a policy
	ForeignPolicy         // another service's
	BrokenPolicy          // begins like a JSON object and does not end
	DoublePolicy          // base64 of a base64 policy
	MixedObject           // a JSON object with a key of a policy among as many that are not
	OtherObject           // a JSON object that says nothing of policies
)

// policyKeys are keys that a Filestack policy has, or was meant to have, and that say
// something of one by themselves.
var policyKeys = append(slices.DeleteFunc(signing.Keys(), belongsToPolicy),
	"calls", "expires", "max_size", "min_size", "maxsize", "minsize")

// Encoded looks into an encoded policy.
func Encoded(encoded string) Shape {
	if len(encoded) < 3 {
		return NoPolicy
	}
	if strings.HasPrefix(encoded, "ZX") || strings.HasPrefix(encoded, "ZT") {
		if inner, err := signing.DecodeText(strings.TrimRight(encoded, "_")); err == nil && strings.HasPrefix(inner, "e") {
			switch kind := Encoded(inner); kind {
			case NoPolicy:
			case OtherObject: // four letters alone are one that breaks off
				return kind
			default:
				return DoublePolicy
			}
		}
	}
	if encoded[0] != 'e' && encoded[0] != 'I' {
		return NoPolicy
	}
	json, ok := DecodeHead(encoded)
	if !ok {
		return NoPolicy
	}
	return JSON(json)
}

// DecodeHead decodes as much as can be decoded.
func DecodeHead(encoded string) (string, bool) {
	body := strings.TrimRight(encoded, "=_")
	if json, err := signing.DecodeText(body); err == nil {
		return json, true
	}
	n := 0
	for n < len(body) && ascii.IsBase64(body[n]) && body[n] != '=' {
		n++
	}
	if n -= n % 4; n < 4 {
		return "", false
	}
	json, err := signing.DecodeText(body[:n])
	return json, err == nil
}
