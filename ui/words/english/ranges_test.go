package english

import (
	"strings"
	"testing"
)

func TestRanges(t *testing.T) {
	for want, numbers := range map[string][]int{
		"":                 nil,
		"1–4 6–9 24 25 27": {1, 2, 3, 4, 6, 7, 8, 9, 24, 25, 27},
		"3 5 7":            {3, 5, 7},
	} {
		if got := Ranges(numbers); got != want {
			t.Errorf("%v: %q, want %q", numbers, got, want)
		}
	}
	var many []int
	for i := range 1000 {
		many = append(many, 2*i)
	}
	if got := Ranges(many); len(got) > 300 || !strings.HasSuffix(got, " …") {
		t.Errorf("%d characters: %s", len(got), got)
	}
}
