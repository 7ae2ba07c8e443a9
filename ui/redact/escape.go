package redact

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// next is the offset of the first byte at or behind i that a view looks at, the length of
// the text where there is none.
func next(text []byte, i int, marks *[256]bool) int {
	for i < len(text) && !marks[text[i]] {
		i++
	}
	return i
}

// marked is a set of bytes.
//
//go:noinline
func marked(bytes string) *[256]bool {
	var set [256]bool
	for i := range len(bytes) {
		set[bytes[i]] = true
	}
	return &set
}

var escapeMarks = marked(`%\&`)

// escapes undoes one layer of the escapes of URLs, HTML and strings.
func escapes(l *layer) (layer, bool) {
	b := builder{of: l}
	kept := 0
	for i := next(l.text, 0, escapeMarks); i < len(l.text); i = next(l.text, i, escapeMarks) {
		r, size := escapeAt(l.text[i:])
		if size == 0 {
			i++
			continue
		}
		if utf16.IsSurrogate(r) { // of a pair, or half of one that was cut
			if low, more := escapeAt(l.text[i+size:]); utf16.DecodeRune(r, low) != utf8.RuneError {
				r, size = utf16.DecodeRune(r, low), size+more
			}
		}
		b.change(kept)
		b.keep(kept, i)
		if r < utf8.RuneSelf {
			b.put(byte(max(r, -r)), i)
		} else {
			for _, c := range utf8.AppendRune(nil, r) {
				b.put(c, i)
			}
		}
		i += size
		kept = i
	}
	b.keep(kept, len(l.text))
	return b.done()
}

// escapeAt reads an escape at the start of b; its size is 0 where there is none. One byte
// of a character that has several is below zero.
func escapeAt(b []byte) (r rune, size int) {
	switch {
	case len(b) < 2:
		return 0, 0
	case b[0] == '%':
		return again(b, "25", percent)
	case b[0] == '&':
		return again(b, "amp;", entity)
	}
	return again(b, `\`, backslashed)
}

// again reads an escape whose sign is escaped itself, however often: %252539, &amp;#57;
// \\\\u0039. Each layer of JSON doubles the signs: a view for each would not be enough.
func again(b []byte, sign string, read func([]byte) (rune, int)) (rune, int) {
	const longest = 64
	from := 0
	for from < longest && bytes.HasPrefix(b[from+1:], []byte(sign)) {
		from += len(sign)
	}
	if from > 0 && from+1 < len(b) {
		if r, size := read(b[from:]); size > 2 || size > 0 && r != ' ' { // \\n may be a sign and a letter
			return r, size + from
		}
	}
	return read(b)
}

// percent reads what follows the sign of an escape of URLs: %39, %u0039.
func percent(b []byte) (rune, int) {
	if len(b) > 1 && b[1] == 'u' {
		return digits(b, 2, 4, 4, 16)
	}
	return aByte(digits(b, 1, 2, 2, 16))
}

// aByte is an escape that stands for one byte.
func aByte(r rune, size int) (rune, int) {
	if r >= utf8.RuneSelf {
		r = -(r & 0xff)
	}
	return r, size
}

// entity reads what follows the sign of an escape of HTML.
func entity(b []byte) (rune, int) {
	if len(b) > 1 && b[1] == '#' {
		return numericEntity(b)
	}
	return namedEntity(b)
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
		return aByte(digits(b, 2, 2, 2, 16))
	case c == 'u':
		return digits(b, 2, 4, 4, 16)
	case c == 'U':
		return digits(b, 2, 8, 8, 16)
	case c >= '0' && c <= '7':
		return aByte(digits(b, 1, 1, 3, 8))
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

// namedEntity reads &amp; and its like, of the characters that may stand in a secret or
// between its characters. The names of all others, in package html, are 70 KB of a program.
func namedEntity(b []byte) (rune, int) {
	const longest = 10
	end := 1
	for end < len(b) && end <= longest && isAlnum(b[end]) {
		end++
	}
	if end == 1 || end == len(b) || b[end] != ';' {
		return 0, 0
	}
	r, ok := namedRunes[string(b[1:end])]
	if !ok {
		return 0, 0
	}
	return r, end + 1
}

// namedRunes are the names that HTML has for the signs of ASCII, for blanks and for what
// shows no more than these or parts words (HTML, 13.5: named character references).
var namedRunes = map[string]rune{
	"Tab": '\t', "NewLine": '\n', "nbsp": 0xa0, "ensp": 0x2002, "emsp": 0x2003, "numsp": 0x2007, "puncsp": 0x2008, "thinsp": 0x2009, "hairsp": 0x200a,
	"shy": 0xad, "zwnj": 0x200c, "zwj": 0x200d, "lrm": 0x200e, "rlm": 0x200f, "NoBreak": 0x2060,
	"excl": '!', "quot": '"', "QUOT": '"', "num": '#', "dollar": '$', "percnt": '%', "amp": '&', "AMP": '&', "apos": '\'',
	"lpar": '(', "rpar": ')', "ast": '*', "midast": '*', "plus": '+', "comma": ',', "period": '.', "sol": '/', "colon": ':', "semi": ';',
	"lt": '<', "LT": '<', "equals": '=', "gt": '>', "GT": '>', "quest": '?', "commat": '@',
	"lsqb": '[', "lbrack": '[', "bsol": '\\', "rsqb": ']', "rbrack": ']', "Hat": '^', "lowbar": '_', "UnderBar": '_', "grave": '`',
	"lcub": '{', "lbrace": '{', "verbar": '|', "vert": '|', "rcub": '}', "rbrace": '}',
	"hyphen": 0x2010, "dash": 0x2010, "ndash": 0x2013, "mdash": 0x2014, "minus": 0x2212, "bull": 0x2022, "middot": 0xb7,
	"lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201c, "rdquo": 0x201d, "laquo": 0xab, "raquo": 0xbb, "hellip": 0x2026,
}

var quotedMarks = marked("=")

// quotedPrintable undoes the escapes of mail: =3D, and letters where several are escaped.
// A single =39 is rather a value behind its sign.
func quotedPrintable(l *layer) (layer, bool) {
	b := builder{of: l}
	kept := 0
	for i := next(l.text, 0, quotedMarks); i < len(l.text); i = next(l.text, i, quotedMarks) {
		c, ok := quotedAt(l.text, i)
		_, more := quotedAt(l.text, i+3)
		if !ok || c != '=' && c < 0x80 && (kept == 0 || kept != i) && !more {
			i++
			continue
		}
		b.change(kept)
		b.keep(kept, i)
		b.put(c, i)
		i += 3
		kept = i
	}
	b.keep(kept, len(l.text))
	return b.done()
}

// quotedAt reads =39 at a place of a text; mail writes its digits in upper case.
func quotedAt(text []byte, i int) (byte, bool) {
	if i+3 > len(text) || text[i] != '=' {
		return 0, false
	}
	high, low := digitValue(text[i+1]), digitValue(text[i+2])
	if high < 0 || low < 0 || text[i+1] >= 'a' || text[i+2] >= 'a' {
		return 0, false
	}
	return byte(high<<4 | low), true
}
