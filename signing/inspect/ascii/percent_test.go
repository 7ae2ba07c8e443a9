package ascii

import (
	"net/url"
	"testing"
)

func TestUnescape(t *testing.T) {
	for _, c := range []struct{ name, text, once, all string }{
		{"nothing", "abc", "abc", "abc"},
		{"both cases", "%2f%2F", "//", "//"},
		{"stray sign", "100%", "100%", "100%"},
		{"half an escape", "%2", "%2", "%2"},
		{"no digits", "%zz", "%zz", "%zz"},
		{"doubled", "%253D", "%3D", "="},
		{"as often as is bounded", "%2525253D", "%25253D", "%3D"},
		{"not UTF-8", "%ff", "\xff", "\xff"},
		{"a plus stays", "a+b", "a+b", "a+b"},
	} {
		once, changed := Unescape(c.text)
		if once != c.once || changed != (c.once != c.text) {
			t.Errorf("%s: %q, changed %v", c.name, once, changed)
		}
		if all := UnescapeAll(c.text); all != c.all {
			t.Errorf("%s: all layers %q, want %q", c.name, all, c.all)
		}
	}
}

func TestEscapedLength(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"once", "%3Da", 3}, {"in small letters", "%3d", 3}, {"twice", "%253D%", 5}, {"three times", "%25253d", 7},
		{"four times", "%2525253D", 0}, {"another byte", "%3A", 0}, {"another byte, twice", "%253A", 0},
		{"not escaped", "=", 0}, {"nothing", "", 0}, {"a sign alone", "%", 0}, {"half an escape", "%3", 0}, {"no escape", "%zz", 0},
	} {
		if got := EscapedLength(c.text, '='); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
		if got := EscapedLength(c.text, '='); got > 0 && UnescapeAll(c.text[:got]) != "=" {
			t.Errorf("%s: %q is none", c.name, c.text[:got])
		}
	}
}

func TestHoldsEscape(t *testing.T) {
	for text, want := range map[string]bool{
		"a%3Ab": true, "a%2cb": true, "%%2C": true, "%41%2C": true, "%252C": false, "%2": false, "": false, "100%": false, "a,b:c": false, "%41%42": false,
	} {
		if got := HoldsEscape(text, ",:"); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func FuzzUnescape(f *testing.F) {
	f.Add("a%2Fb%")
	f.Fuzz(func(t *testing.T, s string) {
		got, changed := Unescape(s)
		if want, err := url.PathUnescape(s); err == nil && got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
		if changed == (got == s) || changed && len(got) >= len(s) {
			t.Errorf("%q: %q, changed %v", s, got, changed)
		}
	})
}
