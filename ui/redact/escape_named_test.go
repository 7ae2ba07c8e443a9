package redact

import (
	"html"
	"testing"
	"unicode/utf8"
)

// Each name is what a browser makes of it, and none of them is missing.
func TestNamedRunes(t *testing.T) {
	for name, want := range namedRunes {
		plain := html.UnescapeString("&" + name + ";")
		if r, size := utf8.DecodeRuneInString(plain); r != want || size != len(plain) {
			t.Errorf("&%s; is %q, read as %q", name, plain, want)
		}
		if r, size := namedEntity([]byte("&" + name + ";x")); r != want || size != len(name)+2 {
			t.Errorf("&%s; is read as %q, %d bytes", name, r, size)
		}
	}
	found := map[rune]bool{}
	for _, r := range namedRunes {
		found[r] = true
	}
	for _, r := range "\t\n!\"#$%&'()*+,./:;<=>?@[\\]^_`{|}\u00a0" { // the others of ASCII have no name
		if !found[r] {
			t.Errorf("no name of %q", r)
		}
	}
	for _, text := range []string{"&nosuch;", "&amp", "&;", "&eacute;", "&averylongname;", "&"} {
		if _, size := namedEntity([]byte(text)); size != 0 {
			t.Errorf("%s is read, %d bytes", text, size)
		}
	}
}
