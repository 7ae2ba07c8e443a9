package value

import (
	"strings"
	"testing"
)

// A name that only ends in sig must stand directly before the value.
func TestShortNameBefore(t *testing.T) {
	for _, c := range []struct{ name, before, want string }{
		{"a key", `sig: "`, "signature"}, {"in capitals", "FS_SIG=", "fs_signature"}, {"with a hyphen", "fp-sig=", "fp-signature"}, {"an arrow", "'sig' => '", "signature"}, {"an argument", "sig('", "signature"},
		{"no sign between", "sig", ""}, {"a longer word", "signed: ", ""}, {"a word between", "sig is ", ""}, {"another line", "sig:\n", ""}, {"too far", "sig       ", ""}, {"the whole word", "signature: ", ""}, {"nothing", "", ""},
	} {
		name, at, ok := shortNameBefore(c.before+"ab", len(c.before))
		if name != c.want || ok != (c.want != "") || ok && !strings.Contains(strings.ToLower(c.before[at:]), "sig") || !ok && at != len(c.before) {
			t.Errorf("%s: %q at %d, %v, want %q", c.name, name, at, ok, c.want)
		}
	}
}
