package carrier

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/report"
)

// A value in three pieces, one of them rewritten, leads to all three places.
func TestSpansOfPieces(t *testing.T) {
	const text = "url: ab&amp;cd\n> ef end"
	v := Undo(text)
	from := strings.Index(v.Text, "ab")
	line := strings.IndexByte(v.Text, '\n')
	w := Rewrite(v, from, 16)
	w.CopyTo(line)
	w.SkipTo(line + len("\n> "))
	w.CopyTo(strings.Index(v.Text, " end"))
	u := w.Pieces()
	if u.Text != "ab&cdef" || w.String() != u.Text || w.Len() != len(u.Text) {
		t.Fatalf("%q, %q, %d", u.Text, &w, w.Len())
	}
	for _, c := range []struct {
		part, raw string
		spans     string
	}{
		{"ab", "ab", "[{5 2}]"},
		{"&", "&amp;", "[{7 5}]"},
		{"b&c", "b&amp;c", "[{6 7}]"},
		{"de", "de", "[{13 1} {17 1}]"},
		{"ab&cdef", "ab&amp;cdef", "[{5 9} {17 2}]"},
	} {
		i := strings.Index(u.Text, c.part)
		spans := u.Spans(i, i+len(c.part))
		if got := fmt.Sprint(spans); got != c.spans {
			t.Errorf("%s at %s, want %s", c.part, got, c.spans)
		}
		if got := u.Raw(i, i+len(c.part)); got != c.raw || u.RawAt(spans) != c.raw {
			t.Errorf("%s is written %q, want %q", c.part, got, c.raw)
		}
	}
	if got := u.Whole(0, len(u.Text)); got != (report.Span{Offset: 5, Length: 14}) {
		t.Errorf("the whole at %v", got)
	}
	if got := u.Spans(2, 2); len(got) != 1 || got[0].Length != 0 && got[0].Length != len("&amp;") {
		t.Errorf("a place without length at %v", got)
	}
}

func TestRewritten(t *testing.T) {
	v := Undo(`<a href=\"x?a=1&amp;b=2&amp;c=3\">`)
	var places []string
	v.Rewritten(Entity, 0, len(v.Text), func(s report.Span) { places = append(places, v.Root()[s.Offset:s.End()]) })
	if strings.Join(places, " ") != "&amp; &amp;" {
		t.Errorf("%q", places)
	}
	quote, sign := strings.IndexByte(v.Text, '"'), strings.IndexByte(v.Text, '&')
	u := v.Cut(quote, len(v.Text)).Decoded()
	for _, c := range []struct {
		kind Kind
		at   int
		want bool
	}{{Escape, 0, true}, {Entity, 0, false}, {Entity, sign - quote, true}, {Escape, sign - quote, false}, {Entity, 1, false}} {
		if got := u.Rewrote(c.kind, c.at); got != c.want {
			t.Errorf("%d at %d of %q: %v", c.kind, c.at, u.Text, got)
		}
	}
}

// Only what touches a stretch of the view is told, in whichever view it was rewritten.
func TestRewrittenWithin(t *testing.T) {
	const text = "a\u200bb&amp;c%3Dd\u200b\u200be"
	v := Undo(text).Decoded()
	if v.Text != "ab&c=de" {
		t.Fatalf("%q", v.Text)
	}
	for _, c := range []struct {
		name     string
		kind     Kind
		from, to int
		want     string
	}{
		{"before the letter", Invisible, 1, 2, "[{1 3}]"}, {"all", Invisible, 0, 7, "[{1 3} {15 6}]"}, {"before what was dropped", Invisible, 0, 1, "[]"}, {"behind it", Invisible, 2, 6, "[]"}, {"two in a row", Invisible, 6, 7, "[{15 6}]"}, {"nothing of the view", Invisible, 1, 1, "[]"},
		{"an entity", Entity, 2, 3, "[{5 5}]"}, {"before it", Entity, 0, 2, "[]"}, {"behind it", Entity, 3, 7, "[]"}, {"an escape", Percent, 4, 5, "[{11 3}]"}, {"before that", Percent, 0, 4, "[]"}, {"behind that", Percent, 5, 7, "[]"}, {"another kind", Escape, 0, 7, "[]"},
	} {
		var places []report.Span
		v.Rewritten(c.kind, c.from, c.to, func(s report.Span) {
			if n := len(places); n > 0 && places[n-1].End() == s.Offset {
				places[n-1].Length += s.Length
				return
			}
			places = append(places, s)
		})
		if got := fmt.Sprint(places); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A stretch without length stands where the next byte does, and a place outside nowhere.
func TestSpansAtEdges(t *testing.T) {
	v := Undo("a&amp;&lt;b\u200b")
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{0, 0, "[{0 0}]"}, {1, 1, "[{1 5}]"}, {1, 2, "[{1 5}]"}, {1, 3, "[{1 9}]"}, {2, 3, "[{6 4}]"}, {3, 4, "[{10 1}]"}, {0, 4, "[{0 11}]"}, {-2, 9, "[{0 11}]"}, {3, 1, "[{10 0}]"},
	} {
		if got := fmt.Sprint(v.Spans(c.from, c.to)); got != c.want {
			t.Errorf("%d to %d of %q: %s, want %s", c.from, c.to, v.Text, got, c.want)
		}
	}
}

func TestDecoded(t *testing.T) {
	for text, want := range map[string]string{"a%3Db%2f": "a=b/", "100%": "100%", "%zz%4": "%zz%4", "%253D": "%3D", "": ""} {
		v := &View{Text: text}
		u := v.Decoded()
		if u.Text != want {
			t.Errorf("%q: %q", text, u.Text)
		}
		if text == want && u != v {
			t.Errorf("%q is copied for nothing", text)
		}
	}
}

func TestUndoBase64(t *testing.T) {
	v := &View{Text: "see aGVsbG8= there"}
	u := UndoBase64(v, 4, 12, "hel&amp;lo")
	if u.Text != "hel&lo" {
		t.Fatalf("%q", u.Text)
	}
	for i := range len(u.Text) {
		if got := u.Whole(i, i+1); got != (report.Span{Offset: 4, Length: 8}) {
			t.Errorf("byte %d at %v, not at the blob", i, got)
		}
	}
}

// A fix is written as the text around it writes the same signs.
func TestDress(t *testing.T) {
	for _, c := range []struct{ name, text, with, want string }{
		{"zsh", `h\?policy\=a\&b`, "&c=d", `\&c\=d`},
		{"cmd", `h?policy=a^&signature=b`, "a&b", "a^&b"},
		{"in quotes", `h'?'policy=a'&'signature=b`, "a&b", `a\&b`},
		{"plain", "h?policy=a&b", "a&b", "a&b"},
		{"a sign that is not protected there", `h?policy\=a&b`, "a&b=c", `a&b\=c`},
		{"protected already", `h\?policy\=a`, `\=`, `\=`},
	} {
		if got := DressOf(Undo(c.text)).Put(c.with); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
