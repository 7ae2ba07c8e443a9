package ascii

import "strings"

// Words tells quickly which words a text does not hold: it has read the text once and
// knows which four bytes stand in it side by side. Those that it may hold are looked for.
type Words struct {
	Text string
	seen *gramSet // nil for a text that is read again as quickly
}

// gramSet holds four bytes by their hash. It is large enough for a megabyte of base64 and
// hex, and small enough for a processor's nearest memory.
type gramSet [1 << (gramBits - 6)]uint64

const (
	gramBits   = 18
	gramLength = 4
	shortText  = 16 << 10 // bytes
)

// WordsOf reads a text.
func WordsOf(text string) Words {
	if len(text) < shortText {
		return Words{Text: text}
	}
	seen := new(gramSet)
	gram := uint32(text[0])<<8 | uint32(text[1])<<16 | uint32(text[2])<<24
	for i := gramLength - 1; i < len(text); i++ {
		gram = gram>>8 | uint32(text[i])<<24
		bit := hashed(gram)
		seen[bit>>6] |= 1 << (bit & 63)
	}
	return Words{text, seen}
}

func hashed(gram uint32) uint32 { return gram * 0x9e3779b1 >> (32 - gramBits) }

// Index is where a word stands first, -1 where it does not.
func (w Words) Index(word string) int {
	if !w.mayHold(word) {
		return -1
	}
	return strings.Index(w.Text, word)
}

// Hold reports whether the text holds a word.
func (w Words) Hold(word string) bool { return w.Index(word) >= 0 }

func (w Words) mayHold(word string) bool {
	if w.seen == nil || len(word) < gramLength {
		return true
	}
	gram := uint32(word[0])<<8 | uint32(word[1])<<16 | uint32(word[2])<<24
	for i := gramLength - 1; i < len(word); i++ {
		gram = gram>>8 | uint32(word[i])<<24
		if bit := hashed(gram); w.seen[bit>>6]&(1<<(bit&63)) == 0 {
			return false
		}
	}
	return true
}
