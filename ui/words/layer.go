package words

import (
	"encoding/base64"
	"strconv"
	"unicode/utf8"
)

// layer is a text after undoing some escapes, with the place of each of its bytes
// in the text it came from.
type layer struct {
	text     []byte
	from, to []int
}

func plainLayer(text string) layer {
	l := layer{text: []byte(text), from: make([]int, len(text)), to: make([]int, len(text))}
	for i := range l.text {
		l.from[i], l.to[i] = i, i+1
	}
	return l
}

func (l *layer) add(c byte, from, to int) {
	l.text = append(l.text, c)
	l.from = append(l.from, from)
	l.to = append(l.to, to)
}

// skeleton keeps letters and digits.
func (l layer) skeleton() layer {
	var bare layer
	for i, c := range l.text {
		if isAlnum(c) {
			bare.add(c, l.from[i], l.to[i])
		}
	}
	return bare
}

// mark notes the source of the bytes from start to end.
func (l layer) mark(marks []uint8, start, end int, as uint8) {
	for i := start; i < end; i++ {
		for at := l.from[i]; at < l.to[i]; at++ {
			if marks[at] == 0 {
				marks[at] = as
			}
		}
	}
}

// unescape undoes one layer of percent, HTML and string escapes.
func (l layer) unescape() (layer, bool) {
	var out layer
	changed := false
	for i := 0; i < len(l.text); {
		r, size := escapeAt(l.text[i:])
		if size == 0 {
			out.add(l.text[i], l.from[i], l.to[i])
			i++
			continue
		}
		changed = true
		for _, c := range utf8.AppendRune(nil, r) {
			out.add(c, l.from[i], l.to[i+size-1])
		}
		i += size
	}
	return out, changed
}

// escapeAt reads %34, \x34, \u0034, &#52; or &#x34; at the start of b.
func escapeAt(b []byte) (r rune, size int) {
	if len(b) < 3 {
		return 0, 0
	}
	switch {
	case b[0] == '%':
		return digitsAt(b, 1, 3, 16)
	case b[0] == '\\' && b[1] == 'x' && len(b) >= 4:
		return digitsAt(b, 2, 4, 16)
	case b[0] == '\\' && b[1] == 'u' && len(b) >= 6:
		return digitsAt(b, 2, 6, 16)
	case b[0] == '&' && b[1] == '#':
		return entityAt(b)
	}
	return 0, 0
}

func digitsAt(b []byte, from, to, base int) (rune, int) {
	n, err := strconv.ParseUint(string(b[from:to]), base, 21)
	if err != nil {
		return 0, 0
	}
	return rune(n), to
}

func entityAt(b []byte) (rune, int) {
	from, base := 2, 10
	if b[2] == 'x' || b[2] == 'X' {
		from, base = 3, 16
	}
	to := from
	for to < len(b) && to < from+7 && isAlnum(b[to]) {
		to++
	}
	r, size := digitsAt(b, from, to, base)
	if size > 0 && size < len(b) && b[size] == ';' {
		size++
	}
	return r, size
}

// markLongHex notes hex digits in long runs, and base64 that holds such a run, but
// for the first characters of each.
func (l layer) markLongHex(marks []uint8) {
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isHexDigit(l.text[end]) {
			end++
		}
		if i > 0 && l.text[i-1] == '%' {
			i = min(i+2, end) // the digits of an escape
		}
		if end-i >= shortestLongHex {
			l.mark(marks, i+kept, end, hexMark)
		}
		i = max(end, i+1)
	}
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isBase64Char(l.text[end]) {
			end++
		}
		if end-i > shortestLongHex && holdsLongHex(l.text[i:end]) {
			l.mark(marks, i+kept, end, hexMark)
		}
		i = max(end, i+1)
	}
}

func holdsLongHex(encoded []byte) bool {
	url := make([]byte, 0, len(encoded))
	for _, c := range encoded {
		switch c {
		case '+':
			c = '-'
		case '/':
			c = '_'
		}
		url = append(url, c)
	}
	decoded := make([]byte, base64.RawURLEncoding.DecodedLen(len(url)))
	// A piece may start inside a group of four, and end inside one.
	for shift := range 4 {
		if shift >= len(url) {
			break
		}
		n, _ := base64.RawURLEncoding.Decode(decoded, url[shift:])
		if longestHex(decoded[:n]) >= shortestLongHex {
			return true
		}
	}
	return false
}

func longestHex(b []byte) int {
	longest, run := 0, 0
	for _, c := range b {
		if run++; !isHexDigit(c) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

func isHexDigit(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

func isBase64Char(c byte) bool { return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_' }
