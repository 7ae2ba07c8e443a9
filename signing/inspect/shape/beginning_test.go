package shape

import (
	"testing"

	"policybench/signing"
)

func TestLostBeginning(t *testing.T) {
	const policy = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdfQ=="
	for _, c := range []struct{ name, text, want string }{
		{"one character", policy[1:], "e"}, {"two", policy[2:], "ey"}, {"three", policy[3:], "eyJ"}, {"without padding", "yJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdfQ", "e"},
		// neighbors
		{"none", policy, ""}, {"four", policy[4:], ""}, {"another character first", "f" + policy[1:], ""}, {"lost at its end, too", policy[1:20], ""}, {"no policy", "yJhIjoxfQ==", ""}, {"nothing", "", ""},
	} {
		got, json := LostBeginning(c.text)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if whole, err := signing.DecodeText(got + c.text); json != "" && (err != nil || json != whole) || (json == "") != (got == "") {
			t.Errorf("%s: reads as %q", c.name, json)
		}
	}
}
