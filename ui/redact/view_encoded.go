package redact

import (
	"encoding/base32"
	"slices"
)

// runs passes the runs of characters of a kind to undo, which takes them over up to
// b.since. What is not undone stays. Literals that a program may join are one run.
func (b *builder) runs(of *[256]bool, undo func(places []int)) {
	const shortest = 16
	text := b.of.text
	var places []int
	for i := next(text, 0, of); i < len(text); i = next(text, i, of) {
		from := i
		for i < len(text) && (of[text[i]] || text[i] == apart) {
			i++
		}
		if i-from < shortest {
			continue
		}
		places = slices.Grow(places[:0], i-from)
		for p := from; p < i; p++ {
			if text[p] != apart {
				places = append(places, p)
			}
		}
		if len(places) >= shortest {
			undo(places)
		}
	}
	b.keep(b.since, len(text))
}

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

var (
	base32Chars = marked(capitals + smalls + "234567")
	hexDigits   = marked("0123456789abcdefABCDEF")
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
	encoded := make([]byte, len(places))
	for i, at := range places {
		encoded[i] = b.of.text[at]
		if encoded[i] >= 'a' {
			encoded[i] -= 'a' - 'A' // as in a host
		}
	}
	raw := make([]byte, len(encoded))
	for from := range min(group, len(encoded)) {
		n, err := base32.StdEncoding.WithPadding(base32.NoPadding).Decode(raw, encoded[from:len(encoded)-besideBytes(len(encoded)-from)])
		if err != nil || n == 0 || !textual(raw[:n]) {
			continue
		}
		places = places[from:]
		b.change(b.since)
		b.keep(b.since, places[0])
		for i, c := range raw[:n] {
			b.put(c, places[i*8/5])
		}
		b.since = places[len(places)-1] + 1
		return
	}
}

// besideBytes is how many of so many characters of base32 end no byte.
func besideBytes(n int) int { return [...]int{0, 1, 0, 1, 0, 0, 1, 0}[n%8] }

// unhexed undoes hex, where printable text comes of it.
func unhexed(l *layer) (layer, bool) {
	b := builder{of: l}
	b.runs(hexDigits, b.hex)
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

// longestInHex is the longest stretch of digits that stand for a text in ASCII.
func (b *builder) longestInHex(places []int) []int {
	from, to, start := 0, 0, 0
	for i := 0; i+1 < len(places); i += 2 {
		if !inText[digitValue(b.of.text[places[i]])<<4|digitValue(b.of.text[places[i+1]])] {
			start = i + 2
		} else if i+2-start > to-from {
			from, to = start, i+2
		}
	}
	return places[from:to]
}

// hexBytes is hex of whole bytes; it reports whether text came of it.
func (b *builder) hexBytes(places []int) bool {
	const shortest = 16
	if len(places) < shortest {
		return false
	}
	raw := make([]byte, 0, len(places)/2)
	for i := 0; i < len(places); i += 2 {
		raw = append(raw, byte(digitValue(b.of.text[places[i]])<<4|digitValue(b.of.text[places[i+1]])))
	}
	wide := isWide(raw)
	for _, c := range raw {
		if (c < ' ' || c >= 0x7f) && !isBlank(c) && !(wide && c == 0) {
			return false
		}
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
