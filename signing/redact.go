package signing

import "strings"

// shortestFound is the length from which a secret is looked for in a text: a
// shorter one ("secret", "abc") would be found by chance.
const shortestFound = 8

// Spans returns where text holds the secret, as pairs [from, to) of byte offsets. A
// secret under 8 bytes is found nowhere.
func (s Secret) Spans(text string) [][2]int {
	secret := s.value()
	if len(secret) < shortestFound {
		return nil
	}
	var spans [][2]int
	for from := 0; ; {
		i := strings.Index(text[from:], secret)
		if i < 0 {
			return spans
		}
		spans = append(spans, [2]int{from + i, from + i + len(secret)})
		from += i + len(secret)
	}
}
