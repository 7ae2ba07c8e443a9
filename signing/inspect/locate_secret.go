package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// secretLength is the length of an app secret, base32 letters and digits.
const secretLength = 26

// exposedSecrets are the places where a text holds what has the shape of an app
// secret, whole or in pieces. A text without a word of Filestack's has none.
func exposedSecrets(text string) []Span {
	if !mentionsFilestack(text) && !strings.Contains(text, "olicy") && !strings.Contains(text, "ecret") && !strings.Contains(text, "ECRET") {
		return nil
	}
	spans := secretShapes(text)
	for _, pieces := range SplitSecrets(text) {
		spans = append(spans, pieces...)
	}
	return append(spans, basicSecrets(text)...)
}

// secretShapes are the places that have the shape of an app secret, whatever stands
// around them.
func secretShapes(text string) []Span {
	var spans []Span
	for at := 0; at+secretLength <= len(text); {
		if other := lastOther(text[at : at+secretLength]); other >= 0 {
			at += other + 1 // no secret begins before it
			continue
		}
		if text[at] == 'K' && carrier.ColourStart(text, at+1) >= 0 {
			at++
			continue
		}
		end := at + secretLength
		for end < len(text) && isBase32(text[end]) {
			end++
		}
		if end-at == secretLength && (at == 0 || !ascii.IsToken(text[at-1]) || carrier.ColourStart(text, at) >= 0) &&
			(end == len(text) || !ascii.IsToken(text[end]) && text[end] != '=') && mixed(text[at:end]) {
			spans = append(spans, Span{Offset: at, Length: secretLength})
		}
		at = end
	}
	return spans
}

// lastOther is the index of the last byte of s that stands in no secret, -1 without
// one.
func lastOther(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if !isBase32(s[i]) {
			return i
		}
	}
	return -1
}

func isBase32(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '2' && c <= '7' }

// isSecretShape reports whether s could be an app secret, which stands as near to a
// policy as its signature where code signs it.
func isSecretShape(s string) bool {
	return len(s) == secretLength && lastOther(s) < 0 && mixed(s)
}

// mixed tells a secret from a word in capitals: it has digits, or few of each
// letter.
func mixed(s string) bool {
	letters := map[byte]int{}
	for i := 0; i < len(s); i++ {
		letters[s[i]]++
	}
	return len(letters) >= 9
}

// addSecrets notes on the first report that the text gives a secret away.
func (f *finder) addSecrets(text string) {
	if len(f.found) == 0 {
		f.addLoneSecrets(text)
		return
	}
	if spans := exposedSecrets(text); len(spans) > 0 {
		f.found[0].fault(Problem, CodeSecretExposed, Inferred, "text", spans)
	}
}
