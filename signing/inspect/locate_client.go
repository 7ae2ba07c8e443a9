package inspect

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// clientCall reads a call of filestack-js's client that takes a pair of its own:
// client.remove(handle, {policy, signature}) (filestack-js, Client).
func (f *finder) clientCall(l *located, from int) {
	if !f.filestack {
		return
	}
	s := f.v.Text
	open := syntax.CallAround(s, from)
	if open < 0 {
		return
	}
	head := strings.TrimRight(ascii.Before(s, open, carrier.MaxGap), " ")
	dot := strings.LastIndexByte(head, '.')
	if dot <= 0 || !ascii.IsName(head[dot-1]) || !isClient(head[:dot]) {
		return
	}
	switch head[dot+1:] {
	case "remove", "removeMetadata":
		l.call = signing.Remove
	case "metadata":
		l.call = signing.Stat
	case "download":
		l.call = signing.Read
	case "storeURL":
		l.call = signing.Store
		return // what it takes is no handle
	default:
		return
	}
	if args := syntax.ArgumentsAt(s, open+1); len(args) > 1 && shape.IsHandle(syntax.QuotedIn(args[0].Text)) {
		l.link.Handle = syntax.QuotedIn(args[0].Text)
		l.link.Handles = []string{l.link.Handle}
	}
}

// isClient reports whether a call's receiver is named like Filestack's client.
func isClient(receiver string) bool {
	name := strings.ToLower(syntax.LastWord(receiver))
	return strings.HasSuffix(name, "client") || strings.Contains(name, "filestack") || name == "fs"
}
