package fixed

import (
	"testing"
	"unicode/utf8"

	"policybench/ui/kit"
)

// What differs is found on either side, whole characters of it.
func TestDifference(t *testing.T) {
	for _, tt := range []struct{ name, other, text, want string }{
		{"the same", "abc", "abc", ""},
		{"one letter", "abc", "aXc", "X"},
		{"put in", "ac", "aXc", "X"},
		{"taken out", "aXc", "ac", ""},
		{"at the start", "bc", "abc", "a"},
		{"at the end", "ab", "abc", "c"},
		{"all", "abc", "xyz", "xyz"},
		{"of none", "", "abc", "abc"},
		{"to none", "abc", "", ""},
		{"repeated", "aa", "aaa", "a"},
		{"half a character at its end", "aéb", "aèb", "è"},
		{"half a character at its start", "éb", "\u01a9b", "\u01a9"},
	} {
		from, to := difference(tt.other, tt.text)
		if from > to || tt.text[from:to] != tt.want || !utf8.ValidString(tt.text[:from]) {
			t.Errorf("%s: %d to %d, want %q", tt.name, from, to, tt.want)
		}
	}
}

func TestShortened(t *testing.T) {
	line := []kit.Piece{{As: kit.Bad, Text: "abc"}, {As: kit.Quiet, Text: "日本"}}
	for most, want := range map[int][2]string{-1: {"", ""}, 0: {"", ""}, 2: {"ab", ""}, 3: {"abc", ""}, 4: {"abc", ""}, 5: {"abc", "日"}, 9: {"abc", "日本"}} {
		got := shortened(line, most)
		if len(got) != 2 || got[0] != (kit.Piece{As: kit.Bad, Text: want[0]}) || got[1].Text != want[1] {
			t.Errorf("%d cells: %+v", most, got)
		}
	}
	if line[0].Text != "abc" {
		t.Error("the line itself was cut")
	}
}
