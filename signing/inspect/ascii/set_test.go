package ascii

import (
	"strings"
	"testing"
)

// The next byte of a set is the first that strings finds from there on.
func TestSetNext(t *testing.T) {
	const bytes = "&\"é"
	set := SetOf(bytes)
	for _, text := range []string{"", "a", "&", "a&", "aaaa&", "aaaaaaa\"&", "aaaaaaaaaaaaaaaa", "naïve & é", "a\x00&\xff\"", "&&&&&&&&&"} {
		for at := range len(text) + 3 {
			want := max(at, len(text))
			for i := len(text) - 1; i >= at; i-- {
				if strings.IndexByte(bytes, text[i]) >= 0 {
					want = i
				}
			}
			if got := set.Next(text, at); got != want {
				t.Errorf("%q from %d on: %d, want %d", text, at, got, want)
			}
		}
	}
}

func TestSetAndForeign(t *testing.T) {
	set := SetOf("x").AndForeign()
	for c := range set {
		if got, want := set[c], c == 'x' || c >= 0x80; got != want {
			t.Errorf("%#x: %v, want %v", c, got, want)
		}
	}
}
