package snippets

import (
	"encoding/base64"
	"strings"
	"testing"
)

func TestLostPadding(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"none needed", "YWJj", ""}, {"one sign", "YWI", "="}, {"two signs", "YQ", "=="}, {"one of two", "YQ=", "="}, {"whole", "YQ==", ""}, {"too many", "YWI==", ""}, {"nothing", "", ""},
	} {
		if got := lostPadding(test.text); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// Only the characters of base64 may stand in a comment.
func TestIsPlain(t *testing.T) {
	for c := range 256 {
		text := string(rune(c))
		want := strings.Contains("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-", text)
		if isPlain(text) != want || isPlain("a"+text) != want {
			t.Errorf("%q is plain: %v", text, !want)
		}
	}
	if !isPlain("") || isPlain("eyJ9\n") || isPlain("日") {
		t.Error("a line end, or a letter of another script, is plain")
	}
}

func TestIsVisible(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       bool
	}{
		{"JSON", `{"a":1}`, true}, {"a blank", "a b", true}, {"another script", "日本", true}, {"a mark on a letter", "e\u0301", true}, {"nothing", "", true},
		{"a line end", "a\nb", false}, {"an escape", "\x1b[1m", false}, {"a mark of direction", "a\u202eb", false}, {"a zero-width blank", "a\u200bb", false}, {"no text", "\xff", false},
	} {
		if got := isVisible(test.text); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

// The steps start from the JSON of a policy that encoding it gives again, and from the
// policy otherwise; what is not plain is shown nowhere.
func TestStepsOf(t *testing.T) {
	const json = `{"expiry":1893456000,"path":"/a?"}`
	encoded := base64.URLEncoding.EncodeToString([]byte(json))
	for _, test := range []struct {
		name, policy, signature string
		has, lacks              string
	}{
		{"as we write it", encoded, "0a1b", "json='" + json + "'", "policy='"},
		{"without padding", strings.TrimRight(encoded, "="), "0a1b", "printf '%s==\\n' \"$policy\"", "json="},
		{"in the other alphabet", "eyJhIjoiPz4+In0=", "0a1b", "policy='", "cat -v"},
		{"JSON with a line end", base64.URLEncoding.EncodeToString([]byte("{\n}")), "0a1b", "base64 -d -A | cat -v", "json="},
		{"no base64", "a b", "0a1b", "policy='a b'", "#  = a b"},
		{"its result", encoded, "0a1b", "#  = 0a1b", "#  = \n"},
		{"a result that is none", encoded, "0a\n1b", "#  = " + encoded, "1b"},
	} {
		in := forHandle(t)
		in.Security.Policy, in.Security.Signature = test.policy, test.signature
		s, err := Render(Steps, "", in)
		if err != nil || !strings.Contains(s.Text, test.has) || strings.Contains(s.Text, test.lacks) {
			t.Errorf("%s: %v, with %q and without %q\n%s", test.name, err, test.has, test.lacks, s.Text)
		}
	}
}
