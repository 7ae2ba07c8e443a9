package call

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// pathCalls are what builders of URLs call to add to a path. seen: the documentation of
// okhttp's HttpUrl, Android's Uri, Swift's URL, Spring's UriComponentsBuilder.
var pathCalls = [...]string{"addPathSegment", "addPathSegments", "addEncodedPathSegment", "addEncodedPathSegments", "appendPath", "appendEncodedPath", "appendingPathComponent", "appending", "pathSegment"}

// PathBuilt is the path that the calls of a builder add to the URL before them, in their
// order, as "resize=width:100/HANDLE"; open: a variable is a part of it.
func PathBuilt(code string) (path string, open bool) {
	for at := 0; at < len(code); {
		i := strings.IndexByte(code[at:], '(')
		if i < 0 {
			break
		}
		i += at
		at = i + 1
		name := syntax.LastWord(code[:i])
		if !slices.Contains(pathCalls[:], name) || !strings.HasSuffix(code[:i-len(name)], ".") {
			continue
		}
		for _, a := range syntax.ArgumentsAt(code, at) {
			text := strings.TrimPrefix(a.Text, "path: ")
			if text == "" || strings.IndexByte("\"'`", text[0]) < 0 {
				open = true
				continue
			}
			if segment := strings.Trim(ascii.After(syntax.QuotedIn(text), 0, 400), "/"); segment != "" {
				path += "/" + segment
			}
		}
	}
	return strings.TrimPrefix(path, "/"), open
}
