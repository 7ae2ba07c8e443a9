package wordstest

import (
	"strings"

	"policybench/ui/canary"
)

// Leaks is what can be read of a value behind the characters that a report keeps, empty
// where too little to guess the rest.
func Leaks(out, value string) string { return canary.Read(out, value[Kept-Enough/2:], Enough) }

// Kept is how many characters of a signature a report shows, enough how many in a row
// say more than that.
const Kept, Enough = 8, 12

// OutsideFences is a Markdown text without its fenced blocks.
func OutsideFences(s string) string {
	var b strings.Builder
	fence := ""
	for line := range strings.SplitSeq(s, "\n") {
		bars := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence == "" && len(bars) >= 3:
			fence = bars
		case fence != "" && len(bars) >= len(fence) && strings.Trim(line, "` ") == "":
			fence = ""
		case fence == "":
			b.WriteString(line + "\n")
		}
	}
	if fence != "" {
		return "unclosed ["
	}
	return b.String()
}
