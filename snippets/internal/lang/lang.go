// Package lang knows how a value is written in each language that a snippet is in:
// one file a language, with its row, its keywords and its escaper.
//
// A value is quoted with [Language.Quote] and stands in the code as it was typed,
// whatever it holds; where a language has no spelling for it, its Fits says so. The
// package knows no policy and no template.
package lang

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Language is the row of one language.
type Language struct {
	Name   string // as a front end is told: "python"
	Ending string // of a file in it, with the point: ".py"
	// Mark is the name of its escaper in templates.
	Mark string
	// Quote appends a value as it stands in the code, quotes included where the
	// language has them.
	Quote Escaper
	// Keywords and Comments, each separated by blanks, are what gives our own
	// templates their colors: no more words than these use, and what begins a comment.
	Keywords, Comments string
}

// Escaper appends a value as it stands in one place of one language.
type Escaper func(b []byte, value string) []byte

// rows are all languages.
var rows = [...]*Language{
	JavaScript, Module, TypeScript, JSX, Vue, JSON, HTML, URL, Python, Ruby, PHP, Go, Java, Shell,
}

// All returns every language.
func All() []*Language { return rows[:] }

// EscaperFor returns the escaper of a mark in templates, nil for none. The mark
// "raw" is for what we made ourselves.
func EscaperFor(mark string) Escaper {
	if mark == "raw" {
		return func(b []byte, s string) []byte { return append(b, s...) }
	}
	for _, l := range rows {
		if l.Mark == mark {
			return l.Quote
		}
	}
	return nil
}

// URL is for bare addresses, which nothing is put into.
var URL = &Language{Name: "url", Ending: ".txt"}

// Showable reports whether a character may stand in source code as it is: what
// one would see is what is there. Controls, format characters (bidirectional
// overrides, zero width), line separators and broken UTF-8 are written as escapes;
// so are marks, which join what stands before them, be it a quote, and characters
// without ink. A front end that shows hidden characters as text thus changes no code.
func Showable(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= ' ' && r < 0x7f
	}
	return r != utf8.RuneError && unicode.IsPrint(r) && !IsMark(r) &&
		r != blankBraille && !unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

const blankBraille = '\u2800'

// IsMark tells a mark, such as an accent or a variation selector, from a character
// that takes a place of its own.
func IsMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) }

// quoted writes s between quotes; the characters of special and those that are
// not showable are written by escape.
func quoted(b []byte, quote byte, s, special string, escape func([]byte, rune) []byte) []byte {
	b = append(b, quote)
	from := 0
	for i, r := range s {
		if Showable(r) && (r >= utf8.RuneSelf || strings.IndexByte(special, byte(r)) < 0) {
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

// withLongEscapes writes a string of a language with escapes of four digits and of
// eight, for what goes beyond them.
func withLongEscapes(b []byte, s string) []byte {
	return quoted(b, '"', s, `"\`, func(b []byte, r rune) []byte {
		if b, ok := letterEscape(b, r); ok {
			return b
		}
		if r > 0xffff {
			return fmt.Appendf(b, `\U%08x`, r)
		}
		return fmt.Appendf(b, `\u%04x`, r)
	})
}

func runeLength(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}
