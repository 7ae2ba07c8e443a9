package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
)

// libraryIn reads the version from script URLs, package versions and the calls
// that only one of them has.
func libraryIn(s string) (v request.Library, opens bool) {
	current := strings.Contains(s, ".picker(")
	zero := strings.Contains(s, ".pick(")
	opens = current || zero
	for _, mark := range [...]string{"filestack-js/", "filestack-js@", "filestack-js\": \"", "filestack-js\":\"", "filestack-"} {
		for at := 0; ; {
			i := strings.Index(s[at:], mark)
			if i < 0 {
				break
			}
			i += at + len(mark)
			at = i
			rest := strings.TrimLeft(ascii.After(s, i, 12), "^~v=>")
			if len(rest) < 2 || rest[0] < '0' || rest[0] > '9' || rest[1] != '.' && !(rest[1] >= '0' && rest[1] <= '9') {
				continue
			}
			if rest[0] == '0' {
				return request.ZeroLibrary, opens
			}
			return request.CurrentLibrary, opens
		}
	}
	switch {
	case current:
		return request.CurrentLibrary, opens
	case zero || strings.Contains(s, "filestackapi.com/v3/filestack"):
		return request.ZeroLibrary, opens
	}
	return request.UnknownLibrary, opens
}
