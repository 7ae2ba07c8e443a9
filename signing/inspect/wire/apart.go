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
		}
	}
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
		if strings.HasPrefix(text, "/") && len(text) > 1 || first && strings.Trim(rest[:i], " \t\r\n") == "," && strings.Contains(text, "/") {
			return at + i + 1, at + i + 1 + n
		}
		i += n + 1
		first = false
	}
	return 0, 0
}
