package request

import "testing"

// places are the three by the names under which requests write them.
var places = []struct {
	name string
	of   func(*Store) *Place
}{
	{"path", func(s *Store) *Place { return &s.Path }},
	{"container", func(s *Store) *Place { return &s.Container }},
	{"size", func(s *Store) *Place { return &s.Size }},
}

func given(text string) Place { return Place{State: Given, Text: text} }

// Each place is named by its own name, and by no other.
func TestName(t *testing.T) {
	for _, p := range places {
		var s Store
		s.Name(p.name, given("a"))
		for _, other := range places {
			if named := other.of(&s).State != Absent; named != (other.name == p.name) {
				t.Errorf("%s names the %s: %v", p.name, other.name, named)
			}
		}
		if !s.IsNamed() {
			t.Errorf("a %s alone is no place", p.name)
		}
		s.Name(p.name, given("b"))
		if got := p.of(&s).Text; got != "a" {
			t.Errorf("%s: the first of two counts, not %q", p.name, got)
		}
	}
	for _, other := range []string{"location", "Path", "paths", "region", ""} {
		var s Store
		if s.Name(other, given("a")); s.IsNamed() {
			t.Errorf("%q names a place: %+v", other, s)
		}
	}
}

// What one request does not name the other does; what it names stays.
func TestOr(t *testing.T) {
	for _, p := range places {
		var s, other Store
		*p.of(&other) = Place{State: Variable, Text: "n"}
		if s.Or(other); p.of(&s).State != Variable || p.of(&s).Text != "n" {
			t.Errorf("the %s of the other is lost: %+v", p.name, s)
		}
		if s.Or(Store{given("1"), given("2"), given("3")}); p.of(&s).Text != "n" {
			t.Errorf("the %s is overwritten: %+v", p.name, s)
		}
		for _, rest := range places {
			if rest.of(&s).State == Absent {
				t.Errorf("beside the %s the %s is not taken", p.name, rest.name)
			}
		}
		var none Store
		if none.Or(Store{}); none.IsNamed() {
			t.Error("nothing names a place")
		}
	}
}
