package link

import "math/bits"

// mostLetters is the longest word whose misspellings are looked for, in bytes.
const mostLetters = 32

// Distance counts the letters to add, drop, change or swap with their neighbour to
// get from a to b. Words of more than 32 bytes are far apart.
func Distance(a, b string) int {
	if len(a) > mostLetters || len(b) > mostLetters {
		return mostLetters
	}
	for a != "" && b != "" && a[0] == b[0] { // what is the same at both ends costs nothing
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var rows [3][mostLetters + 1]uint8 // small: they are cleared for each pair of words
	for j := range len(b) + 1 {
		rows[1][j] = uint8(j)
	}
	for i := 1; i <= len(a); i++ {
		before, above, row := &rows[(i+2)%3], &rows[i%3], &rows[(i+1)%3]
		row[0] = uint8(i)
		for j := 1; j <= len(b); j++ {
			cost := uint8(1)
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return int(rows[(len(a)+1)%3][len(b)])
}

// letterSet are the letters of a word, each once, whatever their order: what is far
// apart by its letters alone is not compared any further.
type letterSet uint64

func lettersIn(s string) letterSet {
	var set letterSet
	for i := 0; i < len(s); i++ {
		set |= 1 << (s[i] & 63)
	}
	return set
}

// apart is the least distance of two words with these letters: one that is added,
// dropped or changed makes a difference of one on either side.
func (s letterSet) apart(o letterSet) int {
	return max(bits.OnesCount64(uint64(s&^o)), bits.OnesCount64(uint64(o&^s)))
}

// nearest is the word with the fewest letters wrong, of those that it is offered.
type nearest struct {
	to      string
	letters letterSet
	word    string // empty where none is near enough
	wrong   int    // letters of it; before there is one, one more than may be
}

func nearestTo(s string, most int) nearest {
	return nearest{to: s, letters: lettersIn(s), wrong: most + 1}
}

// offer takes a word where it is nearer than those before.
func (n *nearest) offer(word string, letters letterSet) {
	if max(len(word), len(n.to))-min(len(word), len(n.to)) >= n.wrong || n.letters.apart(letters) >= n.wrong {
		return
	}
	if d := Distance(n.to, word); d < n.wrong {
		n.word, n.wrong = word, d
	}
}
