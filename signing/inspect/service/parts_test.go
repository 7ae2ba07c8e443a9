package service

import (
	"strings"
	"testing"
)

// An expiry is told where it stands plainly, and is none where it does not.
func TestExpiries(t *testing.T) {
	for _, c := range []struct {
		name  string
		read  func(map[string]string) int64
		given map[string]string
		want  int64
	}{
		{"seconds", seconds("e"), map[string]string{"e": "1795597500"}, 1795597500}, {"no number", seconds("e"), map[string]string{"e": "soon"}, 0}, {"no seconds", seconds("e"), nil, 0}, {"more than a number holds", seconds("e"), map[string]string{"e": "99999999999999999999"}, 0},
		{"a date and its length", lasting("d", "n"), map[string]string{"d": "20261125T090000Z", "n": "60"}, 1795597260}, {"a date alone", lasting("d", "n"), map[string]string{"d": "20261125T090000Z"}, 0}, {"a length alone", lasting("d", "n"), map[string]string{"n": "60"}, 0}, {"another date", lasting("d", "n"), map[string]string{"d": "2026-11-25", "n": "60"}, 0}, {"a length of all time", lasting("d", "n"), map[string]string{"d": "20261125T090000Z", "n": "99999999999"}, 0},
		{"a date", dated("d"), map[string]string{"d": "2026-11-25T09:00:00Z"}, 1795597200}, {"an escaped date", dated("d"), map[string]string{"d": "2026-11-25T09%3A00%3a00Z"}, 1795597200}, {"a day", dated("d"), map[string]string{"d": "2026-11-25"}, 0}, {"no date", dated("d"), nil, 0},
	} {
		if got := c.read(c.given); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestLinkEnd(t *testing.T) {
	for _, c := range []struct{ name, link, rest string }{
		{"a blank", "a?b", " c"}, {"quotes", "a?b", `" c`}, {"single quotes", "a?b", "'"}, {"a tag", "a?b", "<"}, {"its end", "a?b", ">"}, {"a backquote", "a?b", "`"}, {"a backslash", "a?b", `\n`}, {"a line end", "a?b", "\n"}, {"the end", "a?b", ""}, {"nothing", "", ""}, {"brackets of its own", "a?b(c)", " "},
	} {
		if got := linkEnd(c.link+c.rest, 0); got != len(c.link) {
			t.Errorf("%s: %d, want %d", c.name, got, len(c.link))
		}
	}
}

// Links are told in order, each where it stands, up to a bound.
func TestLinksInOrder(t *testing.T) {
	const one, two = "https://d1.cloudfront.net/a?Signature=x&Key-Pair-Id=K", "https://b.example/a?sig=x&sv=1&se=2026-11-25T09:00:00Z"
	text := "see " + one + "\nor '" + two + "', not https://example.com/?sig=x"
	links := Links(text)
	if len(links) != 2 || links[0].Key != "cloudfront" || links[1].Key != "azure" {
		t.Fatalf("%+v", links)
	}
	for i, want := range []string{one, two} {
		if got := text[links[i].Span.Offset:links[i].Span.End()]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := len(Links(strings.Repeat(one+" ", maxLinks+1))); got != maxLinks {
		t.Errorf("%d links are told", got)
	}
	for n := range len(text) {
		for _, l := range Links(text[:n]) {
			if l.Span.Offset < 0 || l.Span.End() > n {
				t.Fatalf("cut at %d: %v", n, l.Span)
			}
		}
	}
	twice := Links("https://d1.cloudfront.net/a?Signature=x&Key-Pair-Id=K&Expires=1795597500&expires=1")
	if len(twice) != 1 || twice[0].Expiry != 1795597500 {
		t.Errorf("of two expiries the first counts: %+v", twice)
	}
}
