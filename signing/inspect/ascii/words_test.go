package ascii

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// A word stands where strings finds it, in a short text and in a long one.
func TestWordsIndex(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 7))
	for range 40 {
		b := make([]byte, random.IntN(3*shortText))
		for i := range b {
			b[i] = "abcdefgh ://=\n\xff"[random.IntN(15)]
		}
		text := string(b)
		words := WordsOf(text)
		for range 200 {
			word := "policy="[:random.IntN(8)]
			if n := random.IntN(9); len(text) > n && random.IntN(2) == 0 {
				at := random.IntN(len(text) - n)
				word = text[at : at+n]
			}
			if got, want := words.Index(word), strings.Index(text, word); got != want {
				t.Fatalf("%q in %d bytes: %d, want %d", word, len(text), got, want)
			}
		}
	}
	for _, text := range []string{"", "a", "abc", strings.Repeat("x", shortText) + "abcd"} {
		if got, want := WordsOf(text).Hold("abcd"), strings.Contains(text, "abcd"); got != want {
			t.Errorf("%d bytes: %v, want %v", len(text), got, want)
		}
	}
}

func BenchmarkWordsOf(b *testing.B) {
	text := strings.Repeat("https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=", 1<<14)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		WordsOf(text)
	}
}
