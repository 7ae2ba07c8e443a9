package link

import (
	"math/rand/v2"
	"testing"
)

// The letters alone never say that two words are farther apart than they are.
func TestLettersApart(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, random.IntN(8))
		for i := range b {
			b[i] = "abcdef_"[random.IntN(7)]
		}
		return string(b)
	}
	for range 20000 {
		a, b := word(), word()
		if got, most := lettersIn(a).apart(lettersIn(b)), Distance(a, b); got > most {
			t.Fatalf("%q and %q: %d letters apart, a distance of %d", a, b, got, most)
		}
	}
}
