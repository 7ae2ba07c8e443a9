package lang

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Shell is the POSIX shell.
var Shell = &Language{
	Name: "shell", Ending: ".sh", Mark: "sh", Quote: appendShell,
	Keywords: "if then else fi for do done case esac set shift curl openssl printf test", Comments: "#",
}

// appendShell writes a POSIX shell word. Single quotes hold everything but
// themselves; a control or invisible character, which a terminal could obey when
// the line is pasted, is made by printf in octal. A NUL cannot be in a word; see
// FitsShell.
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
		case r == '\n' || Showable(r):
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

// FitsShell reports whether a shell word can hold s.
func FitsShell(s string) bool { return strings.IndexByte(s, 0) < 0 }
