package link

import (
	"net/url"
	"strings"
	"testing"
)

// hostile are values that break out of something where they stand as they are.
var hostile = []string{
	`"`, `""`, `"x"`, `a"b/c"d`, "'", "`id`", "$(id)", "${x}", "#{x}", "<b>", "</script>", "<!--", "&amp;", "a&b=c", "a b", " a ",
	"a\nb", "a\r\nb", "\t", "a?b", "?policy=x&signature=y", "a#b", "%", "%2F", "%41", "%zz", "a%", `a\b`, `\u0041`, "a+b", "a/b", "/a",
	"a/", "/", "//", "a//b", ".", "..", "../x", "a/../b", "a/..", "/./", "a/.", "a,b", "a:b", "a=b", "a;b", "a@b", "[a]", "{a}", "a|b", "^",
	"é", "日本語", "😀", "\u202e", "\u200b", "\u2028", "\x00", "\x1b[31m", "\x7f", "\xff", "security=policy:x,signature:y",
	"x/security=policy:a,signature:b", `x"/security=policy:a,signature:b/"`, "https://evil.example/", "b64://x", "-x", "--", "~", "*", "()",
}

func TestQuote(t *testing.T) {
	tests := []struct{ value, want string }{
		{"KW9EJhYtS6y48Whm2S6D", "KW9EJhYtS6y48Whm2S6D"},
		{"ab+/cd==", `"ab+/cd=="`},
		{"https://example.com/a b.jpg?x=1&y=2", `"https://example.com/a b.jpg?x=1&y=2"`},
		{"src://myalias/dir/file.png", `"src://myalias/dir/file.png"`},
		{"a,b", `"a,b"`},
		{"a b", "a b"},
		{"", ""},
		{`a"b`, "a%22b"},
		{`a"/b`, `"a%22/b"`},
		{"..", `".."`},
	}
	for _, test := range tests {
		if got := Quote(test.value); got != test.want {
			t.Errorf("Quote(%q) = %s, want %s", test.value, got, test.want)
		}
	}
}

func TestQuoteUnquote(t *testing.T) {
	for _, value := range hostile {
		want := strings.ReplaceAll(value, `"`, "%22")
		if got := Unquote(Quote(value)); got != want {
			t.Errorf("%q came back as %q", value, got)
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, value := range hostile {
		f.Add(value)
	}
	// One decoding gives the value back, whoever decodes, and no parser resolves,
	// cuts or normalises anything.
	f.Fuzz(func(t *testing.T, value string) {
		query, err := url.QueryUnescape(EscapeQuery(value))
		if err != nil || query != value {
			t.Errorf("query: %q came back as %q, %v", value, query, err)
		}
		segment := EscapeSegment(value)
		if value != "." && value != ".." {
			if got, err := url.PathUnescape(segment); err != nil || got != value {
				t.Errorf("segment: %q came back as %q, %v", value, got, err)
			}
		}
		if strings.ContainsAny(segment, `/?#"'<> \`) || segment == "." || segment == ".." {
			t.Errorf("segment: %q is %q", value, segment)
		}
		path := EscapePath(Quote(value))
		u, err := url.Parse("https://cdn.filestackcontent.com/x/" + path)
		if err != nil {
			t.Fatalf("path: %q gives no URL: %v", value, err)
		}
		if u.Path != "/x/"+Quote(value) || u.RawQuery != "" || u.Fragment != "" || u.ForceQuery {
			t.Errorf("path: %q arrives as %q ? %q # %q", value, u.Path, u.RawQuery, u.Fragment)
		}
		for _, part := range strings.Split(path, "/") {
			if value != "" && (part == "." || part == "..") {
				t.Errorf("path: %q has a dot segment: %q", value, path)
			}
		}
	})
}
