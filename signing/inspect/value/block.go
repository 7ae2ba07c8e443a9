package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// blockOpens finds where a text of several lines begins that is opened at a place behind
// a sign that gives a value, by three quotes or a heredoc, as Elixir, Python, Ruby and PHP
// have them: the first line's text, 0 where none is opened.
func blockOpens(s string, at int) int {
	before := strings.TrimRight(ascii.Before(s, at, 8), " \t")
	if before == "" || strings.IndexByte("=:(,>|", before[len(before)-1]) < 0 {
		return 0
	}
	i := at
	if rest := s[at:]; strings.HasPrefix(rest, "~S") || strings.HasPrefix(rest, "~s") {
		i += len("~S") // a sigil of Elixir
	}
	switch rest := s[i:]; {
	case strings.HasPrefix(rest, `"""`), strings.HasPrefix(rest, "'''"):
		i += len(`"""`)
	case i == at && strings.HasPrefix(rest, "<<"):
		i += len("<<")
		for i < len(s) && strings.IndexByte("<-~\"' ", s[i]) >= 0 {
			i++
		}
		if i == len(s) || !ascii.StartsName(s[i]) {
			return 0
		}
		for i = ascii.NameEnd(s, i); i < len(s) && (s[i] == '"' || s[i] == '\''); {
			i++
		}
	default:
		return 0
	}
	text := strings.TrimLeft(s[i:], " \t\r\n")
	if text == "" || strings.IndexByte(s[i:len(s)-len(text)], '\n') < 0 {
		return 0
	}
	return len(s) - len(text)
}
