package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// Whoever types with an input method, or copies out of a document, may write a sign that
// looks like one of a URL's: ？ for ?, ＆ for &. It is none: the URL is sent with it.

// lookalikes are such signs and what they look like. A full stop is left to the reader of
// hosts, where browsers take a wide one for a dot.
var lookalikes = [...]struct{ sign, plain string }{
	{"／", "/"}, {"⁄", "/"}, {"∕", "/"}, {"？", "?"}, {"＆", "&"}, {"＝", "="}, {"：", ":"}, {"∶", ":"}, {"，", ","},
}

// lookalikeAt reads a sign that stands in a URL in the place of one that it looks like:
// within it, since sentences have the same signs between them and a URL.
func lookalikeAt(s string, i int) (int, string) {
	for _, l := range lookalikes {
		if !strings.HasPrefix(s[i:], l.sign) {
			continue
		}
		rest := s[i+len(l.sign):]
		if i == 0 || rest == "" || !joinsBefore(s[i-1]) || !joinsBehind(rest, l.plain) {
			return 0, ""
		}
		return len(l.sign), l.plain
	}
	return 0, ""
}

// joinsBefore reports whether a part of a URL may end in a byte.
func joinsBefore(c byte) bool { return ascii.IsAlphanumeric(c) || strings.IndexByte("-_=}", c) >= 0 }

// joinsBehind reports whether a URL goes on behind a sign: a comma and a colon stand in
// sentences, too, a colon also behind a scheme.
func joinsBehind(rest, sign string) bool {
	switch sign {
	case ",":
		n := ascii.NameEnd(rest, 0)
		name := rest[:n]
		return (name == "s" || name == "p" || name == "signature" || name == "policy") && n < len(rest) && (rest[n] == ':' || rest[n] >= 0x80)
	case ":":
		return strings.HasPrefix(rest, "eyJ") || rest[0] >= '0' && rest[0] <= '9' || ascii.HexLength(rest) >= 64
	}
	return ascii.IsAlphanumeric(rest[0]) || strings.IndexByte("-_${", rest[0]) >= 0
}
