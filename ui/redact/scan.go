package redact

import (
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
		if h, ok := n.at(g, text, place, i, done); ok {
			found(n.cutsOf(s, h))
			done = h.to
			i = max(i, h.to-gramLength)
		}
	}
}

// hit is a run of a form in a text.
type hit struct {
	form         int32
	at, from, to int // where the run begins in the form, and its place in the text
}

// at finds the form that a text tells at i, among those that hold the gram there. A
// secret goes before the end of a signature that is the same.
func (n *needles) at(g *grams, text []byte, place int32, i, done int) (best hit, ok bool) {
	for range mostPlaces {
		p := g.places[place]
		f := &n.forms[p.form]
		from, to := extend(text, f.bare, i, int(p.at), done)
		if done > 0 && from <= done && to > done || f.telling(text[from:to]) { // what goes on, goes with it
			if secret := f.with != elided; secret || !ok {
				best, ok = hit{p.form, int(p.at) - (i - from), from, to}, true
				if secret {
					break
				}
			}
		}
		if place = p.next; place < 0 {
			break
		}
	}
	return best, ok
}

// cutsOf are the places in the original text of a hit, but for what may stay.
func (n *needles) cutsOf(s *skeleton, h hit) []cut {
	f := &n.forms[h.form]
	if f.with == elided && h.at+h.to-h.from < len(f.bare) {
		h.to = s.withoutWord(h.from, h.to)
	}
	start := min(h.to, h.from+max(0, f.keep-h.at))
	cuts := s.cuts(start, h.to, f.with)
	if h.at == 0 && start == h.from {
		cuts = s.before(cuts, h.from, f.head)
	}
	if h.at+h.to-h.from == len(f.bare) {
		cuts = s.behind(cuts, h.to-1, f.tail)
	}
	return cuts
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
// may be a word, one of digits alone a date.
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
	return letters > 0 && digits > 0 || letters == 0 && len(run) >= share(f.bare, 3, gramLength)
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

// near reports whether a gram of a value stands in a layer, where a value could be found:
// what gives one away is longer, and so many grams in a row that not each is looked up.
// Most texts hold none, and need no skeleton.
func (n *needles) near(l *layer) bool {
	if n.any.first == nil {
		return false
	}
	var gram uint64
	left := n.stride
	for i := 0; i < len(l.text); i++ {
		c := l.text[i]
		if low := foldedAlnum[c]; low != 0 {
			gram = gram>>8 | uint64(low)<<56
			if left--; left > 0 {
				continue
			}
		} else if c < utf8.RuneSelf {
			continue
		} else {
			if n.any.has(gram) { // each byte of a letter counts: what was skipped ends here
				return true
			}
			var size int
			if gram, size = roll(gram, l.text[i:]); size == 0 {
				continue
			}
			i += size - 1
		}
		if n.any.has(gram) {
			return true
		}
		left = n.stride
	}
	return false
}

// roll takes a letter of another script into a gram; its size is 0 where it is none.
func roll(gram uint64, text []byte) (uint64, int) {
	r, size := utf8.DecodeRune(text)
	_, low, ok := letter(r)
	if !ok {
		return gram, 0
	}
	for _, c := range low[:size] {
		gram = gram>>8 | uint64(c)<<56
	}
	return gram, size
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

// grams finds the forms that hold a run of gramLength characters.
type grams struct {
	first  map[uint64]int32 // index into places
	places []gramPlace
	sieve  [1 << 12]uint64 // bits of the grams there may be: most of a text is passed by
}

// gramPlace is where a gram stands in a form, and the next place of the same gram.
type gramPlace struct{ form, at, next int32 }

// mostPlaces is how many places of one gram are tried.
const mostPlaces = 4

func (g *grams) add(text string, form, step int) {
	if g.first == nil {
		g.first = map[uint64]int32{}
	}
	for at := 0; at+gramLength <= len(text); at += step {
		key := binary.LittleEndian.Uint64([]byte(text[at : at+gramLength]))
		next, known := g.first[key]
		if !known {
			next = -1
		}
		g.places = append(g.places, gramPlace{int32(form), int32(at), next})
		g.first[key] = int32(len(g.places) - 1)
		bit := sieved(key)
		g.sieve[bit>>6] |= 1 << (bit & 63)
	}
}

// has reports whether a gram is there.
func (g *grams) has(key uint64) bool {
	if bit := sieved(key); g.sieve[bit>>6]&(1<<(bit&63)) == 0 {
		return false
	}
	_, ok := g.first[key]
	return ok
}

func sieved(key uint64) uint64 { return key * 0x9e3779b97f4a7c15 >> (64 - 18) }
