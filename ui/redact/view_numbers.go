package redact

// numbers reads lists of character codes: [57, 98], 0x39 0x62, chr(57).chr(98). What
// stands between them is left out, and so is any text that holds none.
func numbers(l *layer) (layer, bool) {
	const shortest = 8 // codes in a row: fewer say nothing
	b := builder{of: l}
	last := 0
	var codes []byte
	var places []int
	flush := func() {
		if len(codes) >= shortest {
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
		code, size := codeAt(l.text[i:])
		if len(codes) > 0 && i-last > farCodes {
			flush()
		}
		if code >= ' ' && code < 256 && (i == 0 || !isAlnum(l.text[i-1])) {
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

var numerals = marked("0123456789")

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
		d := digitValue(b[end])
		if code = code*base + d; d < 0 || d >= base || end-from > 3 {
			code = -1 << 20 // it stays below zero
		}
		end++
	}
	if end == from {
		return -1, max(end, 1)
	}
	return code, end
}
