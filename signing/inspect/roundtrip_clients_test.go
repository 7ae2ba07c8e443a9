package inspect_test

import (
	"net/url"
	"strings"
)

// client is a program that rewrites a URL before it sends it.
type client struct {
	name, source string
	rewrite      func(string) string
}

// clients escape what their rules say, and leave escapes that stand there as they are.
// The rules were read in the sources named.
var clients = []client{
	{"as written", "", func(s string) string { return s }},
	// WHATWG URL, "path percent-encode set" and "query percent-encode set"; https is a
	// special scheme, so ' is escaped in a query.
	{"browser", "https://url.spec.whatwg.org/#percent-encoded-bytes", escaping("\"#<>?^`{}", "\"#<>'")},
	{"older browser", "the same before ^ joined the path set in 2023", escaping("\"#<>?`{}", "\"#<>'")},
	// okhttp3.HttpUrl: PATH_SEGMENT_ENCODE_SET and QUERY_ENCODE_SET. uri() adds the
	// brackets: PATH_SEGMENT_ENCODE_SET_URI.
	{"okhttp", "okhttp3/HttpUrl.kt", escaping("\"<>^`{}|\\?#", "\"'<>#")},
	{"okhttp, as a java.net.URI", "okhttp3/HttpUrl.kt", escaping("\"<>^`{}|\\?#[]", "\"'<>#\\^`{|}[]")},
	// requests quotes what is not in "!#$%&'()*+,/:;=?@[]~"; urllib3 below it keeps of
	// these in a path what RFC 3986 has there, so brackets are escaped.
	{"python-requests", "requests/utils.py requote_uri, urllib3/util/url.py", escaping("\"<>^`{}|\\[]", "\"<>^`{}|\\[]")},
	// net/url: the parsed path as it is where it is one (validEncoded), else escaped
	// anew. The library is its own source.
	{"go", "net/url URL.EscapedPath", goURL},
}

// escaping rewrites a URL: blanks, what is not ASCII and the given signs are escaped,
// each in its part. The question mark that begins the query is no sign of the path.
func escaping(path, query string) func(string) string {
	return func(s string) string {
		start := strings.Index(s, "://") + len("://")
		start += strings.IndexByte(s[start:], '/')
		mark := strings.IndexByte(s, '?')
		if mark < 0 {
			mark = len(s)
		}
		return s[:start] + escaped(s[start:mark], path) + escaped(s[mark:], query)
	}
}

func escaped(s, signs string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(signs, c) >= 0 {
			b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func goURL(s string) string {
	u, err := url.Parse(s)
	if err != nil {
		return s
	}
	return u.String()
}
