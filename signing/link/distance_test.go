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

// reference counts by the recurrence itself: what adding, dropping, changing or swapping
// one letter leaves (optimal string alignment).
func reference(a, b string) int {
	switch {
	case a == "":
		return len(b)
	case b == "":
		return len(a)
	}
	x, y := a[:len(a)-1], b[:len(b)-1]
	changed := reference(x, y)
	if a[len(a)-1] != b[len(b)-1] {
		changed++
	}
	least := min(reference(x, b)+1, reference(a, y)+1, changed)
	if x != "" && y != "" && a[len(a)-1] == y[len(y)-1] && x[len(x)-1] == b[len(b)-1] {
		least = min(least, reference(x[:len(x)-1], y[:len(y)-1])+1)
	}
	return least
}

// The distance is what its recurrence says, for all short words of three letters.
func TestDistanceIsItsRecurrence(t *testing.T) {
	words := []string{""}
	for from, length := 0, 0; length < 4; length++ {
		to := len(words)
		for _, w := range words[from:to] {
			words = append(words, w+"a", w+"b", w+"c")
		}
		from = to
	}
	for i, a := range words {
		for _, b := range words[i%7:] {
			if got, want := Distance(a, b), reference(a, b); got != want {
				t.Fatalf("%q and %q: %d, want %d", a, b, got, want)
			}
			if len(b)%2 == 0 {
				continue
			}
			if around := Distance("x"+a+"yz", "x"+b+"yz"); around != reference(a, b) {
				t.Fatalf("%q and %q between the same letters: %d, want %d", a, b, around, reference(a, b))
			}
		}
	}
}

// Longer words are far from any other, and from themselves.
func TestDistanceOfLongWords(t *testing.T) {
	longest := "abcdefghijklmnopqrstuvwxyz012345"
	for _, c := range []struct {
		name, a, b string
		want       int
	}{
		{"as long as may be", longest, longest, 0},
		{"one letter of it changed", longest, longest[:31] + "x", 1},
		{"nothing beside it", longest, "", 32},
		{"one longer", longest + "6", longest, mostLetters},
		{"the other one longer", longest, longest + "6", mostLetters},
		{"both longer", longest + "6", longest + "6", mostLetters},
	} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
