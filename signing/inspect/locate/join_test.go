package locate

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"policybench/signing/report"
)

func TestCheapest(t *testing.T) {
	for _, c := range []struct {
		name   string
		offers map[int]int // cost of each partner
		want   int
	}{
		{"nobody", nil, -1},
		{"one", map[int]int{4: 100}, 4},
		{"the cheaper", map[int]int{4: 100, 5: 99}, 5},
		{"a tie joins nothing", map[int]int{4: 7, 5: 7}, -1},
		{"a tie of dearer ones is none", map[int]int{4: 7, 5: 7, 6: 1}, 6},
		{"below zero", map[int]int{0: 0, 1: -3}, 1},
	} {
		for range 5 { // a map's order differs
			if got := cheapest(maps.All(c.offers)); got != c.want {
				t.Errorf("%s: %d, want %d", c.name, got, c.want)
			}
		}
	}
}

func TestRulesAndSightsHaveNames(t *testing.T) {
	names := map[string]bool{}
	for i := range rules {
		r := &rules[i]
		if r.name == "" || names[r.name] || r.try == nil {
			t.Errorf("rule %d: %q", i, r.name)
		}
		names[r.name] = true
		if i > 0 && r.after < rules[i-1].after {
			t.Errorf("%s is tried before %s", r.name, rules[i-1].name)
		}
	}
	for i := range sights {
		s := &sights[i]
		if s.name == "" || names[s.name] || len(s.words) == 0 || s.find == nil {
			t.Errorf("sight %d: %q", i, s.name)
		}
		names[s.name] = true
		if i > 0 && s.pass < sights[i-1].pass {
			t.Errorf("%s is looked for before %s", s.name, sights[i-1].name)
		}
	}
}

// What was put in by many passes is found as in one ordered list.
func TestStretches(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var s stretches
		var plain []report.Span
		for range 1 + r.IntN(5) { // passes
			at := r.IntN(50)
			for range r.IntN(300) {
				span := report.Span{Offset: at, Length: r.IntN(9)}
				s.add(span)
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
			if got := s.before(at); got != want {
				t.Fatalf("before %d: %v, want %v", at, got, want)
			}
		}
		if got, want := len(s.list)+len(s.fresh), len(plain); got != want {
			t.Fatalf("%d of %d kept", got, want)
		}
	}
}
