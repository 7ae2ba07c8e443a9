package cli

import (
	"strings"

	"policybench/signing/link"
)

// nearest returns the candidate that is reached from typed with the fewest edits,
// the case of letters aside, and whether they are few enough to be a slip of the
// hand. It is empty without candidates.
func nearest(typed string, candidates []string) (best string, near bool) {
	least := 0
	for _, c := range candidates {
		if d := link.Distance(strings.ToLower(typed), strings.ToLower(c)); best == "" || d < least {
			best, least = c, d
		}
	}
	return best, best != "" && least <= max(1, min(len(typed), len(best))/2)
}

// choices names the nearest, if one is near, and all.
func choices(typed string, candidates []string) string {
	all := "there are " + strings.Join(candidates, " ")
	if best, near := nearest(typed, candidates); near {
		return "the nearest is " + best + "; " + all
	}
	return all
}
