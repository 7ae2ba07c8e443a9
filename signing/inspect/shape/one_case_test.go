package shape

import (
	"strings"
	"testing"
)

func TestOneCase(t *testing.T) {
	const policy = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdfQ=="
	for _, c := range []struct{ name, text, want string }{
		{"as it was made", policy, ""},
		{"in capitals", strings.ToUpper(policy), "capitals"},
		{"in small letters", strings.ToLower(policy), "small"},
		{"one capital left", "E" + strings.ToLower(policy), ""},
		{"too few letters", "EYJLEHBPCNK", ""},
		{"digits alone", strings.Repeat("0123456789", 4), ""},
		{"nothing", "", ""},
	} {
		if got := OneCase(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
