package extent

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
)

// People write right behind a URL: «URL», URL。, URL[text], URL—see. What can go on
// no value that is whole ends the URL there, in any script and markup.

// closesURL reports whether the character at i, which is not ASCII, ends a URL whose
// source, if it has one of its own, begins at source: the punctuation of any language
// does, except in the name of an outside file. Letters stand in names, and "…" where a
// value was cut for display.
func closesURL(s string, start, source, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	if r == '…' || !unicode.In(r, unicode.P, unicode.S, unicode.Z) || unicode.In(r, unicode.Pd, unicode.Sm) && inToken(s[start:i]) {
		return false
	}
	return source > i || hasExtension(s[start:i])
}

// inToken reports whether a URL breaks off within an encoded policy: a dash there was a
// hyphen of its own.
func inToken(url string) bool {
	return strings.HasPrefix(url[strings.LastIndexAny(url, "=:")+1:], "eyJ")
}

// inSource reports whether a URL has come to a source of its own.
func inSource(url string) bool { return sourceOf(url) <= len(url) }

// sourceOf is where the source begins that a URL has of its own, behind its scheme; far
// behind the URL where it has none.
func sourceOf(url string) int {
	const none = 1 << 30
	host := strings.Index(url, "//")
	if host < 0 {
		return none
	}
	i := strings.Index(url[host+2:], ":/")
	if i < 0 {
		return none
	}
	return host + 2 + i + len(":/")
}

// hasExtension reports whether a text ends like a file's name: .jpg, .webp.
func hasExtension(s string) bool {
	const longest = 5
	n := 0
	for n < len(s) && n <= longest && ascii.IsName(s[len(s)-n-1]) {
		n++
	}
	return n > 1 && n <= longest && n < len(s) && s[len(s)-n-1] == '.'
}

// ClosedAt is where a URL ends one of whose values, the signature, the policy or
// the handle, is whole and followed by what cannot go on; len(url) where none is.
func ClosedAt(url string) int {
	if endsWhole(url) || !mayClose(url) {
		return len(url)
	}
	end := len(url)
	for _, part := range [...]pairPart{{"ignature", "olicy", signatureRun, nil}, {"olicy", "ignature", policyRun, shape.IsWholePolicy}} {
		if at := part.closedAt(url); at > 0 {
			end = min(end, at)
		}
	}
	if at := handleClosed(url[:end]); at > 0 {
		return at
	}
	return end
}

// endsWhole spares the usual URL the search: its signature is its end.
func endsWhole(url string) bool {
	at := len(url) - signing.SignatureLength
	return at > 0 && url[at-1] == '=' && ascii.HexLength(url[at:]) == signing.SignatureLength &&
		strings.Count(url, "ignature") == 1
}

// pairPart is a half of the pair: the ends of its name and of the other's, how far a
// value reaches, 0 for none, and whether it is whole where its length does not say so.
type pairPart struct {
	name, other string
	run         func(string) int
	whole       func(string) bool
}

func (p pairPart) closedAt(url string) int {
	first, last := strings.Index(url, p.other), strings.LastIndex(url, p.other)
	for at := 0; ; {
		i := strings.Index(url[at:], p.name)
		if i < 0 {
			return 0
		}
		at += i + len(p.name)
		if at >= len(url) || url[at] != '=' && url[at] != ':' {
			continue
		}
		n := p.run(url[at+1:])
		if n == 0 && p.whole == nil && url[at] == '=' {
			n = fieldRun(url[at+1:])
		}
		end := at + 1 + n
		if n == 0 || end >= len(url) || !endsValue(url[end:], url[at] == ':') ||
			p.whole != nil && !p.whole(ascii.UnescapeBase64(url[at+1:end])) {
			continue
		}
		if first >= 0 && first+len(p.other) <= end || last < end {
			return end
		}
	}
}

func signatureRun(s string) int {
	if n := ascii.HexLength(s); n == signing.SignatureLength {
		return n
	}
	return 0
}

// fieldRun is the length of a signature that is not whole and ends with its field: in a
// row of values a comma or a semicolon follows, and no parameter.
func fieldRun(s string) int {
	const few = 16
	n := ascii.HexLength(s)
	if n < few || n == len(s) || strings.IndexByte(",;|", s[n]) < 0 || strings.IndexByte(s[n:], '=') >= 0 {
		return 0
	}
	return n
}

func policyRun(s string) int {
	if !strings.HasPrefix(s, "e") {
		return 0
	}
	n := 0
	for n < len(s) && ascii.IsBase64(s[n]) && s[n] != '=' {
		n++
	}
	for n < len(s) {
		if s[n] == '=' {
			n++
		} else if escaped := ascii.EscapedLength(s[n:], '='); escaped > 0 {
			n += escaped
		} else {
			break
		}
	}
	return n
}

// handleClosed is where a handle ends that markup follows, 0 without one.
func handleClosed(url string) int {
	for at := 0; ; {
		i := strings.IndexByte(url[at:], '/')
		if i < 0 {
			return 0
		}
		at += i + 1
		n := at
		for n < len(url) && n-at < shape.HandleLength && (ascii.IsName(url[n]) || url[n] == '-') {
			n++
		}
		if n-at == shape.HandleLength && n < len(url) && endsHandle(url[n:]) {
			if inSource(url[:at]) {
				return 0 // and so are all that follow
			}
			return n
		}
	}
}

// endsHandle is endsValue behind a handle, which a dot and a plus may follow.
func endsHandle(rest string) bool {
	switch c := rest[0]; {
	case strings.IndexByte("[{(<@~*\"'$", c) >= 0, c >= utf8.RuneSelf:
		return true
	case c == ',' || c == ';':
		return strings.HasPrefix(rest[1:], "http") || isCell(rest[1:])
	case c == '%':
		return endsEscaped(rest)
	case c == '#':
		return strings.HasPrefix(rest, "#{")
	}
	return strings.HasPrefix(rest, "--") || rest == "-"
}

// isCell reports whether what stands behind a sign that parts values is another value of
// the row, and nothing that a path, a task or a query goes on with.
func isCell(s string) bool {
	return s != "" && ascii.IsAlphanumeric(s[0]) && !strings.ContainsAny(s, "/?&=:#%")
}

// endsValue reports whether rest, which stands behind a whole value, belongs to the
// text around its URL. In a task a comma goes on.
func endsValue(rest string, task bool) bool {
	c := rest[0]
	switch {
	case c >= utf8.RuneSelf:
		return true
	case c == '%':
		return endsEscaped(rest)
	case c == '#':
		return strings.HasPrefix(rest, "#{")
	case c == '-':
		return strings.HasPrefix(rest, "--") || len(rest) == 1
	case c == '.': // the next sentence
		return strings.HasPrefix(rest, "...") || len(rest) > 2 && rest[1] >= 'A' && rest[1] <= 'Z' && rest[2] >= 'a' && rest[2] <= 'z'
	case task:
		return strings.IndexByte("[]{}()<>@$*~!'`", c) >= 0
	}
	return strings.IndexByte("[]{}()<>@$*~!'`,;|_:^\\", c) >= 0
}

// endsEscaped reports whether a percent escape stands for a quote, a bracket or what
// is not ASCII. A blank or a line break is a fault of the value itself.
func endsEscaped(rest string) bool {
	if !ascii.IsEscape(rest, 0) {
		return false
	}
	c := ascii.Escaped(rest, 0)
	return c >= utf8.RuneSelf || strings.IndexByte("\"'`<>()[]{}|\\,;*", c) >= 0
}
