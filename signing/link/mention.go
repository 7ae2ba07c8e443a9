package link

import "strings"

// Spellings are how texts write Filestack's names, old and new. The first letter is left
// out, which may be a capital.
var Spellings = [...]string{"ilestack", "ilepicker", "ileStack", "ilePicker", "ILESTACK", "ILEPICKER"}

// Mentioned reports whether a text holds a word that only texts about Filestack do: its
// names, its attributes, its class of files.
func Mentioned(text string) bool {
	return named(text) || strings.Contains(text, "data-fp-") || strings.Contains(text, "Filelink") || strings.Contains(text, "FileLink")
}

// MayConcern reports whether a URL may have to do with Filestack, on whatever host: it
// names it, or holds a word of what Filestack's URLs carry. Most URLs of a page do not.
func MayConcern(url string) bool {
	return named(url) || strings.Contains(url, "olicy") || strings.Contains(url, "OLICY") ||
		strings.Contains(url, "ecurity") || strings.Contains(url, "ignature") || strings.Contains(url, "/b64/")
}

// named reports whether a text holds one of the Spellings. All begin with one of two
// heads, which most texts go on from otherwise: file, mobile.
func named(text string) bool {
	for _, head := range [...]string{"ile", "ILE"} {
		for at := 0; ; at += len(head) {
			i := strings.Index(text[at:], head)
			if i < 0 {
				break
			}
			at += i
			for _, spelling := range Spellings {
				if strings.HasPrefix(text[at:], spelling) {
					return true
				}
			}
		}
	}
	return false
}
