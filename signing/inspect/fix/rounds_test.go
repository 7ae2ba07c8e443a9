package fix

import (
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing/report"
)

// Two rounds of fixes, made at once, give what they give one after the other.
func TestCompose(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	round := func(text string) []report.Edit {
		var list []report.Edit
		for range random.IntN(5) {
			from := random.IntN(len(text) + 1)
			list = append(list, report.Edit{Span: report.Span{Offset: from, Length: random.IntN(min(4, len(text)-from+1))}, With: strings.Repeat("#", random.IntN(4))})
		}
		return ordered(text, list)
	}
	const text = "abcdefghijkl"
	for range 20000 {
		first := round(text)
		between := apply(text, first)
		then := round(between)
		want := apply(between, then)
		all := compose(first, then)
		if got := apply(text, ordered(text, all)); got != want {
			t.Fatalf("%v, then %v: %q, want %q by %v", first, then, got, want, all)
		}
	}
}
