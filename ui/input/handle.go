package input

import (
	"strings"
	"unicode"

	"policybench/signing/link"
)

// BareHandle reports whether a paste is a file's handle and nothing else: as long as every
// documented one, of letters, digits, - and _, with small letters and, behind the first
// character, capitals or digits. A word, however long, is none.
func BareHandle(text string) bool {
	text = strings.TrimSpace(text)
	if len(text) != link.HandleLength {
		return false
	}
	small, other := false, false
	for i, r := range text {
		switch {
		case r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_':
			return false
		case unicode.IsLower(r):
			small = true
		case unicode.IsUpper(r), unicode.IsDigit(r):
			other = other || i > 0 // a capital in front is any word's
		}
	}
	return small && other
}
