package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/link"
)

// hostStart is where a host of Filestack's begins inside s that is named without a
// scheme: ?url=cdn.filestackcontent.com/… It is -1 without one.
func hostStart(s string, from int) int {
	for _, domain := range link.Domains {
		i := strings.Index(s[from:], domain)
		if i < 0 || !slashFollows(s[from+i+len(domain):]) {
			continue
		}
		start := from + i
		for start > from && (ascii.IsName(s[start-1]) && s[start-1] != '_' || s[start-1] == '.' || s[start-1] == '-') {
			start--
		}
		if start > from && (s[start-1] == '=' || s[start-1] == '/' || s[start-1] == ':') {
			return start
		}
	}
	return -1
}

// slashFollows reports whether s begins with a slash, which may be percent-encoded.
func slashFollows(s string) bool {
	return strings.HasPrefix(s, "/") || ascii.EscapedLength(s, '/') > 0
}

// isEncodedURL reports whether a URL inside another one, with a scheme or without,
// is percent-encoded as a whole.
func isEncodedURL(s string) bool {
	const longestHost = 40
	if ascii.HasFoldPrefix(s, "http") {
		return !strings.Contains(ascii.After(s, 0, len("https://")+4), ":/")
	}
	slash := strings.IndexByte(ascii.After(s, 0, longestHost), '/')
	escape := strings.IndexByte(ascii.After(s, 0, longestHost), '%')
	return escape >= 0 && (slash < 0 || escape < slash)
}

// inParameter reports whether what follows this part of a URL is the value of a
// parameter; a proxy's may begin with ssl: or with two slashes.
func inParameter(before string) bool {
	before = strings.TrimSuffix(strings.TrimSuffix(before, "//"), "ssl:")
	return strings.IndexByte(before, '?') >= 0 && strings.HasSuffix(before, "=")
}

// ownEnd is where a URL in a parameter ends that has no query of its own, and so no
// claim to the ampersands behind it.
func ownEnd(s string) int {
	if i := strings.IndexByte(s, '&'); i >= 0 && strings.IndexByte(s[:i], '?') < 0 && !HasPairName(s[i:]) {
		return i
	}
	return len(s)
}
