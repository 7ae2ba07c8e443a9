package locate

import (
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
)

// APIKeyIn is the one API key that a text shows: as part of another request, or
// alone in the shape that keys have.
func APIKeyIn(text string, found []request.Request) string {
	key := ""
	for i := range found {
		if k := found[i].Link.APIKey; k != "" {
			if key != "" && key != k {
				return ""
			}
			key = k
		}
	}
	if key != "" {
		return key
	}
	for i := 0; i < len(text); i++ {
		k := call.KeyAt(text, i)
		if k == "" {
			continue
		}
		if key != "" && key != k {
			return ""
		}
		key = k
	}
	return key
}
