package redact

// fewestGroups are one run. A sign stands between any two.
const fewestGroups = 3

// groups passes runs in groups of one length to undo, as lines and literals are, the last
// of which may be shorter. What lies between the groups of one run is left out.
func (b *builder) groups(of *[256]bool, size int, undo func(places []int)) {
	text := b.of.text
	var places []int
	for i := next(text, 0, of); i < len(text); i = next(text, i, of) {
		count := 0
		if i == 0 || !isAlnum(text[i-1]) {
			places, count = group(places[:0], text[i:], i, of, size)
		}
		if count < fewestGroups {
			i++
			continue
		}
		i = places[len(places)-1] + 1
		undo(places)
	}
	b.keep(b.since, len(text))
}

// addressSize is how many digits stand before each line of a dump in hex.
const addressSize = 8

// group appends the places of the groups at the start of a text, which stands at an
// offset, and returns how many there are.
func group(places []int, text []byte, offset int, of *[256]bool, size int) ([]int, int) {
	const gap, longest = 12, 100
	first, count, end := 0, 0, 0
	for j := 0; j < len(text) && j-end <= gap; {
		k := j
		for k < len(text) && of[text[k]] && k-j <= longest {
			k++
		}
		n := k - j
		switch {
		case n == addressSize && n != first && count > 0 && j > 0 && text[j-1] == '\n': // of the line of a dump
			j, end = k, k
			continue
		case n == 0 && (count == 0 || isAlnum(text[j])):
			return places, count
		case n == 0, n == 1 && !isAlnum(text[j]): // a plus joins literals
			j++
			continue
		case n%size != 0, count > 0 && n > first, k < len(text) && isAlnum(text[k]):
			return places, count
		}
		for p := j; p < k; p++ {
			places = append(places, offset+p)
		}
		if count++; count == 1 {
			first = n
		}
		j, end = k, k
		if n < first {
			return places, count
		}
	}
	return places, count
}

const hexadecimal = "0123456789abcdefABCDEF"

var (
	base32Chars = marked(capitals + smalls + "234567" + seam)
	hexDigits   = marked(hexadecimal)
	hexChars    = marked(hexadecimal + seam)
)

// decoded32 undoes base32, where text comes of it.
func decoded32(l *layer) (layer, bool) {
	b := builder{of: l}
	b.runs(base32Chars, b.base32)
	return b.done()
}

// base32 puts what characters of base32 stand for, where that is text. They may be cut
// within a group, at either end.
func (b *builder) base32(places []int) {
	const group = 8
	raw := make([]byte, 0, len(places)*5/8)
	for from := range min(group, len(places)) {
		var ok bool
		if raw, ok = b.readBase32(raw[:0], places[from:]); !ok || len(raw) == 0 || !textual(raw) {
			continue
		}
		places = places[from:]
		b.change(b.since)
		b.keep(b.since, places[0])
		for i, c := range raw {
			b.put(c, places[i*8/5])
		}
		b.since = places[len(places)-1] + 1
		return
	}
}

// readBase32 appends the whole bytes that characters of base32 stand for, until they are no
// text for certain.
func (b *builder) readBase32(raw []byte, places []int) ([]byte, bool) {
	bits, n, before := uint32(0), 0, inASCII
	odd, most := 0, maxOdd*(len(places)*5/8)/100
	for _, at := range places {
		bits = bits<<5 | uint32(base32Values[b.of.text[at]])
		if n += 5; n < 8 {
			continue
		}
		n -= 8
		c := byte(bits >> n)
		now := kindOf[c]
		if oddBehind[before][now] {
			if odd++; odd > most {
				return raw, false
			}
		}
		before = now
		raw = append(raw, c)
	}
	return raw, true
}

// base32Values are what characters of base32 stand for, in either case, as in a host.
var base32Values = func() (table [256]byte) {
	for i, c := range []byte(capitals + "234567") {
		table[c], table[lower(c)] = byte(i), byte(i)
	}
	return table
}()

// unhexed undoes hex, where printable text comes of it.
func unhexed(l *layer) (layer, bool) {
	b := builder{of: l}
	b.runs(hexChars, b.hex)
	return b.done()
}

// unhexedGroups undoes hex in bytes, lines and literals.
func unhexedGroups(l *layer) (layer, bool) {
	b := builder{of: l}
	b.groups(hexDigits, 2, b.hex)
	return b.done()
}

// hex puts what digits stand for, where that is printable text. They may be cut within a
// byte, at either end.
func (b *builder) hex(places []int) {
	odd := len(places) % 2
	if b.hexBytes(places[:len(places)-odd]) || odd > 0 && b.hexBytes(places[odd:]) {
		return
	}
	best := places[:0]
	for start := range 2 {
		if stretch := b.longestInHex(places[start:]); len(stretch) > len(best) {
			best = stretch
		}
	}
	if len(best) >= shortestStretch {
		b.hexBytes(best) // a digest stands beside it
	}
}

// shortestStretch is how many digits of a longer run must stand for text: of a digest a few
// do by chance.
const shortestStretch = 24

// longestInHex is the longest stretch of digits that stand for a text in ASCII, if it is as
// long as one must be.
func (b *builder) longestInHex(places []int) []int {
	if !inARow(len(places)/2, shortestStretch/2, func(i int) bool { return inText[b.hexByte(places[2*i:])] }) {
		return nil
	}
	from, to, start := 0, 0, 0
	for i := 0; i+1 < len(places); i += 2 {
		if !inText[b.hexByte(places[i:])] {
			start = i + 2
		} else if i+2-start > to-from {
			from, to = start, i+2
		}
	}
	return places[from:to]
}

// hexByte is what the first two of places stand for.
func (b *builder) hexByte(places []int) byte {
	return byte(digitValue(b.of.text[places[0]])<<4 | digitValue(b.of.text[places[1]]))
}

// hexBytes is hex of whole bytes; it reports whether text came of it.
func (b *builder) hexBytes(places []int) bool {
	const shortest = 16
	if len(places) < shortest {
		return false
	}
	raw := make([]byte, 0, len(places)/2)
	zeros := false
	for i := 0; i < len(places); i += 2 {
		c := b.hexByte(places[i:])
		if c != 0 && (c < ' ' || c >= 0x7f) && !isBlank(c) {
			return false
		}
		zeros = zeros || c == 0
		raw = append(raw, c)
	}
	if zeros && !isWide(raw) {
		return false
	}
	b.change(b.since)
	b.keep(b.since, places[0])
	for i, c := range raw {
		if c != 0 {
			b.put(c, places[2*i])
		}
	}
	b.since = places[len(places)-1] + 1
	return true
}
