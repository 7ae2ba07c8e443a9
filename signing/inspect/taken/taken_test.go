package taken

import (
	"math/rand/v2"
	"slices"
	"testing"

	"policybench/signing/report"
)

// What was put in by many passes is found as in one ordered list.
func TestSet(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var s Set
		var plain []report.Span
		for range 1 + r.IntN(5) { // passes
			at := r.IntN(50)
			for range r.IntN(300) {
				span := report.Span{Offset: at, Length: r.IntN(9)}
				s.Add(span)
				i, _ := slices.BinarySearchFunc(plain, at+1, func(p report.Span, at int) int { return p.Offset - at })
				plain = slices.Insert(plain, i, span)
				at = max(0, at+r.IntN(12)-2)
			}
		}
		for at := range 2000 {
			want := report.Span{}
			if i, exact := lastAt(plain, at); i >= 0 && (exact || i < len(plain)) {
				want = plain[i]
			}
			if got := s.Before(at); got != want {
				t.Fatalf("before %d: %v, want %v", at, got, want)
			}
		}
		if got, want := len(s.list)+len(s.fresh), len(plain); got != want {
			t.Fatalf("%d of %d kept", got, want)
		}
	}
}

func TestAsk(t *testing.T) {
	var s Set
	s.Grow(8)
	for _, span := range []report.Span{{Offset: 10, Length: 5}, {Offset: 20, Length: 5}, {Offset: 12, Length: 10}} {
		s.Add(span)
	}
	for at, want := range map[int]int{0: 0, 9: 0, 10: 15, 14: 22, 18: 22, 19: 22, 20: 25, 24: 25, 25: 0, 99: 0} {
		if got := s.At(at); got != want {
			t.Errorf("at %d: %d, want %d", at, got, want)
		}
	}
	for _, c := range []struct {
		from, to    int
		near, meets bool
	}{{0, 10, false, false}, {0, 11, true, true}, {15, 18, true, true}, {25, 40, false, false}, {24, 30, true, true}, {30, 40, false, false}} {
		if near, meets := s.Near(c.from, c.to), s.Meets(c.from, c.to); near != c.near || meets != c.meets {
			t.Errorf("%d to %d: near %v, meets %v", c.from, c.to, near, meets)
		}
	}
}
