package ascii

import (
	"strings"
	"testing"
)

func TestLengths(t *testing.T) {
	for _, c := range []struct {
		name, text  string
		hex, base64 int
	}{
		{"empty", "", 0, 0},
		{"hex alone", "09afAF", 6, 6},
		{"hex before a letter", "abcg", 3, 4},
		{"base64url", "e-_=.", 1, 4},
		{"standard base64", "+/==&", 0, 4},
		{"neither", " ab", 0, 0},
		{"beyond ASCII", "é", 0, 0},
	} {
		if hex, base64 := HexLength(c.text), Base64Length(c.text); hex != c.hex || base64 != c.base64 {
			t.Errorf("%s: %d hex, %d base64; want %d, %d", c.name, hex, base64, c.hex, c.base64)
		}
	}
}

func TestAll(t *testing.T) {
	for _, c := range []struct {
		text        string
		hex, digits bool
	}{
		{"", false, false}, {"0", true, true}, {"12a", true, false}, {"12g", false, false},
		{"-1", false, false}, {"1 ", false, false}, {"1.0", false, false}, {"DEADbeef", true, false},
		{"\x11", false, false}, // a digit but for one bit
	} {
		if hex, digits := AllHex(c.text), AllDigits(c.text); hex != c.hex || digits != c.digits {
			t.Errorf("%q: hex %v, digits %v", c.text, hex, digits)
		}
	}
}

func TestNameEnd(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
		want int
	}{{"policy=", 0, 6}, {"a.b", 1, 1}, {"fp_policy9", 3, 10}, {"", 0, 0}, {"x-y", 0, 1}} {
		if got := NameEnd(c.text, c.at); got != c.want {
			t.Errorf("%q from %d: %d, want %d", c.text, c.at, got, c.want)
		}
	}
}

func TestHoldsWord(t *testing.T) {
	for _, c := range []struct {
		name, text, word string
		want             bool
	}{
		{"alone", "pick", "pick", true},
		{"between signs", "client.pick(", "pick", true},
		{"part of a name", "picker", "pick", false},
		{"end of a name", "unpick", "pick", false},
		{"first in a name, then alone", "picker pick", "pick", true},
		{"not there", "open", "pick", false},
	} {
		if got := HoldsWord(c.text, c.word); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestHasFoldPrefix(t *testing.T) {
	for _, c := range []struct {
		text, prefix string
		want         bool
	}{{"HTTPS://a", "https://", true}, {"http", "https", false}, {"", "", true}, {"xhttps", "https", false}} {
		if got := HasFoldPrefix(c.text, c.prefix); got != c.want {
			t.Errorf("%q, %q: %v", c.text, c.prefix, got)
		}
	}
}

func TestPlaces(t *testing.T) {
	if At("ab", 1) != 'b' || At("ab", 2) != ' ' || At("ab", -1) != ' ' || At("", 0) != ' ' {
		t.Error("behind the end stands a space")
	}
	for _, c := range []struct {
		text string
		want bool
	}{{"a b", true}, {"a\n", true}, {"ab", false}, {"a\u00a0b", false}} {
		if got := HoldsBlank(c.text); got != c.want {
			t.Errorf("%q holds a blank: %v", c.text, got)
		}
	}
	far := strings.Repeat("x", 10000)
	for _, c := range []struct {
		name, text string
		at, want   int
	}{
		{"first line", "abc", 2, 0},
		{"second line", "a\nbc", 4, 2},
		{"on the line end", "a\nbc", 1, 0},
		{"farther than one looks", far, len(far), len(far) - 4096},
	} {
		if got := LineStart(c.text, c.at); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// The quick search from the end finds what the plain one does, in texts of any length.
func TestLastIndexByte(t *testing.T) {
	text := strings.Repeat("a<b\x00\x01\x7f\x80\xff>c", 4)
	for from := range len(text) {
		for to := from; to <= len(text); to++ {
			for _, c := range []byte("a<>\x00\x01\x7f\x80\xffz") {
				if got, want := LastIndexByte(text[from:to], c), strings.LastIndexByte(text[from:to], c); got != want {
					t.Fatalf("%q in %q: %d, want %d", c, text[from:to], got, want)
				}
			}
		}
	}
}
