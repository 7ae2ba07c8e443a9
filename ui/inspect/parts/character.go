package parts

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// character reads one character, which may be escaped several times over: %41, %2541.
func character(text string) (size int, c byte) {
	if text[0] != '%' {
		return 1, text[0]
	}
	at := 1
	for strings.HasPrefix(text[at:], "25") {
		at += 2
	}
	if at+2 <= len(text) {
		if n, err := strconv.ParseUint(text[at:at+2], 16, 8); err == nil {
			return at + 2, byte(n)
		}
	}
	return at, '%'
}

// unescaped is a text with all its percent escapes undone.
func unescaped(text string) string {
	if strings.IndexByte(text, '%') < 0 {
		return text
	}
	var b strings.Builder
	for text != "" {
		size, c := character(text)
		b.WriteByte(c)
		text = text[size:]
	}
	return b.String()
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isName(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c | 0x20
	}
	return c
}

// runeStart moves a place back to where a character starts.
func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
