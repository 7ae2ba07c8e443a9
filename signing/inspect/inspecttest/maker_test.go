package inspecttest

import (
	"strings"
	"testing"
)

func TestCases(t *testing.T) {
	a, b := New(7), New(7)
	seen := map[string]bool{}
	whole := 0
	for range 300 {
		c := a.Case()
		if again := b.Case(); again != c {
			t.Fatal("a seed makes two texts")
		}
		if len(c.Text) < 2<<10 || len(c.Text) > 512<<10 {
			t.Errorf("%d bytes of %s", len(c.Text), c.Name)
		}
		for name := range strings.SplitSeq(c.Name, ", ") {
			seen[strings.TrimPrefix(name, "all ")] = true
		}
		if strings.Contains(c.Text, c.Security.Policy) {
			whole++
		}
	}
	if whole < 100 {
		t.Errorf("the policy stands whole in %d of 300 texts", whole)
	}
	if want := len(fillers) + len(pairForms) + len(urlForms) + len(signedForms) + len(carriers); len(seen) < want*9/10 {
		t.Errorf("%d of %d forms and carriers in 300 texts", len(seen), want)
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
		want bool
	}{
		{"a👍b", 1, false}, {"a👍b", 2, true}, {"a👍b", 4, true}, {"a👍b", 5, false}, {"é", 1, true},
		{"\xf0\x9f", 1, false}, {"a\x9f\x9f", 2, false}, {"é", 2, false}, {"", 0, false},
	} {
		if got := parts(c.text, c.at); got != c.want {
			t.Errorf("%q at %d: %v", c.text, c.at, got)
		}
	}
}
