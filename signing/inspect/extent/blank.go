package extent

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
)

// blankInPath reports whether a blank stands in the path of a URL of Filestack's, in a
// file's name, and its query goes on with the pair: …/report final.pdf?policy=….
func blankInPath(soFar, rest string) bool {
	const longest = 80
	if strings.IndexByte(soFar, '?') >= 0 || !link.HasHost(soFar) {
		return false
	}
	segment := soFar[ascii.LastIndexByte(soFar, '/')+1:]
	if segment == "" || shape.IsHandle(segment) || strings.IndexByte(".,;:!", soFar[len(soFar)-1]) >= 0 {
		return false
	}
	mark := strings.IndexByte(ascii.After(rest, 0, longest), '?')
	if mark <= 0 || strings.ContainsAny(rest[:mark], "/\"'`<>\r\n:;=,&") || ascii.LastIndexByte(rest[:mark], '.') <= 0 || ascii.IsBlank(rest[mark-1]) {
		return false
	}
	return ascii.HasFoldPrefix(rest[mark+1:], "policy=") || ascii.HasFoldPrefix(rest[mark+1:], "signature=")
}

// openList is how many brackets of the last segment of a URL are open, 0 or 1: those of
// a list, position:[middle, or [HANDLE,.
func openList(soFar string) int {
	if strings.LastIndexByte(soFar, '[') > max(strings.LastIndexByte(soFar, ']'), strings.LastIndexByte(soFar, '/')-1) {
		return 1
	}
	return 0
}

// listGoesOn reports whether a blank stands behind a comma of a list in a URL's path, as
// people write one: position:[middle, center].
func listGoesOn(soFar, rest string) bool {
	const longest = 200
	if soFar[len(soFar)-1] != ',' || openList(soFar) == 0 {
		return false
	}
	end := strings.IndexByte(ascii.After(rest, 0, longest), ']')
	return end > 0 && !strings.ContainsAny(rest[:end], "\"'`<>()\r\n")
}
