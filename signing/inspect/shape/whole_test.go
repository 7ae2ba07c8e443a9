package shape

import (
	"encoding/base64"
	"testing"
)

// EndsObject is asked before IsWholePolicy and must not deny what that would accept.
func TestEndsObject(t *testing.T) {
	for _, c := range []struct {
		name, json string
		want       bool
	}{
		{"whole", `{"expiry":1893456000}`, true},
		{"with a line end", "{\"expiry\":1}\n", true},
		{"blanks alone at the end", "{\"expiry\":1}\r\n   \t   \n", true},
		{"a tab at the end", "{\"expiry\":1}\t", true},
		{"a line end of Windows", "{\"expiry\":12}\r", true},
		{"signs of both alphabets at the end", `{"path":">>?"}`, true},
		{"and in a cut", `{"path":"?>>?>>`, false},
		{"a list", `["read"]`, false},
		{"cut in a key", `{"expi`, false},
		{"a brace in its middle", `{"a":{},"b`, false},
	} {
		for _, coding := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawURLEncoding} {
			encoded := coding.EncodeToString([]byte(c.json))
			if got := EndsObject(encoded); got != c.want {
				t.Errorf("%s (%s): %v", c.name, encoded, got)
			}
		}
	}
	const policy = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXX0="
	for n := range len(policy) {
		if head := policy[:n]; IsWholePolicy(head) && !EndsObject(head) {
			t.Errorf("%s is whole and does not end", head)
		}
	}
	for _, none := range []string{"eyJhIjoxf", "a", "eyJ9!"} {
		if IsWholePolicy(none) {
			t.Errorf("%s is whole", none)
		}
	}
	if EndsObject("eyJhIjoxf") {
		t.Error("one character more than four bytes of base64 ends an object")
	}
	if !EndsObject("eyJ!") {
		t.Error("what is no base64 is for others to refuse")
	}
}
