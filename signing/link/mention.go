package link

import "strings"

// Mentioned reports whether a text holds a word that only texts about Filestack do: its
// names, old and new, its attributes, its class of files.
func Mentioned(text string) bool {
	for _, word := range [...]string{"ilestack", "ilepicker", "ILESTACK", "ILEPICKER", "data-fp-", "Filelink", "FileLink"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}
