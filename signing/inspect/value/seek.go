package value

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
)

// Seeker looks for values in a text.
type Seeker struct {
	Text  *carrier.View
	Ours  bool             // the text names Filestack
	Taken func(at int) int // where a stretch that others have taken ends, which holds a place; 0 without one
	found []Sighting
	begun map[int]bool // where they begin
}

// maxCandidates bounds what a hostile text makes us compare.
const maxCandidates = 20000

// InOrder are the values that were found, in the order of the text, and the digits that
// only stand near one.
func (k *Seeker) InOrder() []Sighting {
	if len(k.found) == 0 {
		return nil
	}
	inOrder := func(i, j int) bool { return k.found[i].At < k.found[j].At }
	sort.SliceStable(k.found, inOrder)
	named := len(k.found)
	if k.findDigests(); len(k.found) > named {
		sort.SliceStable(k.found, inOrder)
	}
	for i := range k.found {
		k.found[i].Stem = stemOf(k.found[i].Name)
	}
	return k.found
}

// covered reports whether a candidate begins at at.
func (k *Seeker) covered(at int) bool { return k.begun[at] }

// addCandidate keeps one candidate a place.
func (k *Seeker) add(c Sighting) {
	if k.begun == nil {
		k.begun = map[int]bool{}
	}
	k.begun[c.At] = true
	k.found = append(k.found, c)
}

// findDigests finds, near policies, 64 hex digits without a name, and any number that is
// called sig.
func (k *Seeker) findDigests() {
	s := k.Text.Text
	n := len(k.found)
	done := 0
	for _, c := range k.found[:n] {
		if !c.Policy || !c.Strong {
			continue
		}
		for i := max(done, c.At-syntax.Reach); i < min(len(s), c.End+syntax.Reach); i++ {
			if !ascii.IsHex(s[i]) {
				continue
			}
			size := ascii.HexLength(s[i:])
			if size >= fewDigits && (i == 0 || !ascii.IsName(s[i-1])) && (i+size == len(s) || !ascii.IsName(s[i+size])) && k.Taken(i) == 0 && !k.coveredNear(i, n) {
				k.addDigest(i, size)
			}
			i += size
			done = i
		}
	}
}

// fewDigits are less than any signature has that was cut or made with another digest.
const fewDigits = 20

// addDigest keeps hex digits that may be a signature.
func (k *Seeker) addDigest(at, size int) {
	s := k.Text.Text
	name, nameAt, short := shortNameBefore(s, at)
	switch {
	case short:
	case size == signing.SignatureLength:
		name, nameAt = nameBefore(s, at)
	default:
		return
	}
	k.found = append(k.found, Sighting{View: k.Text.Cut(at, at+size), At: at, End: at + size, Name: name, NameAt: nameAt, Strong: size == signing.SignatureLength, Labelled: short})
}

// coveredNear is covered for the first n candidates, which are ordered.
func (k *Seeker) coveredNear(at, n int) bool {
	i, _ := slices.BinarySearchFunc(k.found[:n], at+1, func(c Sighting, at int) int { return c.At - at })
	return i > 0 && k.found[i-1].End > at
}

// stemOf is a name without the word that tells policy from signature.
func stemOf(name string) string {
	return strings.Trim(stems.Replace(name), "_")
}

var stems = strings.NewReplacer("policy", "", "signature", "", "-", "_")
