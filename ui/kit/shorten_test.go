package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/ui/words"
)

func TestShorten(t *testing.T) {
	const token = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdfQ=="
	tests := []struct {
		name, token string
		width       int
		text, count string
	}{
		{"fits", token, 52, token, ""},
		{"fits with room", token, 99, token, ""},
		{"one too many", token, 51, "eyJleHBpcnkiOjE4OTM0NTYwMDAsImN…lsicmVhZCJdfQ==", "52"},
		{"a third", token, 24, "eyJleHBpcnkiO…JdfQ==", "52"},
		{"the least that is counted", token, 12, "eyJle…==", "52"},
		{"no room for a count", token, 11, "eyJleHB…Q==", ""},
		{"three cells", token, 3, "ey…", ""},
		{"one cell", token, 1, "e", ""},
		{"none", token, 0, "", ""},
		{"below none", token, -1, "", ""},
		{"empty", "", 5, "", ""},
		{"long", strings.Repeat("a", 4767), 20, strings.Repeat("a", 8) + "…" + "aaaa", "4,767"},
		{"wide", strings.Repeat("世", 20), 21, "世世世世世…世世", "20"},
		{"wide at the cut", "a" + strings.Repeat("世", 20), 21, "a世世世世世…世世", "21"},
		{"marks stay on their letter", strings.Repeat("e\u0301", 20), 14, "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301…e\u0301e\u0301e\u0301", "40"},
		{"letters joined", strings.Repeat("👩‍💻", 10), 14, "👩‍💻👩‍💻👩‍💻…👩‍💻", "30"},
	}
	pen := Pen{Theme: PlainTheme(), Glyphs: words.GlyphsFor(false)}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := pen.Shorten(test.token, test.width)
			if got.Text != test.text || got.Count != test.count {
				t.Errorf("%q, %q, want %q, %q", got.Text, got.Count, test.text, test.count)
			}
		})
	}
}

// TestShortenFits is the property: it fits, is valid, and keeps a head and a tail of the
// token, at every width.
func TestShortenFits(t *testing.T) {
	tokens := []string{
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdfQ==",
		"世a界b" + strings.Repeat("世 界", 9), strings.Repeat("👩‍💻x", 9), strings.Repeat("e\u0301\u0323", 30), strings.Repeat("\U0001f1e9\U0001f1ea", 12),
	}
	for _, ascii := range []bool{false, true} {
		pen := Pen{Theme: PlainTheme(), Glyphs: words.GlyphsFor(ascii)}
		for _, token := range tokens {
			for width := range 60 {
				short := pen.Shorten(token, width)
				if got := Cells(short.String()); got > width || !utf8.ValidString(short.Text) {
					t.Fatalf("%q in %d: %d cells, %q", token, width, got, short)
				}
				head, tail, cut := strings.Cut(short.Text, pen.Glyphs.Ellipsis)
				if !strings.HasPrefix(token, head) || !strings.HasSuffix(token, tail) || !cut && short.Count != "" {
					t.Fatalf("%q in %d is %q", token, width, short)
				}
			}
		}
	}
}
