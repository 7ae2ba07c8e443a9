package wire

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// Request is one whose host, path and query stand at different places, each from and to;
// the host and the query may be missing: {0, 0}.
type Request struct {
	Host, Path, Query [2]int
	Method            string // empty where its own column does not name it
}

// Apart are the requests to Filestack whose host and path stand apart: arguments of a
// call, fields of an object, a request's line and its header. domain is what their hosts
// end with.
func Apart(s, domain string) []Request {
	var list []Request
	for at := 0; ; {
		i := strings.Index(s[at:], domain)
		if i < 0 {
			return list
		}
		start, end := ascii.HostStart(s, at+i), at+i+len(domain)
		at = end
		if link.RoleOf(s[start:end]) == link.NoRole {
			continue
		}
		if from, to := pathOf(s, start, end); to > from {
			list = append(list, Request{Host: [2]int{start, end}, Path: [2]int{from, to}})
			continue
		}
		if stop := baseEnd(s, start, end); stop > 0 {
			for _, path := range pathsBehind(s, stop) {
				list = append(list, Request{Host: [2]int{start, stop}, Path: path})
			}
		}
	}
}

// baseEnd is where the base of all addresses ends that a client is given once, 0 where
// the host stands in another URL: base_url="https://www.filestackapi.com/api".
func baseEnd(s string, start, end int) int {
	scheme, ok := strings.CutSuffix(ascii.Before(s, start, 40), "https://")
	if !ok || scheme == "" {
		return 0
	}
	quote := scheme[len(scheme)-1]
	name := strings.ToLower(strings.TrimRight(strings.TrimRight(scheme, "\"'`"), " =:>(\"'"))
	if strings.IndexByte("\"'`", quote) < 0 || !isBaseName(name) {
		return 0
	}
	stop := end
	if strings.HasPrefix(s[stop:], "/api") {
		stop += len("/api")
	}
	if rest := strings.TrimPrefix(s[stop:], "/"); rest == "" || rest[0] != quote {
		return 0
	}
	return stop
}

// isBaseName reports whether a text ends with what libraries call that address.
func isBaseName(name string) bool {
	for _, word := range [...]string{"baseurl", "base_url", "base_uri", "baseuri", "baseaddress", "nock",
		"restclient", "httpclient", "faraday.new", "faraday.new(url", "new uri"} {
		if strings.HasSuffix(name, word) {
			return true
		}
	}
	return false
}

// pathsBehind are the paths in quotes that stand behind a client's base, in the calls of
// its methods: client.delete("/file/HANDLE", …).
func pathsBehind(s string, at int) (list [][2]int) {
	const reach, most = 2000, 8
	rest := ascii.After(s, at, reach)
	for i := 1; i+1 < len(rest) && len(list) < most; i++ {
		c := rest[i]
		if strings.IndexByte("\"'`", c) < 0 || rest[i-1] != '(' && !strings.HasSuffix(rest[:i], ", ") {
			continue
		}
		n := strings.IndexByte(rest[i+1:], c)
		if n < 0 {
			break
		}
		if path := strings.TrimPrefix(rest[i+1:i+1+n], "/"); strings.HasPrefix(path, "file/") || strings.HasPrefix(path, "store/") || strings.HasPrefix(path, "api/") || beginsWithTask(path) {
			list = append(list, [2]int{at + i + 1, at + i + 1 + n})
		}
		i += n + 1
	}
	return list
}

// pathOf is the path that belongs to a host which stands by itself.
func pathOf(s string, start, end int) (from, to int) {
	if quote := syntax.QuoteBefore(s, start); quote != 0 && ascii.At(s, end) == quote {
		return quotedPath(s, end+1)
	}
	if strings.HasSuffix(ascii.Before(s, start, 6), "ost: ") {
		return requestTarget(s, start)
	}
	return 0, 0
}

// beginsWithTask reports whether a path begins with a task and its options.
func beginsWithTask(path string) bool {
	first, _, ok := strings.Cut(path, "/")
	return ok && strings.IndexByte(first, '=') > 0 && link.IsTask(first)
}

// apartReach is how far behind its host a path is looked for, in bytes.
const apartReach = 300

// quotedPath is the first text in quotes that begins with a slash, in the same statement;
// the very next argument may begin without one, as Dart takes it.
func quotedPath(s string, at int) (from, to int) {
	rest := ascii.After(s, at, apartReach)
	for _, stop := range [...]string{";", "://", "\n\n"} {
		if i := strings.Index(rest, stop); i >= 0 {
			rest = rest[:i]
		}
	}
	for i, first := 0, true; i < len(rest); i++ {
		c := rest[i]
		if c != '"' && c != '\'' && c != '`' {
			continue
		}
		n := strings.IndexByte(rest[i+1:], c)
		if n < 0 {
			break
		}
		text := rest[i+1 : i+1+n]
		if strings.HasPrefix(text, "/") && len(text) > 1 || first && strings.Trim(rest[:i], " \t\r\n") == "," && strings.Contains(text, "/") || strings.HasPrefix(text, "api/file/") || strings.HasPrefix(text, "api/store/") {
			return at + i + 1, at + i + 1 + n
		}
		i += n + 1
		first = false
	}
	return 0, 0
}
