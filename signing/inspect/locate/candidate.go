package locate

import (
	"slices"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
)

// What a value without another half has for a partner.
const (
	alone = -1
	named = -2 // a variable of a URL stands for it
)

// maxCandidates bounds what a hostile text makes us compare.
const maxCandidates = 20000

// sortValues puts the values in the order of the text and adds the digits that only
// stand near one.
func (f *finder) sortValues() {
	if len(f.cands) == 0 {
		return
	}
	slices.SortFunc(f.cands, func(a, b value.Sighting) int { return a.At - b.At })
	f.findDigests()
	slices.SortFunc(f.cands, func(a, b value.Sighting) int { return a.At - b.At })
	for i := range f.cands {
		f.cands[i].Stem = stemOf(f.cands[i].Name)
	}
	f.partners = slices.Repeat([]int{alone}, len(f.cands))
}

// covered reports whether a candidate begins at at.
func (f *finder) covered(at int) bool { return f.begun[at] }

// addCandidate keeps one candidate a place.
func (f *finder) addCandidate(c value.Sighting) {
	if f.begun == nil {
		f.begun = map[int]bool{}
	}
	f.begun[c.At] = true
	f.cands = append(f.cands, c)
}

// findDigests finds, near policies, 64 hex digits without a name.
func (f *finder) findDigests() {
	s := f.v.Text
	n := len(f.cands)
	done := 0
	for k := 0; k < n; k++ {
		c := f.cands[k]
		if !c.Policy || !c.Strong {
			continue
		}
		for i := max(done, c.At-syntax.Reach); i < min(len(s), c.End+syntax.Reach); i++ {
			if !ascii.IsHex(s[i]) {
				continue
			}
			size := ascii.HexLength(s[i:])
			if size == signing.SignatureLength && (i == 0 || !ascii.IsName(s[i-1])) && (i+size == len(s) || !ascii.IsName(s[i+size])) &&
				f.takenAt(i) == 0 && !f.coveredNear(i, n) {
				name, nameAt := nameBefore(s, i)
				f.cands = append(f.cands, value.Sighting{View: f.v.Cut(i, i+size), At: i, End: i + size, Name: name, NameAt: nameAt, Strong: true})
			}
			i += size
			done = i
		}
	}
}

// coveredNear is covered for the first n candidates, which are ordered.
func (f *finder) coveredNear(at, n int) bool {
	i, _ := slices.BinarySearchFunc(f.cands[:n], at+1, func(c value.Sighting, at int) int { return c.At - at })
	return i > 0 && f.cands[i-1].End > at
}
