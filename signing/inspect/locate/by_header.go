package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
)

// A pair that is sent as headers belongs to no request: Filestack reads none for it.

// inHeaders reports whether the pair is sent as headers, which nothing reads.
func (c *claim) inHeaders(s string) bool {
	if len(c.in.Opens) == 0 {
		return false
	}
	at := c.in.Opens[0].At
	return strings.EqualFold(syntax.AssignedTo(strings.TrimRight(ascii.Before(s, at, carrier.MaxGap), " \t\r\n")), "headers")
}
