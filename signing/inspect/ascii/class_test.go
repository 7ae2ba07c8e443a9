package ascii

import "testing"

// Each class against all 256 bytes: the string holds exactly what belongs to it.
func TestClasses(t *testing.T) {
	const small, capital, digits = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
	for _, c := range []struct {
		name    string
		is      func(byte) bool
		members string
	}{
		{"starts a name", StartsName, small + capital + "_$@"},
		{"name", IsName, small + capital + digits + "_"},
		{"blank", IsBlank, " \t\r\n"},
		{"capital hex", IsUpperHex, digits + "ABCDEF"},
		{"hex", IsHex, digits + "abcdefABCDEF"},
		{"alphanumeric", IsAlphanumeric, small + capital + digits},
		{"token", IsToken, small + capital + digits + "_-+"},
		{"base64", IsBase64, small + capital + digits + "_-+/="},
	} {
		var want [256]bool
		for i := range len(c.members) {
			want[c.members[i]] = true
		}
		for b := range 256 {
			if got := c.is(byte(b)); got != want[b] {
				t.Errorf("%s: %q is %v", c.name, byte(b), got)
			}
		}
	}
}

func TestUnhex(t *testing.T) {
	for i := range 16 {
		if got := Unhex("0123456789abcdef"[i]); int(got) != i {
			t.Errorf("small %d: %d", i, got)
		}
		if got := Unhex("0123456789ABCDEF"[i]); int(got) != i {
			t.Errorf("capital %d: %d", i, got)
		}
	}
}
