package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/signer"
	"policybench/signing/inspect/syntax"
)

// encodedLater reports whether a program encodes an object that has a name: where that
// happens, the object is no mistake. The call is given the object itself, or its name in
// the same line.
func encodedLater(s string, c *Sighting) bool {
	rest := ascii.After(s, c.End, syntax.Reach)
	for _, sign := range signer.Encoders() {
		for from := 0; ; {
			i := strings.Index(rest[from:], sign)
			if i < 0 {
				break
			}
			handed := from+i < longestPipe && !strings.ContainsAny(rest[:from+i], ";=")
			from += i + len(sign)
			line, _, _ := strings.Cut(rest[ascii.LineStart(rest, from):], "\n")
			if handed || ascii.HoldsWord(strings.ToLower(line), c.Name) {
				return true
			}
		}
	}
	return false
}

// longestPipe is how far behind an object the call may stand that it is handed to.
const longestPipe = 60
