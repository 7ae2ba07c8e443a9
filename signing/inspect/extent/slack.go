package extent

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// pipeEnd passes "|" where it belongs to the URL from start on: in quotes, and where it
// joins the halves of a pair. Elsewhere it ends the URL, as in Slack's <url|text>.
func pipeEnd(s string, start, i int, quote byte) int {
	if quote != 0 || joinsHalves(s[start:i], s[i+1:]) {
		return i + 1
	}
	return 0
}

// joinsHalves reports whether a sign stands between the two halves of a pair, where "&"
// belongs: ?policy=…|signature=….
func joinsHalves(before, rest string) bool {
	return ascii.HasFoldPrefix(rest, "signature=") && strings.Contains(before, "policy=") ||
		ascii.HasFoldPrefix(rest, "policy=") && strings.Contains(before, "signature=")
}
