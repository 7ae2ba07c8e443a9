package redact

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

// scan finds the forms in a text of letters and digits, each as far as it goes.
func (n *needles) scan(s *skeleton, g *grams, text []byte, found func([]cut)) {
	if g.first == nil {
		return
	}
	done := 0 // end of what was found
	for i := 0; i+gramLength <= len(text); i++ {
		key := binary.LittleEndian.Uint64(text[i:])
		if bit := sieved(key); g.sieve[bit>>6]&(1<<(bit&63)) == 0 {
			continue
		}
		place, ok := g.first[key]
		if !ok {
			continue
		}
		for range mostPlaces {
			p := g.places[place]
			f := &n.forms[p.form]
			from, to := extend(text, f.bare, i, int(p.at), done)
			if done > 0 && from <= done && to > done || f.telling(text[from:to]) { // what goes on, goes with it
				at := int(p.at) - (i - from)
				start := min(to, from+max(0, f.keep-at))
				cuts := s.cuts(start, to, f.with)
				if at == 0 && start == from {
					cuts = s.before(cuts, from, f.head)
				}
				if at+to-from == len(f.bare) {
					cuts = s.behind(cuts, to-1, f.tail)
				}
				found(cuts)
				done = to
				i = max(i, to-gramLength)
				break
			}
			if place = p.next; place < 0 {
				break
			}
		}
	}
}

// extend widens what text and form have in common around two places.
func extend(text []byte, form string, i, at, done int) (from, to int) {
	from, a := i, at
	for from > done && a > 0 && text[from-1] == form[a-1] {
		from--
		a--
	}
	to, b := i+gramLength, at+gramLength
	for to < len(text) && b < len(form) && text[to] == form[b] {
		to++
		b++
	}
	return from, to
}

// telling reports whether a run of a form gives the value away. A run of letters alone
// may be a word.
func (f *form) telling(run []byte) bool {
	switch {
	case len(run) >= f.most:
		return true
	case len(run) < f.need:
		return false
	}
	letters, digits := 0, 0
	for _, c := range run {
		if isDigit(c) {
			digits++
		} else {
			letters++
		}
	}
	return letters > 0 && digits > 0
}

// literals finds what has no letters, byte by byte.
func (n *needles) literals(l *layer, found func([]cut)) {
	for _, lit := range n.literal {
		for at := 0; ; {
			i := bytes.Index(l.text[at:], []byte(lit.text))
			if i < 0 {
				break
			}
			from := at + i
			to := from + len(lit.text)
			at = to
			if lit.bounded && (from > 0 && isAlnum(l.text[from-1]) || to < len(l.text) && isAlnum(l.text[to])) {
				continue
			}
			found([]cut{{l.start(from), l.end(to - 1), lit.with}})
		}
	}
}

// look finds the values in one layer.
func (n *needles) look(l *layer, found func([]cut)) {
	n.literals(l, found)
	if !n.near(l) {
		return
	}
	s := skeletonOf(l)
	n.scan(s, &n.exact, s.text, found)
	n.scan(s, &n.folded, s.low, found)
}

// near reports whether a gram of a value stands in a layer. Most texts hold none, and
// need no skeleton.
func (n *needles) near(l *layer) bool {
	var exact, folded uint64
	for i := 0; i < len(l.text); i++ {
		c := l.text[i]
		low := foldedAlnum[c]
		switch {
		case low != 0:
			exact, folded = exact>>8|uint64(c)<<56, folded>>8|uint64(low)<<56
		case c < utf8.RuneSelf:
			continue
		default:
			var size int
			if exact, folded, size = roll(exact, folded, l.text[i:]); size == 0 {
				continue
			}
			i += size - 1
		}
		if n.exact.has(exact) || n.folded.has(folded) {
			return true
		}
	}
	return false
}

// roll takes a letter of another script into two grams; its size is 0 where it is none.
func roll(exact, folded uint64, text []byte) (uint64, uint64, int) {
	r, size := utf8.DecodeRune(text)
	whole, low, ok := letter(r)
	if !ok {
		return exact, folded, 0
	}
	for i := range size {
		exact, folded = exact>>8|uint64(whole[i])<<56, folded>>8|uint64(low[i])<<56
	}
	return exact, folded, size
}

// foldedAlnum are letters and digits in lower case, 0 for what is neither.
var foldedAlnum = func() (table [256]byte) {
	for c := range byte(utf8.RuneSelf) {
		if isAlnum(c) {
			table[c] = lower(c)
		}
	}
	return table
}()
