package locate

import "testing"

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
			var made choice
			for partner, cost := range c.offers {
				made.weigh(partner, cost)
			}
			if got := made.cheapest(); got != c.want {
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
