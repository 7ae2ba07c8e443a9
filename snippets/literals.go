package snippets

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// appendPython writes a Python string.
func appendPython(b []byte, s string) []byte { return withLongEscapes(b, s) }

// appendGo writes a Go string. strconv.Quote would leave marks as they are.
func appendGo(b []byte, s string) []byte { return withLongEscapes(b, s) }

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

// appendRuby writes a Ruby string; "#" is escaped, since #{ } runs code and #@
// and #$ read variables.
func appendRuby(b []byte, s string) []byte {
	return quoted(b, '"', s, `"\#`, func(b []byte, r rune) []byte {
		if b, ok := letterEscape(b, r); ok {
			return b
		}
		if r == '#' {
			return append(b, `\#`...)
		}
		return fmt.Appendf(b, `\u{%x}`, r)
	})
}

// appendPHP writes a PHP string: in single quotes, where only the quote and the
// backslash mean something, or in double quotes where a character needs an escape.
func appendPHP(b []byte, s string) []byte {
	for _, r := range s {
		if !showable(r) {
			return phpDouble(b, s)
		}
	}
	return quoted(b, '\'', s, `'\`, func(b []byte, r rune) []byte {
		return append(b, '\\', byte(r))
	})
}

func phpDouble(b []byte, s string) []byte {
	return quoted(b, '"', s, `"\$`, func(b []byte, r rune) []byte {
		if b, ok := letterEscape(b, r); ok {
			return b
		}
		if r == '$' {
			return append(b, `\$`...)
		}
		return fmt.Appendf(b, `\u{%x}`, r)
	})
}

// appendJava writes a Java string in ASCII: older compilers read the platform's
// encoding. Java resolves \uXXXX before it looks for quotes and line ends, so
// ASCII is never written in that form but in octal.
func appendJava(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r >= utf8.RuneSelf:
			b = utf16Escape(b, r)
		case r >= ' ' && r < 0x7f && r != '"' && r != '\\':
			b = append(b, byte(r))
		default:
			var ok bool
			if b, ok = letterEscape(b, r); !ok {
				b = fmt.Appendf(b, `\%03o`, r)
			}
		}
	}
	return append(b, '"')
}

// fitsJava reports whether a Java literal can hold s: a class file has 16 bits for
// its length, and takes at most half as much again as UTF-8 for a character.
func fitsJava(s string) bool { return len(s)+len(s)/2 <= math.MaxUint16 }
