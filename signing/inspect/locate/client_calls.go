package locate

import (
	"slices"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/report"
)

// clientCalls reads what a program does with the client that got the pair, where a
// text shows one: client.upload(file), client.remove(handle), client.preview(handle).
func clientCalls(text string, found []request.Request) {
	root := &carrier.View{Text: text}
	only := -1
	for i := range found {
		if l := &found[i]; l.Form == report.FormPicker && !l.Carried.Base64 {
			if only >= 0 {
				return // nobody can say which client is meant
			}
			only = i
		}
	}
	if only < 0 || len(found[only].Calls) > 0 || !found[only].Policy.Shown() {
		return
	}
	l := &found[only]
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
