package code

import "policybench/ui/kit"

// The roles of what stands in the code: the same wherever they stand.
const (
	policy    = kit.Keyword
	signature = kit.Accent
	handle    = kit.Good
	stale     = kit.Quiet
	denied    = kit.Quiet
)
