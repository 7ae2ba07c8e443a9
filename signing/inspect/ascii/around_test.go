package ascii

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestNameAround(t *testing.T) {
	for _, c := range []struct{ name, before, head, word, tail, behind string }{
		{"alone", "", "", "olicy", "", ""}, {"a name", " ", "fp_p", "olicy", "Key", "="}, {"an attribute", " ", "data-fp-p", "olicy", "", `="`}, {"no hyphen behind it", "", "p", "olicy", "", "-x"}, {"behind a dot", "a.", "p", "olicy", "", ""}, {"another script", "é", "p", "olicy", "", "é"},
	} {
		s := c.before + c.head + c.word + c.tail + c.behind
		from := len(c.before) + len(c.head)
		start, end := NameAround(s, from, from+len(c.word))
		if s[start:end] != c.head+c.word+c.tail {
			t.Errorf("%s: %q", c.name, s[start:end])
		}
	}
	long := strings.Repeat("a", 1000)
	if start, end := NameAround(long, 500, 501); start != 500-LongestName || end != 501+LongestName {
		t.Errorf("a name is read from %d to %d", start, end)
	}
}

func TestHostStart(t *testing.T) {
	for _, c := range []struct{ name, before, host string }{
		{"behind a scheme", "https://", "cdn."}, {"with a hyphen", `"`, "fs-cdn."}, {"behind a blank", "see ", "www."}, {"behind a user", "a@", "www."}, {"nothing before the domain", "https://", ""}, {"at the start", "", "cdn."}, {"another script", "é", "cdn."},
	} {
		if got := HostStart(c.before+c.host+"filestackcontent.com", len(c.before)+len(c.host)); got != len(c.before) {
			t.Errorf("%s: %d, want %d", c.name, got, len(c.before))
		}
	}
	if got := HostStart(strings.Repeat("a", 100), 100); got != 40 {
		t.Errorf("a host is read from %d on", got)
	}
}

func TestHoldsAny(t *testing.T) {
	for _, c := range []struct {
		name, text string
		words      []string
		want       bool
	}{
		{"the first", "a token", []string{"token", "session"}, true}, {"the second", "a session", []string{"token", "session"}, true}, {"within a word", "tokens", []string{"token"}, true}, {"none", "a cookie", []string{"token", "session"}, false}, {"no words", "a", nil, false}, {"an empty word", "", []string{""}, true}, {"an empty text", "", []string{"a"}, false},
	} {
		if got := HoldsAny(c.text, c.words...); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// A text that was read for its words answers as a search does, whatever its length, and
// spares most searches for what it does not hold.
func TestWordsAsSearched(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 16))
	spared, asked := 0, 0
	for range 20 {
		b := make([]byte, random.IntN(3*shortText))
		for i := range b {
			b[i] = byte('a' + random.IntN(26))
		}
		w := WordsOf(string(b))
		for range 40 {
			word := make([]byte, random.IntN(10))
			for i := range word {
				word[i] = byte('a' + random.IntN(26))
			}
			if n := len(b); n > 20 && random.IntN(2) == 0 {
				at := random.IntN(n - 10)
				copy(word, b[at:])
			}
			want := strings.Index(string(b), string(word))
			if got := w.Index(string(word)); got != want || w.Hold(string(word)) != (want >= 0) {
				t.Fatalf("%q in %q: %d, want %d", word, b, got, want)
			}
			if w.seen != nil && len(word) >= gramLength && want < 0 {
				asked++
				if !w.mayHold(string(word)) {
					spared++
				}
			}
		}
	}
	if spared < asked/2 {
		t.Errorf("%d of %d searches in vain are spared", spared, asked)
	}
}
