package snippets

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets/internal/sample"
)

// The first value in a text is found, and of two at one place the longer one.
func TestFirstOf(t *testing.T) {
	for _, test := range []struct {
		name, text   string
		values       []string
		from, length int
	}{
		{"one", "ab/abcd/e", []string{"abcd"}, 3, 4},
		{"the first of two", "wxyz/abcd", []string{"abcd", "wxyz"}, 0, 4},
		{"the longer of two", "/abcdef", []string{"abcd", "abcdef"}, 1, 6},
		{"the longer of two, named first", "/abcdef", []string{"abcdef", "abcd"}, 1, 6},
		{"one that is too short", "abc/abcd", []string{"abc"}, 8, 0},
		{"the shortest that is found", "x/abcd", []string{"abcd"}, 2, 4},
		{"an empty one", "abcd", []string{""}, 4, 0},
		{"none", "abcd", nil, 4, 0},
		{"none in it", "abcd", []string{"wxyz"}, 4, 0},
		{"no text", "", []string{"abcd"}, 0, 0},
	} {
		if from, length := firstOf(test.text, test.values); from != test.from || length != test.length {
			t.Errorf("%s: %d bytes at %d, want %d at %d", test.name, length, from, test.length, test.from)
		}
	}
}

// The user's values stand out in a URL, wherever and how often they stand there.
func TestMarkURL(t *testing.T) {
	in := &Input{APIKey: "AKey", Handle: "Handle", Security: signing.Security{Policy: "eyJ9==", Signature: "0123abcd"}}
	for _, test := range []struct{ name, url, want string }{
		{"each", "https://h/AKey/t/Handle?policy=eyJ9%3D%3D&signature=0123abcd", "https://h/<AKey>/t/<Handle>?policy=<eyJ9>%3D%3D&signature=<0123abcd>"},
		{"twice", "Handle/Handle", "<Handle>/<Handle>"},
		{"side by side", "HandleAKey", "<Handle><AKey>"},
		{"none", "https://h/", "https://h/"},
		{"another writing", "https://h/handle", "https://h/handle"},
		{"nothing", "", ""},
	} {
		for _, base := range []Role{Plain, StringLit} {
			const before = "url: "
			d := draft{in: in, Snippet: &Snippet{}, text: []byte(before + test.url)}
			d.markURL(len(before), base)
			text, at, got := string(d.text), len(before), ""
			for _, token := range d.Tokens {
				got += text[at:token.Start]
				if token.Role == Value {
					got += "<" + text[token.Start:token.End] + ">"
				} else if got += text[token.Start:token.End]; token.Role != base || base == Plain {
					t.Errorf("%s: %q is a %v", test.name, text[token.Start:token.End], token.Role)
				}
				if base != Plain && token.Start != at {
					t.Errorf("%s: no role for %q", test.name, text[at:token.Start])
				}
				at = token.End
			}
			if got += text[at:]; got != test.want {
				t.Errorf("%s: %s, want %s", test.name, got, test.want)
			}
		}
	}
}

// A bare URL is the whole text, without quotes.
func TestURLsAreBare(t *testing.T) {
	for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
		for _, s := range All(in) {
			if s.Language != "url" {
				continue
			}
			if !strings.HasPrefix(s.Text, "https://") || strings.ContainsAny(s.Text, " \"'\n") {
				t.Errorf("%s %s: %s", s.Kind, s.Variant, s.Text)
			}
			signed := false
			for _, token := range s.Tokens {
				signed = signed || s.Text[token.Start:token.End] == in.Security.Signature && token.Role == Value
			}
			if !signed && s.Variant != "b64" {
				t.Errorf("%s %s of %s: its signature does not stand out", s.Kind, s.Variant, sample.Key)
			}
		}
	}
}
