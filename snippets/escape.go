package snippets

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// escaper appends a value as it stands in one place of one language, quotes
// included where the language has them.
type escaper func(b []byte, value string) []byte

// escapers by the name that templates use.
var escapers = map[string]escaper{
	"raw":  func(b []byte, s string) []byte { return append(b, s...) }, // made by us
	"js":   appendJS,
	"json": appendJSON,
	"attr": appendAttribute,
	"sh":   appendShell,
	"py":   appendPython,
	"rb":   appendRuby,
	"php":  appendPHP,
	"go":   appendGo,
	"java": appendJava,
}

// showable reports whether a character may stand in source code as it is: what
// one would see is what is there. Controls, format characters (bidirectional
// overrides, zero width), line separators and broken UTF-8 are written as escapes;
// so are marks, which join what stands before them, be it a quote, and characters
// without ink. A front end that shows hidden characters as text thus changes no code.
func showable(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= ' ' && r < 0x7f
	}
	return r != utf8.RuneError && unicode.IsPrint(r) && !isMark(r) &&
		r != blankBraille && !unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

const blankBraille = '\u2800'

// isMark tells a mark, such as an accent or a variation selector, from a character
// that takes a place of its own.
func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) }

// quoted writes s between quotes; the characters of special and those that are
// not showable are written by escape.
func quoted(b []byte, quote byte, s, special string, escape func([]byte, rune) []byte) []byte {
	b = append(b, quote)
	from := 0
	for i, r := range s {
		if showable(r) && (r >= utf8.RuneSelf || strings.IndexByte(special, byte(r)) < 0) {
			continue
		}
		b = append(b, s[from:i]...)
		b = escape(b, r)
		from = i + runeLength(s, i)
	}
	b = append(b, s[from:]...)
	return append(b, quote)
}

// utf16Escape writes \uXXXX, two of them beyond the basic plane.
func utf16Escape(b []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
		return fmt.Appendf(b, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(b, `\u%04x`, r)
}

// letterEscape writes the escapes that all our languages share.
func letterEscape(b []byte, r rune) ([]byte, bool) {
	switch r {
	case '\n':
		return append(b, '\\', 'n'), true
	case '\r':
		return append(b, '\\', 'r'), true
	case '\t':
		return append(b, '\\', 't'), true
	case '"', '\\':
		return append(b, '\\', byte(r)), true
	}
	return b, false
}

// appendJS writes a JavaScript string that may also stand in a <script> element
// of HTML: "<" is escaped, so neither </script> nor <!-- occurs.
func appendJS(b []byte, s string) []byte {
	return quoted(b, '"', s, `"\<`, func(b []byte, r rune) []byte {
		if b, ok := letterEscape(b, r); ok {
			return b
		}
		return utf16Escape(b, r)
	})
}

// appendJSON writes a JSON string with the same care.
func appendJSON(b []byte, s string) []byte { return appendJS(b, s) }

// appendAttribute writes the inside of an HTML attribute in double quotes.
func appendAttribute(b []byte, s string) []byte {
	from := 0
	for i, r := range s {
		var as string
		switch {
		case r == '&':
			as = "&amp;"
		case r == '"':
			as = "&quot;"
		case r == '<':
			as = "&lt;"
		case r == '>':
			as = "&gt;"
		case r == '\'':
			as = "&#39;"
		case !showable(r):
			as = fmt.Sprintf("&#x%X;", r)
		default:
			continue
		}
		b = append(b, s[from:i]...)
		b = append(b, as...)
		from = i + runeLength(s, i)
	}
	return append(b, s[from:]...)
}

// fitsAttribute reports whether an HTML attribute can hold s: HTML has neither a
// spelling for NUL nor for the controls from U+0080 on, whose numbers mean other
// characters there.
func fitsAttribute(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r == 0 || r >= 0x80 && r < 0xa0 }) < 0
}

func runeLength(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}

// appendShell writes a POSIX shell word. Single quotes hold everything but
// themselves; a control or invisible character, which a terminal could obey when
// the line is pasted, is made by printf in octal. A NUL cannot be in a word; see
// fitsShell.
func appendShell(b []byte, s string) []byte {
	if s == "" {
		return append(b, "''"...)
	}
	const outside, inQuotes, inPrintf = 0, 1, 2
	state := outside
	end := [...]string{outside: "", inQuotes: "'", inPrintf: `')"`}
	for i := 0; i < len(s); {
		n := runeLength(s, i)
		r, _ := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\'':
			b = append(b, end[state]...)
			b = append(b, `\'`...)
			state = outside
		case r == '\n' || showable(r):
			if state != inQuotes {
				b = append(b, end[state]...)
				b = append(b, '\'')
				state = inQuotes
			}
			b = append(b, s[i:i+n]...)
		default:
			if state != inPrintf {
				b = append(b, end[state]...)
				b = append(b, `"$(printf '`...)
				state = inPrintf
			}
			for _, c := range []byte(s[i : i+n]) {
				b = fmt.Appendf(b, `\%03o`, c)
			}
		}
		i += n
	}
	return append(b, end[state]...)
}

// fitsShell reports whether a shell word can hold s.
func fitsShell(s string) bool { return strings.IndexByte(s, 0) < 0 }
