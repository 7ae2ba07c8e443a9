package redact

import "encoding/binary"

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
