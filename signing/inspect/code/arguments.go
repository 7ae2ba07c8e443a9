package code

import (
	"strings"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/store"
	"policybench/signing/inspect/syntax"
)

// FileArgument is the handle that a method of a library is given, if it is written out.
func FileArgument(s string, use *sdk.Use) string {
	args := syntax.ArgumentsAt(s, use.CallAt+1)
	if use.File < 0 || use.File >= len(args) {
		return ""
	}
	if handle := syntax.QuotedIn(args[use.File].Text); shape.IsHandle(handle) {
		return handle
	}
	return ""
}

// StoreArgument reads the options of a method that say where it stores.
func StoreArgument(v *carrier.View, use *sdk.Use) (to request.Store) {
	args := syntax.ArgumentsAt(v.Text, use.CallAt+1)
	if use.Store < 0 || use.Store >= len(args) {
		return to
	}
	if a := args[use.Store]; strings.HasPrefix(a.Text, "{") {
		return store.Object(v, a.At, a.At+len(a.Text))
	}
	return to
}
