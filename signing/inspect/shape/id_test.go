package shape

import (
	"strings"
	"testing"
)

func TestIDs(t *testing.T) {
	for _, c := range []struct {
		name, text              string
		handle, may, key, whole bool
	}{
		{"a handle", "KW9EJhYtS6y48Whm2S6D", true, true, false, true},
		{"with the other two signs", "KW9E-hYtS6y48Whm2_6D", true, true, false, true},
		{"one character short", "KW9EJhYtS6y48Whm2S6", false, true, false, true},
		{"one too many", "KW9EJhYtS6y48Whm2S6Dx", false, true, false, true},
		{"a dot in it", "KW9EJhYtS6y48Whm2S.D", false, false, false, false},
		{"an API key", "AhTgLagciQByzXpFGRI0Az", false, true, true, true},
		{"a key that begins with another letter", "BhTgLagciQByzXpFGRI0Az", false, true, false, true},
		{"a key with a minus", "AhTgLagciQByzXpFGRI-Az", false, true, true, true},
		{"a key with a dot", "AhTgLagciQByzXpFGRI.Az", false, false, false, false},
		{"a key with a sign", "AhTgLagciQByzXpFGRI!Az", false, false, false, true},
		{"a key, one character short", "AhTgLagciQByzXpFGRI0z", false, true, false, true},
		{"the word", "handle", false, false, false, true},
		{"a file's", "file-handle", false, false, false, true},
		{"yours", "your.handle", false, false, false, false},
		{"your file's", "yourFileHandle", false, false, false, true},
		{"mine", "MY_HANDLE", false, false, false, true},
		{"a file's number", "file_id", false, false, false, true},
		{"another word", "handles", false, true, false, true},
		{"a word for one, as long as a handle", "f_i_l_e_h_a_n_d_l_e_", true, true, false, true},
		{"an ending alone", ".jpg", false, false, false, true},
		{"a word for one", "YOUR_HANDLE", false, false, false, true},
		{"a longer word for one", "filelink-handle", false, false, false, true},
		{"a word", "images", false, true, false, true},
		{"in brackets", "<handle>", false, false, false, true},
		{"nothing", "", false, false, false, true},
	} {
		if got := IsHandle(c.text); got != c.handle {
			t.Errorf("%s: a handle: %v", c.name, got)
		}
		if got := MayBeHandle(c.text); got != c.may {
			t.Errorf("%s: may be one: %v", c.name, got)
		}
		if got := IsAPIKey(c.text); got != c.key {
			t.Errorf("%s: an API key: %v", c.name, got)
		}
		if got := FileOf(c.text) == c.text; got != c.whole {
			t.Errorf("%s: its own file: %v", c.name, got)
		}
	}
	for _, name := range []string{"H+a.jpg", "H.jpg"} {
		if got := FileOf(name); got != "H" {
			t.Errorf("%s is %q", name, got)
		}
	}
}

const secret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI" // published in Filestack's documentation

func TestSecrets(t *testing.T) {
	for _, c := range []struct {
		name, text string
		at         int // -1: none
	}{
		{"alone", secret, 0},
		{"beside a name", "secret=" + secret + "\n", 7},
		{"in quotes", `"` + secret + `"`, 1},
		{"behind a color", "\x1b[1m" + secret, 4},
		{"behind the end of a line", "\x1b[K" + secret, 3},
		{"behind the end of a line, written out", `\x1b[K` + secret, 6},
		{"that begins with a K", "K" + secret[1:], 0},
		{"behind a K", "K" + secret, -1},
		{"behind a K of no color", "[K" + secret, -1},
		{"the K of another color", "\x1b[K" + secret[1:], -1},
		{"behind an m of no color", "m" + secret, -1},
		{"part of a longer token", "x-" + secret, -1},
		{"behind a sign", "-" + secret, -1},
		{"behind many letters of the alphabet", strings.Repeat("A", 30) + secret, -1},
		{"before a letter of another alphabet", secret + "é", 0},
		{"one character short", secret[1:], -1},
		{"one too many", secret + "A", -1},
		{"part of a token", secret + "-x", -1},
		{"part of base64", secret + "=", -1},
		{"a digit that base32 has not", secret[:25] + "1", -1},
		{"a word in capitals", strings.Repeat("SECRET", 5)[:26], -1},
		{"small letters", strings.ToLower(secret), -1},
	} {
		spans := Secrets(c.text)
		if len(spans) > 0 != (c.at >= 0) || len(spans) > 0 && (spans[0].Offset != c.at || spans[0].Length != SecretLength) {
			t.Errorf("%s: %v", c.name, spans)
		}
	}
	if !IsSecret(secret) || IsSecret(secret+" ") || IsSecret(secret[1:]+" ") || IsSecret(secret[1:]+"1") || IsSecret(secret[1:]) || IsSecret(strings.Repeat("A", SecretLength)) {
		t.Error("a secret has 26 characters of its alphabet, and many different ones")
	}
	if got := len(Secrets(strings.Repeat(secret+" ", 3))); got != 3 {
		t.Errorf("%d of three", got)
	}
}
