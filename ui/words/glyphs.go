package words

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"policybench/signing/report"
)

// Glyphs are the signs of both front ends. Each is one cell wide in the Unicode
// set; none carries a variation selector, which would make it two in some
// terminals.
type Glyphs struct {
	Yes, No, Unknown        string // the three answers
	Warn, Note              string // levels of a finding; a problem has No
	Bar                     string // marks the focused row
	Dot, Ellipsis, Arrow    string // parts facts, stands for what is cut, leads a hint
	More, Fold              string // a field that opens; a group unfolded
	Checked, Unchecked      string
	Bullet, Rule, Vertical  string // masked character, lines
	Up, Down                string // more rows above, below
	Left, Right             string // keys in the footer
	Removed, Added          string // lines of a patch
	Pointer                 string // leads a remark on what stands before it
	OpenQuote, CloseQuote   string
	TopLeft, TopRight       string // corners of overlays
	BottomLeft, BottomRight string
}

// Unicode is the set for terminals in UTF-8.
var Unicode = Glyphs{
	Yes: "✓", No: "✗", Unknown: "?", Warn: "!", Note: "·",
	Bar: "▌", Dot: "·", Ellipsis: "…", Arrow: "→", More: "›", Fold: "▾",
	Checked: "■", Unchecked: "□", Bullet: "•", Rule: "─", Vertical: "│",
	Up: "↑", Down: "↓", Left: "←", Right: "→", Removed: "-", Added: "+", Pointer: "◂",
	OpenQuote: "“", CloseQuote: "”",
	TopLeft: "╭", TopRight: "╮", BottomLeft: "╰", BottomRight: "╯",
}

// ASCII is the set for every other terminal, and for --ascii.
var ASCII = Glyphs{
	Yes: "[ok]", No: "[no]", Unknown: "[?]", Warn: "[!]", Note: "-",
	Bar: ">", Dot: "-", Ellipsis: "...", Arrow: "->", More: ">", Fold: "v",
	Checked: "[x]", Unchecked: "[ ]", Bullet: "*", Rule: "-", Vertical: "|",
	Up: "^", Down: "v", Left: "<-", Right: "->", Removed: "-", Added: "+", Pointer: "<",
	OpenQuote: `"`, CloseQuote: `"`,
	TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
}

// GlyphsFor chooses the set.
func GlyphsFor(ascii bool) Glyphs {
	if ascii {
		return ASCII
	}
	return Unicode
}

// Text is a text of ours, which may hold a sign or two, in the characters of the
// set.
//
//go:noinline
func (g Glyphs) Text(s string) string {
	if g == ASCII {
		return inASCII.Replace(s)
	}
	return s
}

var inASCII = strings.NewReplacer("…", "...", "–", "-", "‹", "<", "›", ">", "·", "-", "→", "->", "•", "*")

// Answer is the glyph of an answer.
func (g Glyphs) Answer(a report.Answer) string {
	switch a {
	case report.Yes:
		return g.Yes
	case report.No:
		return g.No
	}
	return g.Unknown
}

// Level is the glyph of a finding's level.
func (g Glyphs) Level(l report.Level) string {
	switch l {
	case report.Problem:
		return g.No
	case report.Warning:
		return g.Warn
	}
	return g.Note
}

// Verdict is the glyph of a verdict. Only Valid gets the yes.
func (g Glyphs) Verdict(v report.Verdict) string {
	switch v {
	case report.Valid:
		return g.Yes
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		return g.No
	case report.Unsigned:
		return g.Warn
	case report.None:
		return g.Note
	}
	return g.Unknown
}

// Foreign is a text that is safe to show, and may not be ours, in the characters of the
// set: in ASCII those that it lacks stand as <U+20AC>.
func (g Glyphs) Foreign(s string) string {
	if g != ASCII {
		return s
	}
	return OnlyASCII(inASCII.Replace(s))
}

// OnlyASCII spells the characters that are not ASCII, as <U+20AC>.
func OnlyASCII(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < utf8.RuneSelf {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "<U+%04X>", r)
		}
	}
	return b.String()
}
