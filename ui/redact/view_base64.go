package redact

import (
	"bytes"
	"encoding/base64"
)

var (
	base64Digits = marked(base64Alphabets)
	base64Chars  = marked(base64Alphabets + seam)
)

const base64Alphabets = capitals + smalls + figures + "+/-_"

// decoded undoes base64, where text comes of it.
func decoded(l *layer) (layer, bool) {
	b := builder{of: l}
	b.runs(base64Chars, b.base64)
	return b.done()
}

// decodedGroups undoes base64 in lines and literals.
func decodedGroups(l *layer) (layer, bool) {
	b := builder{of: l}
	b.groups(base64Digits, 4, b.base64)
	return b.done()
}

// base64 puts what characters of base64 stand for, where that is text. They begin where the
// run does, or behind a slash: a path is of their alphabet, too. The reading with the
// fewest signs that no text has is taken.
func (b *builder) base64(places []int) {
	const mostStarts, shortest = 8, 8
	best, fewest := reading{}, maxOdd+1
	for from, starts := 0, 0; len(places)-from >= shortest && starts < mostStarts && fewest > 0; starts++ {
		if b.likely(places[from:]) {
			r := b.readBase64(places[from:])
			if n := r.odd(); n < fewest {
				best, fewest = r, n
			}
		}
		for from < len(places) && b.of.text[places[from]] != '/' {
			from++
		}
		from++
	}
	if fewest <= maxOdd {
		b.take(best)
		return
	}
	if !b.base64Parts(places) {
		b.base64Within(places)
	}
}

// base64Within puts what of a run stands for text, with its start or its end cut within a
// group of four, or other characters of the alphabet beside it: of the four readings that
// with the longest such stretch.
func (b *builder) base64Within(places []int) {
	const group, shortest = 4, 12
	best, from, to := 0, 0, 0
	for start := range min(group, len(places)) {
		if !b.mayHoldText(places[start:], shortest) {
			continue
		}
		if at, end := b.longestText(places[start:]); end-at > max(to-from, shortest-1) {
			best, from, to = start, at, end
		}
	}
	if to > 0 {
		r := b.readBase64(places[best:])
		r.wide = bytes.IndexByte(r.raw[from:to], 0) >= 0
		b.takePart(r, from, to)
	}
}

// mayHoldText reports whether so many bytes in a row may be of a text: of most runs none
// are, and they need not be read.
func (b *builder) mayHoldText(places []int, least int) bool {
	const decoded, group = 3, 4
	value := func(i int) uint { return uint(base64Values[b.of.text[places[i]]]) }
	return inARow(len(places)*decoded/group, least, func(i int) bool {
		first, shift := i/decoded*group+i%decoded, 2*(i%decoded)
		c := byte(value(first)<<(2+shift) | value(first+1)>>(4-shift))
		return inText[c] || c == 0 // of UTF-16
	})
}

// longestText is the longest stretch of what characters stand for that is a text in ASCII,
// or in UTF-16 with a zero in each unit.
func (b *builder) longestText(places []int) (from, to int) {
	const group = 4
	start, n, before := 0, 0, byte(0)
	for i := 0; i < len(places); i += group {
		var bits uint32
		chars := places[i:min(i+group, len(places))]
		for k, at := range chars {
			bits |= uint32(base64Values[b.of.text[at]]) << (18 - 6*k)
		}
		for k := range len(chars) - 1 {
			c := byte(bits >> (16 - 8*k))
			n++
			if !inText[c] && (c != 0 || before == 0 || n-1 == start) {
				start = n
			} else if n-start > to-from {
				from, to = start, n
			}
			before = c
		}
	}
	return from, to
}

// inText are the characters of a text in ASCII.
var inText = func() *[256]bool { return marked(visibleASCII() + " \n\r\t") }()

// base64Parts puts what the parts of a path stand for; it reports whether text came of one.
func (b *builder) base64Parts(places []int) (taken bool) {
	const shortest = 16
	for from := 0; from < len(places); {
		to := from
		for to < len(places) && b.of.text[places[to]] != '/' {
			to++
		}
		if to-from >= shortest && to-from < len(places) && b.likely(places[from:to]) {
			if r := b.readBase64(places[from:to]); r.odd() <= maxOdd {
				b.take(r)
				taken = true
			}
		}
		from = to + 1
	}
	return taken
}

// reading is what characters at places of a layer stand for.
type reading struct {
	places []int
	raw    []byte
	wide   bool // each second byte is zero
}

// likely reports whether characters begin as text does: most runs do not, and need not be
// read whole.
func (b *builder) likely(places []int) bool {
	const first, sample, mostOdd, fewestZeros = 16, 48, 3, 4
	var raw [sample / 4 * 3]byte
	n := 0
	for i := 0; i+4 <= min(sample, len(places)); i += 4 {
		var bits uint32
		for _, at := range places[i : i+4] {
			bits = bits<<6 | uint32(base64Values[b.of.text[at]])
		}
		raw[n], raw[n+1], raw[n+2] = byte(bits>>16), byte(bits>>8), byte(bits)
		if n += 3; i+4 == first && odd(raw[:n]) > mostOdd && bytes.Count(raw[:n], []byte{0}) < fewestZeros {
			return false
		}
	}
	return bytes.Count(raw[:n], []byte{0}) >= fewestZeros || odd(raw[:n]) <= mostOdd+n/10
}

// base64Values are what characters of either alphabet stand for.
var base64Values = func() (table [256]byte) {
	for i, c := range []byte(capitals + smalls + figures + "+/") {
		table[c] = byte(i)
	}
	table['-'], table['_'] = table['+'], table['/']
	return table
}()

func (b *builder) readBase64(places []int) reading {
	encoded := make([]byte, len(places))
	for i, at := range places {
		c := b.of.text[at]
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
	n, _ := base64.RawURLEncoding.Decode(raw, encoded) // there is nothing else among them
	return reading{places, raw[:n], isWide(raw[:n])}
}

// take puts a reading.
func (b *builder) take(r reading) {
	b.takePart(r, 0, len(r.raw))
	b.since = r.places[len(r.places)-1] + 1
}

// takePart puts the bytes of a reading from one offset to another.
func (b *builder) takePart(r reading, from, to int) {
	const group, decoded = 4, 3
	b.change(b.since)
	b.keep(b.since, r.places[from*group/decoded])
	for i := from; i < to; i++ {
		if c := r.raw[i]; !r.wide || c != 0 {
			b.put(c, r.places[i*group/decoded])
		}
	}
	b.since = r.places[(to*group-1)/decoded] + 1
}

// maxOdd is how many hundredths of a text may be no characters of one.
const maxOdd = 10

// odd is how many hundredths of a reading are no characters of a text.
func (r reading) odd() int {
	if r.wide || len(r.raw) == 0 {
		return 0
	}
	return odd(r.raw) * 100 / len(r.raw)
}
