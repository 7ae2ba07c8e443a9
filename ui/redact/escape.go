package redact

import (
	"html"
	"strconv"
	"unicode/utf8"
)

// escapes undoes one layer of the escapes of URLs, HTML and strings.
func escapes(l *layer) (layer, bool) {
	b := builder{of: l}
	for i := 0; i < len(l.text); {
		c := l.text[i]
		if c != '%' && c != '\\' && c != '&' {
			b.keep(i)
			i++
			continue
		}
		r, size := escapeAt(l.text[i:])
		if size == 0 {
			b.keep(i)
			i++
			continue
		}
		b.change(i)
		if r < utf8.RuneSelf {
			b.put(byte(r), i)
		} else {
			for _, c := range utf8.AppendRune(nil, r) {
				b.put(c, i)
			}
		}
		i += size
	}
	return b.done()
}

// escapeAt reads an escape at the start of b; its size is 0 where there is none.
func escapeAt(b []byte) (r rune, size int) {
	switch {
	case len(b) < 2:
		return 0, 0
	case b[0] == '%' && b[1] == 'u':
		return digits(b, 2, 4, 4, 16)
	case b[0] == '%':
		return digits(b, 1, 2, 2, 16)
	case b[0] == '&' && b[1] == '#':
		return numericEntity(b)
	case b[0] == '&':
		return namedEntity(b)
	}
	return backslashed(b)
}

// backslashed reads what programs write with a backslash: \x39 \x{39} \u0039 \u{39}
// \U00000039 \71 \n \/.
func backslashed(b []byte) (rune, int) {
	switch c := b[1]; {
	case (c == 'x' || c == 'u') && len(b) > 2 && b[2] == '{':
		r, size := digits(b, 3, 1, 8, 16)
		if size == 0 || size >= len(b) || b[size] != '}' {
			return 0, 0
		}
		return r, size + 1
	case c == 'x':
		return digits(b, 2, 2, 2, 16)
	case c == 'u':
		return digits(b, 2, 4, 4, 16)
	case c == 'U':
		return digits(b, 2, 8, 8, 16)
	case c >= '0' && c <= '7':
		return digits(b, 1, 1, 3, 8)
	case c == 'n' || c == 'r' || c == 't' || c == 'b' || c == 'f' || c == 'v' || c == 'e' || c == 'a':
		return ' ', 2
	case c < utf8.RuneSelf && !isAlnum(c):
		return rune(c), 2
	}
	return 0, 0
}

// digits reads between least and most digits of a base from offset at.
func digits(b []byte, at, least, most, base int) (rune, int) {
	end, n := at, 0
	for end < len(b) && end < at+most {
		d := digitValue(b[end])
		if d < 0 || d >= base {
			break
		}
		n = n*base + d
		end++
	}
	if end-at < least || n > utf8.MaxRune {
		return 0, 0
	}
	return rune(n), end
}

func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// numericEntity reads &#57; and &#x39; with or without the semicolon.
func numericEntity(b []byte) (rune, int) {
	at, base := 2, 10
	if len(b) > 2 && (b[2] == 'x' || b[2] == 'X') {
		at, base = 3, 16
	}
	r, size := digits(b, at, 1, 8, base)
	if size > 0 && size < len(b) && b[size] == ';' {
		size++
	}
	return r, size
}

// namedEntity reads &amp; and its like.
func namedEntity(b []byte) (rune, int) {
	const longest = 10
	end := 1
	for end < len(b) && end <= longest && isAlnum(b[end]) {
		end++
	}
	if end == 1 || end == len(b) || b[end] != ';' {
		return 0, 0
	}
	name := string(b[:end+1])
	r, size := utf8.DecodeRuneInString(html.UnescapeString(name))
	if r == '&' && size == 1 && name != "&amp;" && name != "&AMP;" {
		return 0, 0
	}
	return r, end + 1
}

// quotedPrintable undoes the escapes of mail: =39 and lines that end in =.
func quotedPrintable(l *layer) (layer, bool) {
	b := builder{of: l}
	for i := 0; i < len(l.text); {
		if l.text[i] != '=' {
			b.keep(i)
			i++
			continue
		}
		if r, size := digits(l.text[i:], 1, 2, 2, 16); size > 0 && !isLowerHex(l.text[i+1:i+3]) {
			b.change(i)
			b.put(byte(r), i)
			i += size
			continue
		}
		b.keep(i)
		i++
	}
	return b.done()
}

func isLowerHex(b []byte) bool {
	for _, c := range b {
		if c >= 'a' && c <= 'f' {
			return true
		}
	}
	return false
}

// numbers reads lists of character codes: [57, 98], 0x39 0x62, chr(57).chr(98). What
// stands between them is left out, and so is any text that holds none.
func numbers(l *layer) (layer, bool) {
	const shortest = 8 // codes in a row: fewer say nothing
	b := builder{of: l}
	run, last := 0, 0
	var codes []byte
	var places []int
	flush := func() {
		if run >= shortest {
			b.changed = true
			for i, c := range codes {
				b.put(c, places[i])
			}
			b.put(apart, last) // what follows belongs to another list
		}
		run, codes, places = 0, codes[:0], places[:0]
	}
	for i := 0; i < len(l.text); {
		if c := l.text[i]; c < '0' || c > '9' {
			i++
			continue
		}
		code, size := codeAt(l.text[i:])
		if run > 0 && i-last > farCodes {
			flush()
		}
		if code >= 32 && code < 256 && (i == 0 || !isAlnum(l.text[i-1])) {
			codes, places = append(codes, byte(code)), append(places, i)
			run++
			last = i + size
		} else {
			flush()
		}
		i += max(size, 1)
	}
	flush()
	return b.done()
}

// farCodes is how far apart two character codes of one list may stand, in bytes.
const farCodes = 24

// codeAt reads a whole number, decimal or hexadecimal.
func codeAt(b []byte) (code, size int) {
	end, base := 0, 10
	if len(b) > 2 && b[0] == '0' && (b[1] == 'x' || b[1] == 'X') {
		end, base = 2, 16
	}
	from := end
	for end < len(b) && isAlnum(b[end]) {
		end++
	}
	if end-from > 3 {
		return -1, end
	}
	n, err := strconv.ParseUint(string(b[from:end]), base, 16)
	if err != nil {
		return -1, end
	}
	return int(n), end
}
