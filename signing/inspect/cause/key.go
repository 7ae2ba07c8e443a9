package cause

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"strings"

	"policybench/signing/inspect/ascii"
)

// causeKey is a key that may have been used in place of the secret.
type causeKey struct {
	mistake string
	text    string
	swapped bool // it was the message, and the message the key
}

// keyMistake makes the key that was used from the secret; nothing where the mistake
// is not possible.
type keyMistake struct {
	name string
	key  func(secret string) string
}

// keyMistakes is what people do to a secret.
var keyMistakes = []keyMistake{
	{"secret-newline", between("", "\n")},
	{"secret-newline", between("", "\r\n")},
	{"secret-whitespace", between("", " ")},
	{"secret-whitespace", between(" ", "")},
	{"secret-whitespace", between(" ", " ")},
	{"secret-whitespace", between("", "\t")},
	{"secret-whitespace", between("\t", "")},
	{"secret-case", strings.ToLower},
	{"secret-case", strings.ToUpper},
	{"secret-quoted", between(`"`, `"`)},
	{"secret-quoted", between("'", "'")},
	{"secret-base32-decoded", fromBase32},
	{"secret-base64-decoded", fromBase64},
	{"secret-hex-decoded", fromHex},
}

//go:noinline
func between(before, after string) func(string) string {
	return func(text string) string { return before + text + after }
}

func fromBase32(secret string) string {
	body := ascii.Unpadded(strings.ToUpper(secret))
	b, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(body)
	if err != nil {
		return ""
	}
	return string(b)
}

func fromBase64(secret string) string {
	b, err := base64.RawStdEncoding.DecodeString(toStandard(ascii.Unpadded(secret)))
	if err != nil {
		return ""
	}
	return string(b)
}

func fromHex(secret string) string {
	b, err := hex.DecodeString(secret)
	if err != nil {
		return ""
	}
	return string(b)
}

// wrongKeys are the keys with one mistake in them.
func wrongKeys(secret, apiKey string) []causeKey {
	var keys []causeKey
	for _, m := range keyMistakes {
		if text := m.key(secret); text != "" && text != secret {
			keys = append(keys, causeKey{mistake: m.name, text: text})
		}
	}
	if apiKey != "" && apiKey != secret {
		keys = append(keys, causeKey{mistake: "api-key-as-secret", text: apiKey})
	}
	return append(keys, causeKey{"swapped", secret, true})
}

// twiceWrongKeys makes a second mistake with each key. The names are joined in the
// order of the table, whichever came first.
func twiceWrongKeys(keys []causeKey) []causeKey {
	var twice []causeKey
	for at, first := range keyMistakes {
		for _, second := range keys {
			if text := first.key(second.text); text != "" && text != second.text && first.name != second.mistake {
				names := inOrder(first.name, second.mistake, placeOfKey(second.mistake) < at)
				twice = append(twice, causeKey{names, text, second.swapped})
			}
		}
	}
	return twice
}

func placeOfKey(name string) int {
	for i, m := range keyMistakes {
		if m.name == name {
			return i
		}
	}
	return len(keyMistakes)
}

func inOrder(a, b string, swap bool) string {
	if swap {
		a, b = b, a
	}
	return a + "+" + b
}
