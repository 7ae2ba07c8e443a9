package redact

import (
	"bytes"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// needles are values to look for, in the forms in which they may stand in a text.
type needles struct {
	forms   []form
	exact   grams // of forms whose case counts
	folded  grams // of forms in lower case
	literal []literal
}

// form is one way to write a value, in letters and digits alone.
type form struct {
	bare string
	need int // how many of them in a row give it away
	most int // how many do where no digit is among them: words are no secret
	keep int // how many may stay at its start
	with string
}

// literal is a value with too few letters and digits to be known by them.
type literal struct {
	text    string
	bounded bool // only where no letter or digit stands beside it
	with    string
}

// Bounds of what is looked for, in characters.
const (
	gramLength   = 8
	shortestText = 6 // a shorter secret would be found by chance
	kept         = 8 // of a signature
)

// masked is what stands in place of a secret.
func masked(secret string) string {
	return fmt.Sprintf("‹app secret, %d characters›", utf8.RuneCountInString(secret))
}

// addSecret looks for an app secret in all its forms, also as the text that its base32
// stands for.
func (n *needles) addSecret(secret string) {
	with := masked(secret)
	n.addValue(secret, with, 1)
	if trimmed := strings.Trim(strings.TrimSpace(secret), `"'`+"`"); trimmed != secret {
		n.addValue(trimmed, with, 1)
	}
	if raw, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ToUpper(secret)); err == nil && len(raw) >= gramLength {
		n.addBytes(raw, form{with: with}, 1)
	}
}

// addValue looks for a value whose every step-th run of letters is a gram.
func (n *needles) addValue(value, with string, step int) {
	_, low := bare(value)
	if len(low) < gramLength {
		if len(value) >= shortestText {
			n.literal = append(n.literal, literal{value, len(value) < gramLength, with})
		}
		return
	}
	f := form{bare: low, need: share(low, 2, gramLength), most: share(low, 3, 12), with: with}
	n.add(f, &n.folded, step)
	f.bare = reversed(low)
	n.add(f, &n.folded, step)
	for _, written := range spellings(value) {
		n.addBytes([]byte(written), form{with: with}, step)
	}
}

func reversed(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

// share is so many fifths of a value, at least so many characters, at most all.
func share(bare string, fifths, least int) int {
	return min(len(bare), max(least, (len(bare)*fifths+4)/5))
}

// spellings are a value as written and in either case.
func spellings(value string) []string {
	list := []string{value}
	for _, s := range []string{strings.ToLower(value), strings.ToUpper(value)} {
		if s != value {
			list = append(list, s)
		}
	}
	return list
}

// addBytes looks for bytes in hex, in base32, and in base64 at each of the three
// alignments.
func (n *needles) addBytes(raw []byte, f form, step int) {
	h := hex.EncodeToString(raw)
	f.bare, f.need, f.most = h, share(h, 2, 16), share(h, 2, 16)
	n.add(f, &n.folded, step)
	b32 := strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(raw))
	f.bare, f.need, f.most = b32, share(b32, 2, 12), share(b32, 2, 12)
	n.add(f, &n.folded, step)
	for shift := range 3 {
		encoded := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), raw...))
		// The ends share their bits with what stands around the value.
		if len(encoded) < 2*shift+2+gramLength {
			continue
		}
		b, _ := bare(encoded[2*shift : len(encoded)-1])
		f.bare, f.need, f.most = b, share(b, 2, 12), share(b, 2, 12)
		n.add(f, &n.exact, step)
	}
}

func (n *needles) add(f form, g *grams, step int) {
	if len(f.bare) < gramLength {
		return
	}
	n.forms = append(n.forms, f)
	g.add(f.bare, len(n.forms)-1, step)
}

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

func sieved(key uint64) uint64 { return key * 0x9e3779b97f4a7c15 >> (64 - 18) }

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
			if f.telling(text[from:to]) {
				start := from
				if at := int(p.at) - (i - from); at < f.keep {
					start = min(to, from+f.keep-at)
				}
				found(s.cuts(start, to, f.with))
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
	s := skeletonOf(l)
	n.scan(s, &n.exact, s.text, found)
	n.scan(s, &n.folded, s.low, found)
	n.literals(l, found)
}
