package carrier

import (
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing/report"
)

// What is rewritten at random, in views upon views, leads back to where it came from:
// a byte that nobody rewrote to itself.
func TestRewriteAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 14))
	for range 400 {
		text := make([]byte, 1+random.IntN(40))
		for i := range text {
			text[i] = byte('a' + i%26)
		}
		v := &View{Text: string(text)}
		for range 1 + random.IntN(3) {
			w := Rewrite(v, 0, 0)
			for at := 0; at < len(v.Text); {
				n := min(len(v.Text), at+1+random.IntN(5))
				switch random.IntN(3) {
				case 0:
					w.Replace(at, n, strings.Repeat("#", random.IntN(4)), Percent)
				case 1:
					w.CopyTo(n)
				default:
					w.CopyTo(at)
					w.SkipTo(n)
				}
				at = n
			}
			if w.Len() != len(w.String()) {
				t.Fatalf("%d bytes are written, %q", w.Len(), w.String())
			}
			v = w.Done()
		}
		if v.Root() != string(text) {
			t.Fatalf("the root is %q", v.Root())
		}
		last := 0
		for i := range len(v.Text) {
			spans := v.Spans(i, i+1)
			if len(spans) == 0 {
				t.Fatalf("byte %d of %q leads nowhere", i, v.Text)
			}
			s := spans[0]
			if s.Offset < last || s.End() > len(text) {
				t.Fatalf("byte %d of %q leads to %v, the one before to %d", i, v.Text, s, last)
			}
			last = s.Offset
			if c := v.Text[i]; c != '#' && (string(text[s.Offset]) != string(c) || v.Rewrote(Percent, i)) {
				t.Fatalf("%q leads to %q, rewritten %v", c, text[s.Offset], v.Rewrote(Percent, i))
			} else if c == '#' && !v.Rewrote(Percent, i) {
				t.Fatalf("byte %d of %q is as it was", i, v.Text)
			}
		}
		if whole := v.Whole(0, len(v.Text)); whole.Offset < 0 || whole.End() > len(text) {
			t.Fatalf("the whole of %q is %v", v.Text, whole)
		}
	}
}

// Nothing rewritten is no new view; pieces are what was written, and nothing behind.
func TestRewriter(t *testing.T) {
	v := &View{Text: "abcdef"}
	w := Rewrite(v, 0, 0)
	if w.Done() != v {
		t.Error("a view that nothing changed is another one")
	}
	w = Rewrite(v, 2, 1)
	w.CopyTo(4)
	w.CopyTo(3) // which is written already
	if u := w.Pieces(); u.Text != "cd" || u.Whole(0, 2) != (report.Span{Offset: 2, Length: 2}) {
		t.Errorf("%q at %v", u.Text, u.Whole(0, 2))
	}
	w = Rewrite(v, 0, 0)
	w.Replace(1, 3, "X", Escape)
	if u := w.Done(); u.Text != "aXdef" || u.Raw(1, 2) != "bc" || u.Raw(0, 5) != "abcdef" || u.Raw(2, 3) != "d" {
		t.Errorf("%q from %q", u.Text, u.Raw(0, 5))
	}
	w = Rewrite(v, 0, 0)
	w.Replace(0, 2, "", Escape)
	if u := w.Done(); u.Text != "cdef" || u.Rewrote(Escape, 0) || u.Raw(0, 4) != "cdef" {
		t.Errorf("%q from %q: what was dropped before it is none of it", u.Text, u.Raw(0, 4))
	}
	w = Rewrite(v, 0, 0)
	w.SkipTo(3)
	if u := w.Done(); u.Text != "def" || u.Whole(0, 1) != (report.Span{Offset: 3, Length: 1}) {
		t.Errorf("%q at %v", u.Text, u.Whole(0, 1))
	}
}

// A place outside of a view is one at its edge.
func TestCut(t *testing.T) {
	v := &View{Text: "abcdef"}
	for _, c := range []struct {
		name     string
		from, to int
		want     string
		at       report.Span
	}{
		{"within", 1, 3, "bc", report.Span{Offset: 1, Length: 2}}, {"all", 0, 6, "abcdef", report.Span{Length: 6}}, {"nothing", 2, 2, "", report.Span{Offset: 2}}, {"before it", -3, 2, "ab", report.Span{Length: 2}}, {"behind it", 4, 9, "ef", report.Span{Offset: 4, Length: 2}}, {"the wrong way round", 4, 2, "", report.Span{Offset: 4}}, {"far behind it", 8, 9, "", report.Span{Offset: 6}},
	} {
		u := v.Cut(c.from, c.to)
		if u.Text != c.want || u.Whole(0, len(u.Text)) != c.at || v.Whole(c.from, c.to) != c.at {
			t.Errorf("%s: %q at %v", c.name, u.Text, u.Whole(0, len(u.Text)))
		}
		if again := u.Cut(0, len(u.Text)); again.Text != u.Text || again.Whole(0, len(again.Text)) != c.at {
			t.Errorf("%s: cut again it is %q", c.name, again.Text)
		}
	}
	letters := &View{Text: "aéb"}
	if got := letters.Whole(2, 3); got != (report.Span{Offset: 1, Length: 2}) {
		t.Errorf("half a letter stands at %v", got)
	}
}

func TestSchemeStart(t *testing.T) {
	for _, c := range []struct{ name, before, scheme string }{
		{"https", "see ", "https"}, {"http", `"`, "http"}, {"in capitals", " ", "HTTPS"}, {"a longer word", "x", "https"}, {"none", "1", ""}, {"at the start", "", "https"}, {"nothing", "", ""},
	} {
		if got := schemeStart(c.before+c.scheme+"://", len(c.before)+len(c.scheme)); got != len(c.before) {
			t.Errorf("%s: %d, want %d", c.name, got, len(c.before))
		}
	}
}

func TestMarkSize(t *testing.T) {
	for _, c := range []struct {
		text               string
		size, runes, total int
	}{
		{"*a", 1, 1, 1}, {"**A", 3, 2, 2}, {"**Bx", 3, 3, 3}, {"**_", 3, 65, 65}, {"**", 1, 1, 2}, {"**!", 1, 1, 2}, {"*", 1, 1, 1}, {"*a*b**C", 1, 1, 6},
	} {
		size, runes := markSize(c.text)
		if size != c.size || runes != c.runes || marksIn(c.text) != c.total {
			t.Errorf("%q: %d bytes for %d characters, %d in all", c.text, size, runes, marksIn(c.text))
		}
	}
}
