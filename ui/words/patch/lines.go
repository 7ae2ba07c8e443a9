package patch

import (
	"policybench/ui/words"
)

// Lines show the lines before and after each change.
func Lines(hunks []Hunk, g words.Glyphs) []string {
	var lines []string
	for _, h := range hunks {
		for _, l := range h.Before {
			lines = append(lines, g.Removed+" "+l)
		}
		for _, l := range h.After {
			lines = append(lines, g.Added+" "+l)
		}
	}
	return lines
}

// Longest is how many characters of a changed line are shown.
const Longest = 400
