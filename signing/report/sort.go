package report

import (
	"cmp"
	"sort"
	"strings"
)

// Sort puts problems first, then warnings, then notes, each in the order of the code
// table. Codes without a place there keep the order in which they were found, behind
// those with one.
func Sort(findings []Finding) {
	if len(findings) > 1 {
		sort.Stable(byRank(findings))
	}
}

// byRank orders findings without copying more of them than change places.
type byRank []Finding

func (list byRank) Len() int      { return len(list) }
func (list byRank) Swap(i, j int) { list[i], list[j] = list[j], list[i] }
func (list byRank) Less(i, j int) bool {
	a, b := &list[i], &list[j]
	if c := cmp.Compare(a.Level.Rank(), b.Level.Rank()); c != 0 {
		return c < 0
	}
	if c := cmp.Compare(rows[a.Code].rank, rows[b.Code].rank); c != 0 || a.Code != CodePlaceholder {
		return c < 0
	}
	return partRank(a.Part) < partRank(b.Part)
}

// partRank tells of the pair before it tells of the link around it.
func partRank(part string) int {
	if strings.HasPrefix(part, "link") {
		return 1
	}
	return 0
}
