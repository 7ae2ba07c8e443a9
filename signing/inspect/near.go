package inspect

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
		if d := distance(word, c); d <= allowed && d < best {
			best, at = d, i
		}
	}
	return at
}

const longestWord = 24

// distance is the Damerau-Levenshtein distance of two short words.
func distance(a, b string) int {
	if len(a) > longestWord || len(b) > longestWord {
		return longestWord
	}
	var rows [3][longestWord + 1]int
	for j := range len(b) + 1 {
		rows[1][j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, above, row := &rows[(i+2)%3], &rows[i%3], &rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return rows[(len(a)+1)%3][len(b)]
}
