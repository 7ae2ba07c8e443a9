package address

import (
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
	"policybench/signing/link"
	"policybench/signing/report"
)

// head is what stands before a URL's host: the scheme and two slashes, or what is left
// of them.
type head struct {
	start int         // where it begins
	kind  report.Code // what is wrong with it, empty where nothing is
	meant string
}

// longestHead is the longest scheme that is looked for, what broke it included.
const longestHead = 14

// headBefore reads what stands before a host of Filestack's at at. Of all stretches that
// may be its scheme it takes the one that is nearest to https:// or http://.
func headBefore(s string, at int) head {
	best, distance := head{start: at}, 3
	var letters [longestHead + 1]byte // of the stretch, in lower case, without what no scheme has
	first := len(letters)
	for start := at - 1; start >= 0 && at-start <= longestHead && mayBeHead(s[start]); start-- {
		if c := headLetter(s[start]); c != 0 {
			first--
			letters[first] = c
		}
		if start > 0 && ascii.IsAlphanumeric(s[start-1]) && ascii.IsAlphanumeric(s[start]) {
			continue // within a word
		}
		plain := string(letters[first:])
		for _, meant := range [...]string{"https://", "http://"} {
			if max(len(plain), len(meant))-min(len(plain), len(meant)) >= distance {
				continue
			}
			if d := link.Distance(plain, meant); d < distance && (d < 2 || plain[0] == 'h' && strings.ContainsAny(plain, ":/")) {
				best, distance = head{start: start, kind: headKind(s[start:at], plain, d), meant: meant}, d
			}
		}
	}
	if best.kind == "" && distance > 0 {
		return otherScheme(s, at)
	}
	return best
}

// otherScheme reads a scheme that no request has, ftp:// or what is left of another.
func otherScheme(s string, at int) head {
	word, ok := strings.CutSuffix(s[max(0, at-longestHead):at], "://")
	n := len(word)
	for n > 0 && ascii.IsAlphanumeric(word[n-1]) {
		n--
	}
	if !ok || n == len(word) {
		return head{start: at}
	}
	return head{start: at - len("://") - len(word) + n, kind: report.CodeSchemeMisspelled, meant: "https://"}
}

// mayBeHead: the letters of a scheme, its signs and what gets between them.
func mayBeHead(c byte) bool {
	return c >= utf8.RuneSelf || ascii.IsAlphanumeric(c) || strings.IndexByte(":/%\"'` \t\r\n\\;,|#*+_-!$&()<>=@.[]{}^~", c) >= 0
}

// headLetter is a small letter or a sign of a scheme, 0 for what none has; with the digits
// that drops those of an escape.
func headLetter(c byte) byte {
	switch {
	case c >= 'a' && c <= 'z' || c == ':' || c == '/':
		return c
	case c >= 'A' && c <= 'Z':
		return c | 0x20
	}
	return 0
}

func headKind(written, plain string, distance int) report.Code {
	switch {
	case distance > 0:
		return report.CodeSchemeMisspelled
	case len(written) == len(plain):
		return ""
	case strings.ContainsAny(written, "\r\n"):
		return report.CodeLineBreak
	case strings.ContainsAny(written, " \t"):
		return report.CodeWhitespace
	case strings.ContainsAny(written, "\"'`"):
		return report.CodeQuotes
	}
	return report.CodeUnread
}

// headFault notes what is wrong before the host of a URL of Filestack's that begins at
// start: with its scheme, or with its host.
func headFault(d *draft, start int) {
	s := d.text.Text
	host := start
	if i := strings.Index(s[start:min(len(s), start+longestHead)], "//"); i >= 0 {
		if host += i + len("//"); isScheme(s, start, host) {
			return
		}
	}
	if d.Form == report.FormOtherService || link.RoleOf(d.Link.Host) == link.NoRole {
		return
	}
	for host < len(s) && s[host] == '/' {
		host++
	}
	h := headBefore(s, host)
	if h.kind == "" {
		return
	}
	place := d.text.Whole(h.start, host)
	d.Span = report.Span{Offset: place.Offset, Length: max(d.Span.End(), place.End()) - place.Offset}
	d.Scheme = strings.TrimSuffix(h.meant, "://")
	written := s[h.start:host]
	switch h.kind {
	case report.CodeSchemeMisspelled:
		d.Forgiven.Add(report.Problem, h.kind, report.Inferred, "link", []report.Span{place}, written, d.Scheme)
	case report.CodeUnread:
		d.Forgiven.Add(report.Problem, h.kind, report.Inferred, "link", []report.Span{place}, written)
	default:
		d.Forgiven.Add(report.Problem, h.kind, report.Inferred, "link", []report.Span{place})
	}
	d.Forgiven.Fix([]report.Span{place}, h.meant)
}

// isScheme reports whether http:// or https:// stands whole before a host, no letter
// before it; a longer word is none that somebody doubled a letter of.
func isScheme(s string, start, host int) bool {
	scheme := s[start:host]
	if !strings.EqualFold(scheme, "https://") && !strings.EqualFold(scheme, "http://") || host < len(s) && s[host] == '/' {
		return false
	}
	return start == 0 || !ascii.IsAlphanumeric(s[start-1]) || start > 1 && ascii.IsAlphanumeric(s[start-2])
}
