package redact

// numbers reads lists of character codes: [57, 98], 0x39 0x62, chr(57).chr(98). What
// stands between them is left out, and so is any text that holds none.
func numbers(l *layer) (layer, bool) { return listed(l, number) }

// octals reads such lists in base 8: 071 142, \0071\0142, \o{71}\o{142}.
func octals(l *layer) (layer, bool) {
	return listed(l, func(b []byte) (int, int) { return plainCode(b, 8, 2, 4) })
}

// binaries reads such lists in base 2: 00111001 01100010.
func binaries(l *layer) (layer, bool) {
	const least, most = 7, 8
	if runAt(l.text, 0, bits, least) == len(l.text) {
		return layer{}, false
	}
	return listed(l, func(b []byte) (int, int) { return plainCode(b, 2, least, most) })
}

// leastCodes are in a row: fewer say nothing. No letter or digit stands before one.
const leastCodes = 8

// listed reads lists of what is a code at the start of a text: below zero where it is
// none, and how long it is in any case.
func listed(l *layer, codeAt func([]byte) (code, size int)) (layer, bool) {
	b := builder{of: l}
	last := 0
	var codes []byte
	var places []int
	flush := func() {
		if len(codes) >= leastCodes {
			if !b.changed {
				b.begin()
			}
			for i, c := range codes {
				b.put(c, places[i])
			}
			b.put(apart, last) // what follows belongs to another list
		}
		codes, places = codes[:0], places[:0]
	}
	for i := next(l.text, 0, numerals); i < len(l.text); i = next(l.text, i, numerals) {
		if i > 0 && isAlnum(l.text[i-1]) {
			flush()
			for i < len(l.text) && isAlnum(l.text[i]) {
				i++
			}
			continue
		}
		code, size := codeAt(l.text[i:])
		if len(codes) > 0 && i-last > farCodes {
			flush()
		}
		if (code >= ' ' || code >= '\t' && code <= '\r') && code < 256 {
			codes, places = append(codes, byte(code)), append(places, i)
			last = i + size
		} else {
			flush()
		}
		i += size
	}
	flush()
	return b.done()
}

var bits = marked("01")

var numerals = marked("0123456789")

// farCodes is how far apart two character codes of one list may stand, in bytes.
const farCodes = 24

// number reads a whole number, decimal or hexadecimal.
func number(b []byte) (code, size int) {
	if len(b) > 2 && b[0] == '0' && (b[1] == 'x' || b[1] == 'X') {
		code, size = plainCode(b[2:], 16, 1, 4)
		return code, size + 2
	}
	return plainCode(b, 10, 1, 4)
}

// plainCode reads between least and most digits of a base, behind which no letter or
// digit stands.
func plainCode(b []byte, base, least, most int) (code, size int) {
	for size < len(b) && isAlnum(b[size]) {
		d := digitValue(b[size])
		if code = code*base + d; d < 0 || d >= base || size >= most {
			code = -1 << 20 // it stays below zero
		}
		size++
	}
	if size < least {
		return -1, max(size, 1)
	}
	return code, size
}
