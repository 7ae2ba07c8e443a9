package code

import (
	"slices"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/report"
)

// ClientCalls notes on the only picker of a text what the program does with the client that
// got the pair: client.upload(file), client.remove(handle), client.preview(handle).
func ClientCalls(root *carrier.View, l *request.Request) {
	if len(l.Calls) > 0 || !l.Policy.Shown() {
		return
	}
	for _, use := range sdk.ClientCalls(root.Text) {
		for _, needs := range use.Needs {
			if !slices.Contains(l.Calls, needs) {
				l.Calls = append(l.Calls, needs)
			}
		}
		l.CallsInferred = l.CallsInferred || use.Basis == report.Inferred
		l.StoreTo(StoreArgument(root, &use))
		if handle := FileArgument(root.Text, &use); handle != "" {
			l.Link.Handle, l.Link.Handles = handle, []string{handle}
		}
	}
	if len(l.Calls) > 0 && l.OnPage().Opens && !slices.Contains(l.Calls, signing.Pick) {
		l.Calls = append(l.Calls, signing.Pick)
	}
}
