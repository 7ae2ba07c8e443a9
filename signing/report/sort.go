package report

import (
	"cmp"
	"slices"
	"strings"
)

// Sort puts problems first, then warnings, then notes, each in the order of the code
// table. Codes without a place there keep the order in which they were found, behind
// those with one.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if c := cmp.Compare(a.Level.Rank(), b.Level.Rank()); c != 0 {
			return c
		}
		if c := cmp.Compare(rows[a.Code].rank, rows[b.Code].rank); c != 0 || a.Code != CodePlaceholder {
			return c
		}
		return cmp.Compare(partRank(a.Part), partRank(b.Part))
	})
}

// partRank tells of the pair before it tells of the link around it.
func partRank(part string) int {
	if strings.HasPrefix(part, "link") {
		return 1
	}
	return 0
}
