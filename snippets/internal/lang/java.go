package lang

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// Java is Java 17 and later.
var Java = &Language{
	Name: "java", Ending: ".java", Mark: "java", Quote: appendJava,
	Keywords: "import public static class record return throws throw new for if else char int long", Comments: "//",
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

// FitsJava reports whether a Java literal can hold s: a class file has 16 bits for
// its length, and takes at most half as much again as UTF-8 for a character.
func FitsJava(s string) bool { return len(s)+len(s)/2 <= math.MaxUint16 }
