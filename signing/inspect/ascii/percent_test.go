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

func TestEscapeBase64(t *testing.T) {
	const every = "ABCabc019-_+/=="
	escaped := EscapeBase64(every)
	if back, err := url.QueryUnescape(escaped); err != nil || back != every {
		t.Errorf("%q comes back as %q, %v", escaped, back, err)
	}
	if back := UnescapeBase64(escaped); back != every {
		t.Errorf("%q comes back as %q", escaped, back)
	}
	if got := UnescapeBase64("a%253D%22%2fb"); got != "a=/b" {
		t.Errorf("%q", got)
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
