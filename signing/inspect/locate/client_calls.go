package locate

import (
	"slices"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/sdk"
	"policybench/signing/report"
)

// findClientCalls reads what a program does with the client that got the pair, where a
// text shows one: client.upload(file), client.remove(handle), client.preview(handle).
func (f *finder) findClientCalls() {
	root := &carrier.View{Text: f.v.Root()}
	only := -1
	for i := range f.found {
		if l := &f.found[i]; l.Form == report.FormPicker && !l.Carried.Base64 {
			if only >= 0 {
				return // nobody can say which client is meant
			}
			only = i
		}
	}
	if only < 0 || len(f.found[only].Calls) > 0 || !f.found[only].Policy.Shown() {
		return
	}
	l := &f.found[only]
	for _, use := range sdk.ClientCalls(root.Text) {
		for _, call := range use.Needs {
			if !slices.Contains(l.Calls, call) {
				l.Calls = append(l.Calls, call)
			}
		}
		l.CallsInferred = l.CallsInferred || use.Basis == report.Inferred
		l.Store.Or(code.StoreArgument(root, &use))
		if handle := code.FileArgument(root.Text, &use); handle != "" {
			l.Link.Handle, l.Link.Handles = handle, []string{handle}
		}
	}
	if len(l.Calls) > 0 && l.OnPage().Opens && !slices.Contains(l.Calls, signing.Pick) {
		l.Calls = append(l.Calls, signing.Pick)
	}
}
