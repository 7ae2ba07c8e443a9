// Package nearest finds the word that somebody meant who mistyped it:
//
//	return console.Wrong("unknown shell "+console.Quoted(typed), nearest.Choices(typed, shells))
package nearest

import (
	"strings"

	"policybench/signing/link"
)

// Word returns the candidate that is reached from typed with the fewest edits,
// the case of letters aside, and whether it is near: the edits are few enough to be
// a slip of the hand, or typed is its beginning. It is empty without candidates.
func Word(typed string, candidates []string) (best string, near bool) {
	typed = strings.ToLower(typed)
	least := 0
	for _, c := range candidates {
		lower := strings.ToLower(c)
		d := link.Distance(typed, lower)
		if len(typed) >= 3 && strings.HasPrefix(lower, typed) {
			d = 1
		}
		if best == "" || d < least {
			best, least = c, d
		}
	}
	return best, best != "" && least <= max(1, (min(len(typed), len(best))+1)/3)
}

// Choices names the nearest, if one is near, and all.
func Choices(typed string, candidates []string) string {
	all := "there are " + strings.Join(candidates, " ")
	if best, near := Word(typed, candidates); near {
		return "the nearest is " + best + "; " + all
	}
	return all
}
