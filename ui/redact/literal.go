package redact

import (
	"bytes"
	"encoding/base64"
)

// literal is a value with too few letters and digits to be known by them.
type literal struct {
	text    string
	bounded bool // only where no letter or digit stands beside it
	with    string
}

// Lengths of literals, in bytes.
const (
	freely      = 8  // from which one is found within a word
	surely      = 6  // from which one is found though it is a word
	mostBetween = 12 // between two of its characters
)

// addLiteral looks for a short value as it is, and for what base64 makes of it.
func (n *needles) addLiteral(value, with string) {
	if len(value) < shortestText || len(value) < surely && isWord(value) {
		return
	}
	n.found(len(value))
	n.literal = append(n.literal, literal{value, len(value) < freely, with})
	for _, encoding := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
		if written := encoding.EncodeToString([]byte(value)); len(n.literal) == 0 || n.literal[len(n.literal)-1].text != written {
			n.literal = append(n.literal, literal{written, true, with})
		}
	}
}

// literals finds what has few letters, byte by byte.
func (n *needles) literals(l *layer, found func([]cut)) {
	for _, lit := range n.literal {
		for at := 0; ; {
			i := bytes.IndexByte(l.text[at:], lit.text[0])
			if i < 0 {
				break
			}
			from := at + i
			at = from + 1
			if to := lit.end(l.text, from); to > 0 {
				found([]cut{l.cut(from, to, lit.with)})
				at = to
			}
		}
	}
}

// end is where the literal ends that begins at a place of a text, 0 where none does. What
// parts its characters, as blanks and the quotes of literals do, hides nothing.
func (lit literal) end(text []byte, from int) int {
	if lit.bounded && from > 0 && isAlnum(text[from-1]) {
		return 0
	}
	at := from
	for i := range len(lit.text) {
		start := at
		for at < len(text) && text[at] != lit.text[i] && at-start < mostBetween && lit.parts(text[at]) {
			at++
		}
		if at == len(text) || text[at] != lit.text[i] {
			return 0
		}
		at++
	}
	if lit.bounded && at < len(text) && isAlnum(text[at]) {
		return 0
	}
	return at
}

// parts reports whether a byte may stand between the literal's characters. Of one that is
// made of signs only a blank may.
func (lit literal) parts(c byte) bool {
	return c <= ' ' || lit.bounded && c < 0x80 && !isAlnum(c)
}
