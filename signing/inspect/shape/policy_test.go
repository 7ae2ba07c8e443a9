package shape

import (
	"encoding/base64"
	"strings"
	"testing"
)

func encode(text string) string { return base64.URLEncoding.EncodeToString([]byte(text)) }

// Each kind of object with its nearest neighbor of another kind.
func TestJSON(t *testing.T) {
	for _, c := range []struct {
		name, json string
		want       Shape
	}{
		{"a policy", `{"expiry":1893456000,"call":["read"]}`, FilestackPolicy},
		{"a policy of a library that misspells", `{"expires":1,"max_size":2}`, FilestackPolicy},
		{"one key and one that any object has", `{"expiry":1,"path":"/a"}`, FilestackPolicy},
		{"behind a byte order mark", "\ufeff{\"expiry\":1}", FilestackPolicy},
		{"as many strange keys", `{"handle":"x","color":"red"}`, MixedObject},
		{"a call that is a telephone's", `{"call":"home","name":"x"}`, OtherObject},
		{"a call by its name", `{"call":"read"}`, FilestackPolicy},
		{"a handle that is a number", `{"handle":7}`, OtherObject},
		{"a storage service's", `{"expiration":"2030-01-01","conditions":[]}`, ForeignPolicy},
		{"a content network's", `{"Statement":[{"Resource":"x"}]}`, ForeignPolicy},
		{"an ID token", `{"iss":"x","exp":1}`, OtherObject},
		{"broken off after a key", `{"expiry":1,"ca`, FilestackPolicy},
		{"broken off in the first key", `{"expir`, BrokenPolicy},
		{"broken off in another's", `{"Statement":[`, ForeignPolicy},
		{"broken off, and nobody's", `{"name`, OtherObject},
		{"damaged before the key", "{\"\x01expiry\":", OtherObject},
		{"empty object", `{}`, BrokenPolicy},
		{"a list", `["expiry"]`, NoPolicy},
		{"nothing", ``, NoPolicy},
	} {
		if got := JSON(c.json); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestEncoded(t *testing.T) {
	policy := encode(`{"expiry":1893456000,"handle":"KW9EJhYtS6y48Whm2S6D"}`)
	for _, c := range []struct {
		name, text string
		want       Shape
	}{
		{"a policy", policy, FilestackPolicy},
		{"without its padding", strings.TrimRight(policy, "="), FilestackPolicy},
		{"pretty JSON", encode("{\n  \"expiry\": 1\n}"), FilestackPolicy},
		{"indented JSON", encode("  {\"expiry\": 1}"), FilestackPolicy},
		{"followed by something else", policy[:24] + ".rest", FilestackPolicy},
		{"encoded twice", encode(policy), DoublePolicy},
		{"an empty object, encoded twice", encode(encode(`{}`)), DoublePolicy},
		{"text encoded twice", encode(encode("plain text")), NoPolicy},
		{"text that is encoded and begins alike", encode("eve of it"), NoPolicy},
		{"encoded twice, filled with underscores", strings.ReplaceAll(encode(policy), "=", "_"), DoublePolicy},
		{"the head of one, encoded twice", encode(policy)[:4], OtherObject},
		{"the half of one, encoded twice", encode(policy)[:28], DoublePolicy},
		{"another object, encoded twice", encode(encode(`{"a":1}`)), OtherObject},
		{"a storage service's", encode(`{"conditions":[]}`), ForeignPolicy},
		{"any object", encode(`{"name":"x"}`), OtherObject},
		{"a word that begins alike", "eyeball", OtherObject},
		{"a word that does not", "eveball", NoPolicy},
		{"hex", strings.Repeat("ea", 32), NoPolicy},
		{"too short", "ey", NoPolicy},
		{"empty", "", NoPolicy},
	} {
		if got := Encoded(c.text); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestWhole(t *testing.T) {
	policy := encode(`{"expiry":1893456000,"call":["read","convert"]}`)
	if !IsWholePolicy(policy) || !IsWholePolicy(strings.TrimRight(policy, "=")) {
		t.Error("a whole policy is none")
	}
	for n := range len(strings.TrimRight(policy, "=")) {
		cut := policy[:n]
		if IsWholePolicy(cut) {
			t.Errorf("cut to %d it is whole", n)
		}
		if EndsObject(cut) && strings.HasSuffix(decoded(cut), `"`) {
			t.Errorf("cut to %d, %q ends an object", n, decoded(cut))
		}
	}
	if !EndsObject(policy) {
		t.Error("a whole policy ends no object")
	}
}

func decoded(text string) string {
	plain, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return ""
	}
	return string(plain)
}

func TestLooksLikeJSON(t *testing.T) {
	for text, want := range map[string]bool{`{"a":1}`: true, " \r\n\t{": true, "": false, " ": false, "[1]": false, "eyJ": false} {
		if got := LooksLikeJSON(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
