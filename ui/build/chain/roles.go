package chain

import "policybench/ui/kit"

// The roles of the values: the same wherever they stand.
const (
	policy    = kit.Keyword
	signature = kit.Accent
	stale     = kit.Quiet
)
