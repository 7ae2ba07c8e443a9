package listing

import (
	"strings"
	"testing"
)

// Of links on one line only those to one file are counted.
func TestNth(t *testing.T) {
	other := strings.Replace(signed(alive), "KW9", "XW9", 1)
	for _, c := range []struct{ name, text, want string }{
		{"one", signed(alive), ""},
		{"two files", signed(alive) + " and " + other, "/"},
		{"two lines", signed(dead) + "\n" + signed(alive), "/"},
		{"one file, one line", signed(dead) + " and " + signed(alive), "first/second"},
		{"another between", signed(dead) + " and " + other + " and " + signed(alive), "first//third"},
	} {
		l := listingOf(c.text)
		var got []string
		for _, it := range l.Items {
			got = append(got, l.Nth(it.Report.Span.Offset))
		}
		if s := strings.Join(got, "/"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}
