package ascii

import (
	"net/url"
	"testing"
)

func TestPadding(t *testing.T) {
	for _, c := range []struct{ text, body, whole string }{
		{"", "", ""}, {"abcd", "abcd", "abcd"}, {"ab", "ab", "ab=="}, {"abc", "abc", "abc="}, {"abc==", "abc", "abc="}, {"abcd=", "abcd", "abcd"}, {"=", "", ""}, {"e", "e", "e==="}, {"ab====", "ab", "ab=="},
	} {
		if body, whole := Unpadded(c.text), Padded(c.text); body != c.body || whole != c.whole || len(whole)-len(body) != MissingPadding(body) {
			t.Errorf("%q: %q, %q", c.text, body, whole)
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
