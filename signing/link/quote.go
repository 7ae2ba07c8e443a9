package link

import (
	"strings"
	"unicode/utf8"
)

// Quote writes a task value or a source as filestack-js does: in double quotes
// where it holds a slash or a comma; also where it holds a bracket, which would
// begin a list. A quote inside has no spelling in that grammar, so it becomes %22,
// which in an external URL is the same character.
func Quote(value string) string {
	if strings.IndexByte(value, '"') >= 0 {
		value = strings.ReplaceAll(value, `"`, "%22")
	}
	if !strings.ContainsAny(value, "/,[]") && value != "." && value != ".." {
		return value
	}
	return `"` + value + `"`
}

// Unquote takes the double quotes off a value that Quote or filestack-js wrote.
// Anything else comes back as it is.
func Unquote(value string) string {
	if len(value) >= 2 && value[0] == '"' && value[len(value)-1] == '"' {
		return value[1 : len(value)-1]
	}
	return value
}

// The characters that need no encoding, as bits.
const (
	inQuery   = 1 << iota // in a query value
	inSegment             // in one path segment
	inPath                // in a path that has slashes of its own
)

var plain = plainTable()

func plainTable() (table [utf8.RuneSelf]uint8) {
	for c := range table {
		switch c := byte(c); {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte("-._~", c) >= 0:
			table[c] = inQuery | inSegment | inPath
		case strings.IndexByte("!$()*+,;=:@", c) >= 0:
			table[c] = inSegment | inPath
		case strings.IndexByte("/[]", c) >= 0:
			table[c] = inPath
		}
	}
	return table
}

// EscapeQuery encodes a query value. Any decoder of queries gives s back.
func EscapeQuery(s string) string { return escape(s, inQuery) }

// EscapeSegment encodes s as one path segment: a slash is encoded too. A dot
// segment, which no encoding saves from URL parsers, is written in quotes.
func EscapeSegment(s string) string {
	if s == "." || s == ".." {
		return "%22" + s + "%22"
	}
	return escape(s, inSegment)
}

// EscapePath encodes a text whose slashes are grammar. The slash after a dot
// segment is encoded, since URL parsers would resolve "/../".
func EscapePath(s string) string { return escape(s, inPath) }

func escape(s string, where uint8) string {
	n := 0
	for i := 0; i < len(s); i++ {
		if !stays(s, i, where) {
			n++
		}
	}
	if n == 0 {
		return s
	}
	const hex = "0123456789ABCDEF"
	b := make([]byte, 0, len(s)+2*n)
	for i := 0; i < len(s); i++ {
		if c := s[i]; stays(s, i, where) {
			b = append(b, c)
		} else {
			b = append(b, '%', hex[c>>4], hex[c&0xf])
		}
	}
	return string(b)
}

// stays reports whether the byte at i needs no encoding.
func stays(s string, i int, where uint8) bool {
	c := s[i]
	if c >= utf8.RuneSelf || plain[c]&where == 0 {
		return false
	}
	return c != '/' || !afterDots(s[:i])
}

// afterDots reports whether s ends in a segment of one or two dots.
func afterDots(s string) bool {
	return strings.HasSuffix(s, "/..") || strings.HasSuffix(s, "/.") || s == ".." || s == "."
}
