package extent

import (
	"math/rand/v2"
	"testing"
)

func TestPairOf(t *testing.T) {
	for _, c := range []struct{ name, text, policy, signature string }{
		{"a query", "?policy=abc&signature=def", "abc", "def"},
		{"a task", "security=policy:abc,signature:def", "abc", "def"},
		{"short names in a task", "security=p:abc,s:def", "abc", "def"},
		{"short names with an equals sign", "security=p=abc,s=def", "abc", "def"},
		{"short names outside of a task", "?p:abc,s:def", "-", "-"},
		{"a long name beside a short one", "security=policy:abc,s:def", "abc", "def"},
		{"capitals", "?POLICY=abc&SIGNATURE=def", "abc", "def"},
		{"camel case", "?fsPolicy=abc&fsSignature=def", "abc", "def"},
		{"the last of two", "?policy=abc&policy=def", "def", "-"},
		{"blanks before the separator", "?policy  =abc", "abc", "-"},
		{"an escaped colon", "security%3Dpolicy%3Aabc%2Csignature%3adef", "abc%2Csignature%3adef", "def"},
		{"an escaped equals sign", "%3Fpolicy%3Dabc", "abc", "-"},
		{"an escaped equals sign in small letters", "%3Fpolicy%3dabc", "abc", "-"},
		{"another escape", "policy%2Fabc", "-", "-"},
		{"no separator", "policy abc", "-", "-"},
		{"cut behind the name", "?policy", "-", "-"},
		{"cut behind the separator", "?policy=", "", "-"},
		{"cut behind a short name", "security=p:", "", "-"},
		{"quotes and blanks of a broken value", `?policy="ab c&`, `"ab c`, "-"},
		{"nothing", "", "-", "-"},
	} {
		p := pairOf(c.text)
		if got := partOf(c.text, p.policy, p.policyEnd); got != c.policy {
			t.Errorf("%s: policy %q, want %q", c.name, got, c.policy)
		}
		if got := partOf(c.text, p.sign, p.signEnd); got != c.signature {
			t.Errorf("%s: signature %q, want %q", c.name, got, c.signature)
		}
	}
}

func partOf(s string, from, to int) string {
	if from < 0 && to < 0 {
		return "-"
	}
	return s[from:to]
}

// The pair of a URL that grows piece by piece is that of the whole.
func TestPairOfGrowing(t *testing.T) {
	parts := []string{"policy", "POLICY", "olic", "y", "=", ":", "%3A", " ", "signature", "SIGNATURE", "ignat", "ure", "ecurity=", "s", "p", ",", "p:", "s=", "://", ":/", "/", "&", "?", "abc"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		var grown shown
		text := ""
		for range 1 + random.IntN(12) {
			for range 1 + random.IntN(3) {
				text += parts[random.IntN(len(parts))]
			}
			if got, want := grown.pair(text), pairOf(text); got != want {
				t.Fatalf("%q: %v, want %v", text, got, want)
			}
			begun, whole := beginning{text: text, shown: grown}, beginning{text: text}
			if got, want := begun.innermost(), whole.innermost(); got != want {
				t.Fatalf("%q: %q within, want %q", text, got, want)
			}
		}
	}
}
