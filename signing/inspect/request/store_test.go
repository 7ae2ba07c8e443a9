package request

import "testing"

// What is named first counts, and only the three places have a name.
func TestStore(t *testing.T) {
	given := func(text string) Place { return Place{State: Given, Text: text} }
	var s Store
	if s.IsNamed() {
		t.Error("nothing is named yet")
	}
	s.Name("location", given("S3"))
	if s.IsNamed() {
		t.Errorf("%+v: no place has that name", s)
	}
	s.Name("path", given("/a"))
	s.Name("path", given("/b"))
	s.Or(Store{Path: given("/c"), Container: given("box"), Size: Place{State: Variable, Text: "n"}})
	if s.Path.Text != "/a" || s.Container.Text != "box" || s.Size.State != Variable || !s.IsNamed() {
		t.Errorf("%+v", s)
	}
	for name, one := range map[string]Store{"container": {Container: given("x")}, "size": {Size: given("1")}} {
		if !one.IsNamed() {
			t.Errorf("a %s is named", name)
		}
	}
}

// A policy that code puts together is no pair yet.
func TestPairOfMade(t *testing.T) {
	r := Request{Policy: Value{State: Made, Text: "{}"}, Signature: Value{Text: "s"}}
	if pair := r.Pair(); pair.Policy != "" || pair.Signature != "s" {
		t.Errorf("%+v", pair)
	}
}
