package parts_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/parts"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// Whatever stands in a link, at whatever place: its parts are safe to show, strays and
// marks point into them, and a drawing is exactly its size.
func FuzzRead(f *testing.F) {
	link := cdn + "/security=policy:" + policy + ",signature:" + signature + "/rotate=deg:90/" + file + "?a=b#c"
	f.Add(link, 40, " ", 54)
	f.Add("> "+strings.ReplaceAll(link, "&", "&amp;"), 60, "\n> ", 73)
	f.Add("filestack.init('x', {security: {policy: '"+policy+"', signature: '"+signature+"'}})", 50, "\u200b", 38)
	f.Add(`{"expiry":1764536024,"call":["read"]}`, 3, "\x1b[2J", 9)
	f.Add("https://m.example/?u="+escaped(link), 80, "%20", 120)
	f.Fuzz(func(t *testing.T, text string, at int, put string, width int) {
		at = min(max(at, 0), len(text))
		paste := panetest.Paste(text[:at] + put + text[at:])
		for i := range paste.Reports {
			r := &paste.Reports[i]
			list := parts.Read(paste, r, r.Findings)
			for _, p := range list {
				sound(t, &p, len(r.Findings))
			}
			width = min(max(width, 1), 200)
			for _, whole := range []bool{false, true} {
				facts := parts.Facts{Parts: list, Whole: whole, Selected: i}
				panetest.Exact(t, parts.Draw(panetest.Pen(), facts, width, 9), width, 9)
				panetest.Exact(t, parts.Draw(kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.ASCII, Plain: true}, facts, width, 30), width, 30)
			}
		}
	})
}

func sound(t *testing.T, p *parts.Part, findings int) {
	t.Helper()
	for _, text := range []string{p.Label, p.Head, p.Text, p.Tail, p.Note} {
		if words.Visible(text) != text {
			t.Errorf("%q is obeyed", text)
		}
	}
	for _, s := range p.Strays {
		within := p.Text
		if s.InHead {
			within = p.Head
		}
		if s.At < 0 || s.At > len(within) || s.At < len(within) && !utf8.RuneStart(within[s.At]) || words.Visible(s.Shown) != s.Shown {
			t.Errorf("%+v in %q", s, within)
		}
	}
	for _, m := range p.Marks {
		if m.Finding < 0 || m.Finding >= findings || m.Stray < -1 || m.Stray >= len(p.Strays) || words.Visible(m.Words) != m.Words {
			t.Errorf("%+v", m)
		}
	}
}
