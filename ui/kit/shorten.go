package kit

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/words"
)

// Shortened is a token as it fits: whole, or its head and tail with what it counts.
type Shortened struct {
	Text  string // "eyJleHBp…VifQ=="
	Count string // "108", the characters of the whole token; empty where Text is whole
}

// countGap are the blanks before the count.
const countGap = 2

// leastShort is the least of a token that its count is worth cells of, in cells.
const leastShort = 8

// Shorten leaves out the middle of a token that is wider than so many cells, so that it
// and its count behind it fit: the head tells what it is, the tail tells two apart. The
// token is one line without escape sequences; no character of it is split. Where there
// is no room for a count, there is none.
func (p Pen) Shorten(token string, width int) Shortened {
	if Cells(token) <= width {
		return Shortened{Text: token}
	}
	count := words.Comma(utf8.RuneCountInString(token))
	if room := width - countGap - len(count); room >= leastShort {
		return Shortened{p.Elide(token, room), count}
	}
	return Shortened{Text: p.Elide(token, width)}
}

// String is the token with its count behind it.
func (s Shortened) String() string {
	if s.Count == "" {
		return s.Text
	}
	return s.Text + "  " + s.Count
}

// Token writes a token in a role, shortened to so many cells of the line, its count
// quiet behind it.
func (r *Row) Token(as Role, s Shortened) *Row {
	r.Put(as, s.Text)
	if s.Count != "" {
		r.Put(Quiet, "  "+s.Count)
	}
	return r
}

// tailWithin is the end of a text that fits into so many cells, from a whole character.
func tailWithin(text string, cells int) string {
	size := Cells(text)
	if size == len(text) {
		return text[max(size-cells, 0):]
	}
	for rest := text; ; {
		if size <= cells {
			return rest
		}
		cluster, width := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		if cluster == "" {
			return ""
		}
		rest, size = rest[len(cluster):], size-width
	}
}
