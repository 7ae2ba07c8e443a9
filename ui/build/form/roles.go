package form

import (
	"policybench/ui/draft"
	"policybench/ui/kit"
)

// valueRole is that of a value: the handle's is the same wherever it stands.
func valueRole(f draft.Field) kit.Role {
	if f == draft.File {
		return handle
	}
	return kit.Normal
}

const handle = kit.Good
