package code

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/kit"
	"policybench/ui/uitest"
	"policybench/ui/words"
)

var pen = kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.GlyphsFor(false)}

const cdn = "https://cdn.filestackcontent.com"

var (
	aPolicy    = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXSwiaGFuZGxlIjoiS1c5RUpoWXRTNnk0OFdobTJTNkQifQ=="
	aSignature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
)

func facts(text, language string) Facts {
	return Facts{
		Tabs: []Tab{{"Picker", true}, {"Filelink", false}, {"Conversion", false}, {"Server", false}}, Tab: 2,
		Ways: []string{"by hand", "library"}, WayKey: "l",
		Variants: []Variant{{"handle", 0}, {"external", 1}, {"alias", 2}},
		Text:     text, Language: language, Policy: aPolicy, Signature: aSignature, Handle: "KW9EJhYtS6y48Whm2S6D",
		Works: kit.Piece{Text: "works until 09:22 CET, in 1 hour"}, Margin: 2, Airy: true, Scroll: "pgup pgdn",
	}
}

func url() string {
	return cdn + "/security=policy:" + aPolicy + ",signature:" + aSignature + "/rotate=deg:90/KW9EJhYtS6y48Whm2S6D"
}

func TestURLParts(t *testing.T) {
	for url, want := range map[string][]string{
		cdn + "/security=policy:P,signature:S/rotate=deg:90/H": {cdn, "  /security=policy:P", "           ,signature:S", "  /rotate=deg:90", "  /H"},
		cdn + "/H?policy=P&signature=S":                        {cdn, "  /H", "  ?policy=P", "  &signature=S"},
		cdn + "/KEY/rotate=deg:90/https://a.example/b/c.png?x=1&y=2": {
			cdn, "  /KEY", "  /rotate=deg:90", "  /https://a.example/b/c.png?x=1&y=2"},
		cdn + "/KEY/src://alias/a/b.png": {cdn, "  /KEY", "  /src://alias/a/b.png"},
		cdn:                              {cdn},
		"no URL/at all":                  {"no URL", "  /at all"},
	} {
		var got []string
		for _, p := range urlParts(url) {
			got = append(got, strings.Repeat(" ", p.indent)+url[p.from:p.to])
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", url, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// The rows hold the whole text in its order, whatever the width: all but the middle of its
// policies and signatures, and blanks where a row was broken.
func TestLinesHoldTheText(t *testing.T) {
	texts := map[string]string{
		url(): "url", cdn + "/KW9EJhYtS6y48Whm2S6D?policy=" + aPolicy + "&signature=" + aSignature: "url",
		"const a = {\n    policy: \"" + aPolicy + "\",\n\n  // a comment that goes on and on and does not fit into its row\n  b: \"" + strings.Repeat("世界", 40) + "\"\n}": "js",
		aPolicy + " " + aSignature: "shell", "": "js", "x": "url", strings.Repeat("a", 300): "js",
	}
	for text, language := range texts {
		for width := 4; width < 130; width += 3 {
			f := facts(text, language)
			w := writer{Pen: pen, Facts: f, width: width}
			rest := text
			for _, l := range w.lines() {
				cells := l.indent
				for _, piece := range l.pieces {
					cells += kit.Cells(piece.Text)
					if piece.Text == pen.Glyphs.Ellipsis {
						continue
					}
					at := strings.Index(rest, piece.Text)
					if at < 0 || at > len(aPolicy) {
						t.Fatalf("%d: %q does not follow in %q", width, piece.Text, rest)
					}
					rest = rest[at+len(piece.Text):]
				}
				if cells > max(w.room(), 3) && w.room() > 20 {
					t.Fatalf("%d: a row of %d cells: %v", width, cells, l)
				}
			}
			if strings.TrimSpace(rest) != "" {
				t.Fatalf("%d: %q is left", width, rest)
			}
		}
	}
}

func TestDrawFits(t *testing.T) {
	many := facts("", "js")
	many.Notes = []kit.Piece{{As: kit.Bad, Text: "✗ " + strings.Repeat("note ", 60)}, {As: kit.Quiet, Text: "another"}}
	many.Why = strings.Repeat("why ", 30)
	long := facts(strings.Repeat("line\n", 60), "js")
	long.Top = 1000
	stale := facts(url(), "url")
	stale.Stale = true
	small := facts(url(), "url")
	small.Airy = false
	for name, f := range map[string]Facts{"url": facts(url(), "url"), "many": many, "long": long, "stale": stale, "small": small} {
		for width := 0; width < 130; width += 3 {
			for height := range 24 {
				uitest.Sized(t, name, Draw(pen, f, width, height).Rows, width, height)
				if seen := See(pen, f, width, height); seen.Top < 0 || seen.Top+seen.Room > seen.Total {
					t.Fatalf("%s %dx%d: %+v", name, width, height, seen)
				}
			}
		}
	}
}

func TestFootSaysWhatShows(t *testing.T) {
	for _, tt := range []struct {
		lines, height, top int
		want               string
	}{
		{5, 20, 0, "works until 09:22 CET, in 1 hour"},
		{5, 20, 0, ", all copied"},
		{12, 14, 0, "↓ 2 more lines: pgup pgdn"},
		{30, 14, 7, "↑ 7 ↓ 13 more lines: pgup pgdn"},
		{30, 14, 99, "↑ 20 more lines: pgup pgdn"},
	} {
		f := facts(strings.TrimSuffix(strings.Repeat("x\n", tt.lines), "\n"), "js")
		f.Top = tt.top
		rows := Draw(pen, f, 74, tt.height).Rows
		if got := ansi.Strip(strings.Join(rows, "\n")); !strings.Contains(got, tt.want) {
			t.Errorf("%+v:\n%s", tt, got)
		}
	}
	f := facts("x", "js")
	if f.Stale = true; strings.Contains(ansi.Strip(strings.Join(Draw(pen, f, 74, 12).Rows, "\n")), "copied") {
		t.Error("what is not the current code is said to be copied")
	}
}
