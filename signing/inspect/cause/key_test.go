package cause

import (
	"strings"
	"testing"
)

// Two mistakes with a key have one name, whichever was made first: in the order of the
// table, and never one mistake twice.
func TestNamesOfTwoKeys(t *testing.T) {
	twice := twiceWrongKeys(wrongKeys(causeSecret, causeAPIKey))
	if len(twice) == 0 {
		t.Fatal("nobody makes two mistakes")
	}
	place := func(name string) int {
		for i, m := range keyMistakes {
			if m.name == name {
				return i
			}
		}
		return len(keyMistakes)
	}
	for _, k := range twice {
		first, second, both := strings.Cut(k.mistake, "+")
		if !both || first == second || place(first) > place(second) {
			t.Errorf("%s", k.mistake)
		}
		if k.swapped != (second == "swapped") {
			t.Errorf("%s: swapped %v", k.mistake, k.swapped)
		}
	}
}

// Each mistake makes another key, and none where it is not possible.
func TestWrongKeys(t *testing.T) {
	for _, c := range []struct{ name, secret, not string }{
		{"no base32", "0189", "secret-base32-decoded"},
		{"no base64", "a.b", "secret-base64-decoded"},
		{"no hexadecimal", "xyz", "secret-hex-decoded"},
		{"no letters", "123", "secret-case"},
	} {
		for _, k := range wrongKeys(c.secret, causeAPIKey) {
			if k.mistake == c.not || k.text == "" || k.text == c.secret && !k.swapped {
				t.Errorf("%s: %s gives %q", c.name, k.mistake, k.text)
			}
		}
	}
	for _, k := range wrongKeys(causeSecret, "") {
		if k.mistake == "api-key-as-secret" {
			t.Error("no API key is known")
		}
	}
}
