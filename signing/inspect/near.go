package inspect

import "policybench/signing/link"

// nearest returns the index of the word that another is likely a misspelling of,
// -1 for none: one change is forgiven in a short word, two in a longer one.
// Changing places with a neighbour is one change. Words of three letters are near
// to too much.
func nearest(word string, count int, candidate func(int) string) int {
	best, at := longestWord, -1
	for i := range count {
		c := candidate(i)
		allowed := 1
		if len(c) >= 6 {
			allowed = 2
		}
		if len(c) < 4 || len(word)-len(c) > allowed || len(c)-len(word) > allowed {
			continue
		}
		if d := link.Distance(word, c); d <= allowed && d < best {
			best, at = d, i
		}
	}
	return at
}

// longestWord is longer than any word that is asked for.
const longestWord = 24
