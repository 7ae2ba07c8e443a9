package terms

import (
	"policybench/signing"
	"policybench/snippets"
)

// Denied says what a policy without the call does to a snippet that needs it.
func Denied(k snippets.Kind, call signing.Call) string {
	what := "the request"
	switch k {
	case snippets.Picker:
		what = "the picker"
	case snippets.Viewer:
		what = "the viewer"
	case snippets.Conversion:
		what = "the transformation"
	}
	return "this policy has no " + string(call) + ": " + what + " will be refused"
}
