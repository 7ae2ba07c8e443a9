package redact

import "encoding/base64"

// plain leaves out what a terminal or browser would not show: colours, and tags between
// letters.
func plain(l *layer) (layer, bool) {
	b := builder{of: l}
	for i := 0; i < len(l.text); {
		size := 0
		switch l.text[i] {
		case 0x1b:
			size = sequence(l.text[i:])
		case '<':
			size = tag(l.text[i:])
		}
		if size == 0 {
			b.keep(i)
			i++
			continue
		}
		b.change(i)
		b.put(' ', i)
		i += size
	}
	return b.done()
}

// sequence is the length of a control sequence at the start of b.
func sequence(b []byte) int {
	const longest = 32
	if len(b) < 3 || b[1] != '[' {
		return 0
	}
	for i := 2; i < min(len(b), longest); i++ {
		if c := b[i]; c >= 0x40 && c <= 0x7e {
			return i + 1
		}
	}
	return 0
}

// tag is the length of a short tag at the start of b: of a longer one what stands in its
// attributes is looked at.
func tag(b []byte) int {
	const longest = 60
	if len(b) < 3 || b[1] != '/' && b[1] != '!' && !(isAlnum(b[1]) && !isDigit(b[1])) {
		return 0
	}
	for i := 2; i < min(len(b), longest); i++ {
		switch b[i] {
		case '>':
			return i + 1
		case '<', '\n':
			return 0
		}
	}
	return 0
}

// literals keeps the string literals of a program, which it may join: const a = "…"; b =
// a + "…". What lies between them is left out.
func literals(l *layer) (layer, bool) {
	const longest, fewest = 400, 2
	b := builder{of: l}
	count := 0
	for i := 0; i < len(l.text); {
		q := l.text[i]
		if q != '"' && q != '\'' && q != '`' {
			i++
			continue
		}
		end := closing(l.text, i, longest)
		if end < 0 {
			i++
			continue
		}
		for j := i + 1; j < end; j++ {
			b.put(l.text[j], j)
		}
		b.put(apart, end)
		count++
		i = end + 1
	}
	b.changed = count >= fewest
	return b.done()
}

// closing is the offset of the quote that closes the one at i, on the same line; -1
// without one.
func closing(text []byte, i, longest int) int {
	for j := i + 1; j < min(len(text), i+longest); j++ {
		switch text[j] {
		case text[i]:
			return j
		case '\n':
			return -1
		case '\\':
			j++
		}
	}
	return -1
}

// decoded undoes base64, where text comes of it.
func decoded(l *layer) (layer, bool) {
	const shortest = 16
	b := builder{of: l}
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isBase64(l.text[end]) {
			end++
		}
		if end-i < shortest || !b.base64(i, end) {
			for ; i < end; i++ {
				b.keep(i)
			}
			if i < len(l.text) {
				b.keep(i)
				i++
			}
			continue
		}
		i = end
	}
	return b.done()
}

// base64 puts what a run of base64 stands for; false where that is no text.
func (b *builder) base64(from, to int) bool {
	encoded := make([]byte, to-from)
	for i, c := range b.of.text[from:to] {
		switch c {
		case '+':
			c = '-'
		case '/':
			c = '_'
		}
		encoded[i] = c
	}
	if len(encoded)%4 == 1 {
		encoded = encoded[:len(encoded)-1] // cut off
	}
	raw := make([]byte, base64.RawURLEncoding.DecodedLen(len(encoded)))
	n, err := base64.RawURLEncoding.Decode(raw, encoded)
	if err != nil || !textual(raw[:n]) {
		return false
	}
	b.change(from)
	for i, c := range raw[:n] {
		b.put(c, from+i*4/3)
	}
	return true
}

// textual reports whether bytes are text.
func textual(b []byte) bool {
	odd := 0
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f {
			odd++
		}
	}
	return odd*10 <= len(b)
}

// unhexed undoes hex, where text comes of it.
func unhexed(l *layer) (layer, bool) {
	const shortest = 16
	b := builder{of: l}
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isHex(l.text[end]) {
			end++
		}
		if end-i < shortest || (end-i)%2 != 0 || !b.hex(i, end) {
			for ; i < end; i++ {
				b.keep(i)
			}
			if i < len(l.text) {
				b.keep(i)
				i++
			}
			continue
		}
		i = end
	}
	return b.done()
}

// hex puts what a run of hex stands for; false where that is no printable text.
func (b *builder) hex(from, to int) bool {
	for i := from; i < to; i += 2 {
		if c := byte(digitValue(b.of.text[i])<<4 | digitValue(b.of.text[i+1])); c < ' ' || c >= 0x7f {
			return false
		}
	}
	b.change(from)
	for i := from; i < to; i += 2 {
		b.put(byte(digitValue(b.of.text[i])<<4|digitValue(b.of.text[i+1])), i)
	}
	return true
}
