package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
)

// clientCall reads a call of filestack-js's client that takes a pair of its own:
// client.remove(handle, {policy, signature}) (filestack-js, Client).
func (f *finder) clientCall(l *located, from int) {
	if !f.filestack {
		return
	}
	s := f.v.Text
	open := callAround(s, from)
	if open < 0 {
		return
	}
	head := strings.TrimRight(s[max(0, open-carrier.MaxGap):open], " ")
	dot := strings.LastIndexByte(head, '.')
	if dot <= 0 || !ascii.IsName(head[dot-1]) || !isClient(head[:dot]) {
		return
	}
	switch head[dot+1:] {
	case "remove", "removeMetadata":
		l.call = setRemove
	case "metadata":
		l.call = setStat
	case "download":
		l.call = setRead
	case "storeURL":
		l.call = setStore
		return // what it takes is no handle
	default:
		return
	}
	if args := argumentsAt(s, open+1); len(args) > 1 && shape.IsHandle(quotedIn(args[0].text)) {
		l.link.Handle = quotedIn(args[0].text)
		l.link.Handles = []string{l.link.Handle}
	}
}

// isClient reports whether a call's receiver is named like Filestack's client.
func isClient(receiver string) bool {
	name := strings.ToLower(lastWord(receiver))
	return strings.HasSuffix(name, "client") || strings.Contains(name, "filestack") || name == "fs"
}

// callAround is the parenthesis of the call in whose last argument, an object, a place
// stands; -1 without one.
func callAround(s string, at int) int {
	depth, braces := 0, 0
	for i := at - 1; i >= max(0, at-reach); i-- {
		switch s[i] {
		case ')', ']', '}':
			depth++
		case '[':
			if depth--; depth < 0 {
				return -1
			}
		case '{':
			if depth > 0 {
				depth--
			} else if braces++; braces > 1 {
				return -1
			}
		case '(':
			if depth == 0 {
				return i
			}
			depth--
		case ';':
			if depth == 0 {
				return -1
			}
		}
	}
	return -1
}
