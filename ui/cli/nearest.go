package cli

import "strings"

// nearest returns the candidate that is reached from typed with the fewest edits,
// and whether they are few enough to be a slip of the hand. Exchanging two
// neighbours counts as one edit, the case of letters as none.
func nearest(typed string, candidates []string) (best string, near bool) {
	least := -1
	for _, c := range candidates {
		if d := edits(strings.ToLower(typed), strings.ToLower(c)); least < 0 || d < least {
			best, least = c, d
		}
	}
	return best, least >= 0 && least <= max(1, min(len(typed), len(best))/2)
}

// choices names the nearest, if there is one, and all.
func choices(typed string, candidates []string) string {
	all := "there are " + strings.Join(candidates, " ")
	if best, near := nearest(typed, candidates); near {
		return "the nearest is " + best + "; " + all
	}
	return all
}

// edits is the distance of Damerau and Levenshtein, in its restricted form.
func edits(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
