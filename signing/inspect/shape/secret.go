package shape

import (
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// SecretLength is the length of an app secret, base32 letters and digits.
const SecretLength = 26

// Secrets are the places that have the shape of an app secret, whatever stands
// around them.
func Secrets(text string) []report.Span {
	var spans []report.Span
	for at := 0; at+SecretLength <= len(text); {
		if other := lastOther(text[at : at+SecretLength]); other >= 0 {
			at += other + 1 // no secret begins before it
			continue
		}
		if text[at] == 'K' && carrier.ColourStart(text, at+1) >= 0 {
			at++
			continue
		}
		end := at + SecretLength
		for end < len(text) && IsBase32(text[end]) {
			end++
		}
		if end-at == SecretLength && (at == 0 || !ascii.IsToken(text[at-1]) || carrier.ColourStart(text, at) >= 0) &&
			(end == len(text) || !ascii.IsToken(text[end]) && text[end] != '=') && IsMixed(text[at:end]) {
			spans = append(spans, report.Span{Offset: at, Length: SecretLength})
		}
		at = end
	}
	return spans
}

// lastOther is the index of the last byte of s that stands in no secret, -1 without
// one.
func lastOther(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if !IsBase32(s[i]) {
			return i
		}
	}
	return -1
}

// IsBase32 reports whether a byte stands in the alphabet of app secrets.
func IsBase32(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '2' && c <= '7' }

// IsSecret reports whether s could be an app secret, which stands as near to a
// policy as its signature where code signs it.
func IsSecret(s string) bool {
	return len(s) == SecretLength && lastOther(s) < 0 && IsMixed(s)
}

// IsMixed tells a secret from a word in capitals: it has digits, or few of each
// letter.
func IsMixed(s string) bool {
	letters := map[byte]int{}
	for i := 0; i < len(s); i++ {
		letters[s[i]]++
	}
	return len(letters) >= 9
}

// BasicUser is the base64 of "app:", with which the credentials of HTTP Basic begin.
const BasicUser = "YXBwO"
