package snippets

import (
	"regexp"
	"strings"
	"testing"
)

func TestPathFor(t *testing.T) {
	tests := []struct {
		pattern, text string
		open          bool
	}{
		{"", "", false},
		{"^/uploads/.*$", "/uploads/", false},
		{"^/uploads/.*", "/uploads/", false},
		{"/uploads/.+", "/uploads/", false},
		{"^/uploads/", "/uploads/", false},
		{"/uploads/", "/uploads/", false},
		{`^\/up\-loads\/.*$`, "/up-loads/", false},
		{`\A/uploads/.*\z`, "/uploads/", false},
		{"^/uploads/[^/]+$", "/uploads/", false},
		{"^/uploads/(.*)$", "/uploads/", false},
		{"^/uploads/.*?$", "/uploads/", false},
		{"^/日本/.*$", "/日本/", false},
		{`^/uploads/a\.png$`, "/uploads/a.png", false},
		{"uploads", "uploads", false},
		{".*", "", false},
		{"^.*$", "", false},
		{".+", "", false},
		{"^", "", false},
		{"^/.*$", "/", false},

		{`^/users/\d+/.*$`, "/users/YOUR_PATH", true},
		{"^/uploads/user.*$", "/uploads/YOUR_PATH", true},
		{`^/uploads/.*\.png$`, "/uploads/YOUR_PATH", true},
		{"^/a/(b|c)/.*$", "YOUR_PATH", true},
		{"^/a/|^/b/", "YOUR_PATH", true},
		{"^/a/?.*$", "/YOUR_PATH", true},
		{"^/a/b+$", "/a/YOUR_PATH", true},
		{"^/a{2}/.*", "/YOUR_PATH", true},
		{"^/é*/.*", "/YOUR_PATH", true},
		{"[a-z]+/", "YOUR_PATH", true},
		{"(?i)^/uploads/.*$", "YOUR_PATH", true},
		{`\d+`, "YOUR_PATH", true},
		{`^/a\`, "/YOUR_PATH", true},
		{"*", "YOUR_PATH", true},
		{"^/a/$.*", "/a/YOUR_PATH", true},
		{"[^/]+", "YOUR_PATH", true},
	}
	for _, test := range tests {
		if got := pathFor(test.pattern); got != (place{test.text, test.open}) {
			t.Errorf("%q: %+v, want %q %t", test.pattern, got, test.text, test.open)
		}
	}
}

func TestContainerFor(t *testing.T) {
	tests := []struct {
		pattern, text string
		open          bool
	}{
		{"", "", false},
		{"^my-bucket$", "my-bucket", false},
		{`my\.bucket`, "my.bucket", false},
		{"^.*$", "", false},
		{"^my-.*$", "YOUR_CONTAINER", true},
		{"^a|b$", "YOUR_CONTAINER", true},
		{"^bucket[12]$", "YOUR_CONTAINER", true},
	}
	for _, test := range tests {
		if got := containerFor(test.pattern); got != (place{test.text, test.open}) {
			t.Errorf("%q: %+v, want %q %t", test.pattern, got, test.text, test.open)
		}
	}
}

// FuzzPlace: a place that is not left open is one that the pattern matches whole, with
// any name behind it where it is a folder.
func FuzzPlace(f *testing.F) {
	for _, pattern := range []string{"^/a/.*$", `^\/a\.b/[^/]+`, "a|b", "x{2,3}", "[a]", "^/é?/", `\`, "$", "^a$b", "(.*)", ".*?"} {
		f.Add(pattern)
	}
	f.Fuzz(func(t *testing.T, pattern string) {
		whole, err := regexp.Compile(`^(?:` + pattern + `)$`)
		if err != nil || strings.ContainsAny(pattern, "\r\n") {
			return
		}
		begins := regexp.MustCompile(`^(?:` + pattern + `)`)
		if p := pathFor(pattern); !p.open && p.text != "" {
			if !begins.MatchString(p.text+"1aZ_my file.png") && !whole.MatchString(p.text) {
				t.Errorf("%q: %q is not a place that it matches", pattern, p.text)
			}
		}
		if c := containerFor(pattern); !c.open && c.text != "" && !whole.MatchString(c.text) {
			t.Errorf("%q: container %q", pattern, c.text)
		}
	})
}
