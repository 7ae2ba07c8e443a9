package words

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible makes one line of foreign text safe to show: whatever a terminal would
// obey or hide stands as text. Control characters become \n, \t, \x1b; a byte that
// is no UTF-8 becomes \xff; bidirectional controls, zero-width characters, tags,
// variation selectors, C1 controls and unassigned code points become <U+202E>. A
// text without any is returned as it is, without allocation.
func Visible(s string) string {
	if i := firstHidden(s, ""); i < len(s) {
		return string(appendVisible(make([]byte, 0, len(s)+16), s, ""))
	}
	return s
}

// VisibleText is Visible for several lines: it keeps newlines, writes CRLF as one,
// and a tab as four blanks. Four always, so that pieces of a text shown one by one
// look as the whole does.
func VisibleText(s string) string {
	if i := firstHidden(s, "\n"); i == len(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return string(appendVisible(make([]byte, 0, len(s)+16), s, "\n\t"))
}

// VisibleCode makes code safe to show. Unlike running text it keeps its tabs and
// its line ends, or it would be other code.
func VisibleCode(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line, end := strings.CutSuffix(line, "\r")
		pieces := strings.Split(line, "\t")
		for j := range pieces {
			pieces[j] = Visible(pieces[j])
		}
		lines[i] = strings.Join(pieces, "\t")
		if end {
			lines[i] += "\r"
		}
	}
	return strings.Join(lines, "\n")
}

// Clean makes a paste fit for a one-line field: breaks and tabs become one blank,
// blanks around are cut, and what cannot be seen is dropped, which it reports.
func Clean(s string) (clean string, dropped bool) {
	var b strings.Builder
	blank := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029':
			blank = true
		case r == utf8.RuneError && size == 1 || hidden(r):
			dropped = true
		default:
			if blank {
				b.WriteByte(' ')
				blank = false
			}
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return strings.TrimSpace(b.String()), dropped
}

// maxMarks is how many combining marks may stand on one character: letters of
// living scripts need no more, stacks of dozens draw over other lines.
const maxMarks = 4

// firstHidden is the offset of the first character that must not be shown as it
// is, len(s) without one.
func firstHidden(s, kept string) int {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf && c != 0x7f || kept != "" && strings.IndexByte(kept, c) >= 0 {
			continue
		}
		if c < utf8.RuneSelf {
			return i
		}
		// The rare text that is not ASCII: look at its characters.
		return firstHiddenRune(s, kept, i)
	}
	return len(s)
}

func firstHiddenRune(s, kept string, from int) int {
	marks := 0
	if from == 0 || s[from-1] == '\n' {
		marks = maxMarks
	}
	for i, r := range s[from:] {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[from+i:]); size == 1 {
				return from + i
			}
		}
		if marks = countMarks(marks, r); marks > maxMarks {
			return from + i
		}
		if hidden(r) && (r >= utf8.RuneSelf || strings.IndexByte(kept, byte(r)) < 0) {
			return from + i
		}
		if r == '\n' {
			marks = maxMarks // a line starts
		}
	}
	return len(s)
}

// countMarks counts the marks on one character. It begins with maxMarks at the start of a
// text and of each line: there a mark has nothing to stand on and would join what is drawn
// before it.
func countMarks(marks int, r rune) int {
	if r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me) {
		return marks + 1
	}
	return 0
}

func appendVisible(b []byte, s, kept string) []byte {
	marks := maxMarks
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		marks = countMarks(marks, r)
		switch {
		case r == utf8.RuneError && size == 1:
			b = fmt.Appendf(b, `\x%02x`, s[i])
		case r < utf8.RuneSelf && strings.IndexByte(kept, byte(r)) >= 0:
			if r == '\t' {
				b = append(b, "    "...)
			} else {
				b = append(b, byte(r))
				marks = maxMarks // a line starts
			}
		case hidden(r) || marks > maxMarks:
			b = appendEscape(b, r)
		default:
			b = append(b, s[i:i+size]...)
		}
		i += size
	}
	return b
}

func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	}
	if r < utf8.RuneSelf {
		return fmt.Appendf(b, `\x%02x`, r)
	}
	return fmt.Appendf(b, "<U+%04X>", r)
}

// hidden reports whether a terminal would obey r, show nothing for it, or show
// anything at all for it: control and format characters, line separators, private
// and unassigned code points (none of them graphic), and the graphic ones that
// leave no ink.
func hidden(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' || r == 0x7f
	}
	return !unicode.IsGraphic(r) || unicode.Is(inkless, r)
}

// inkless are marks and letters without a picture (Unicode's default ignorable
// code points that are no format characters) and the blank Braille cell.
var inkless = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x034f, Hi: 0x034f, Stride: 1}, // combining grapheme joiner
		{Lo: 0x115f, Hi: 0x1160, Stride: 1}, // Hangul fillers
		{Lo: 0x17b4, Hi: 0x17b5, Stride: 1}, // Khmer inherent vowels
		{Lo: 0x180b, Hi: 0x180f, Stride: 1}, // Mongolian variation selectors
		{Lo: 0x2800, Hi: 0x2800, Stride: 1},
		{Lo: 0x3164, Hi: 0x3164, Stride: 1},
		{Lo: 0xfe00, Hi: 0xfe0f, Stride: 1}, // variation selectors
		{Lo: 0xffa0, Hi: 0xffa0, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0xe0100, Hi: 0xe01ef, Stride: 1}},
}
