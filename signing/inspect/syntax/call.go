package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// QuoteBefore is the quote directly before a place, 0 without one.
func QuoteBefore(s string, start int) byte {
	if start > 0 {
		switch c := s[start-1]; c {
		case '"', '\'', '`':
			return c
		}
	}
	return 0
}

// Argument is one of a call, trimmed.
type Argument struct {
	Text string
	At   int
}

// longestCall bounds how far the end of a call is looked for.
const longestCall = 2000

// ArgumentsAt splits the arguments that begin at at; none where the call has no end
// or is no call. A call whose parenthesis was lost ends where the next statement begins.
func ArgumentsAt(s string, at int) []Argument {
	var args []Argument
	depth, braces, from := 0, 0, at
	for i := at; i < min(len(s), at+longestCall); i++ {
		switch c := s[i]; c {
		case '"', '\'', '`':
			j := strings.IndexByte(ascii.Part(s, i+1, at+longestCall), c)
			if j < 0 {
				return nil
			}
			i += j + 1
		case '(', '{', '[':
			depth++
			if c == '{' {
				braces++
			}
		case '\n', ')', '}', ']', ',':
			if c == '}' {
				braces--
			}
			switch {
			case c == '\n' && (braces > 0 || !BeginsStatement(s, i)), c == ',' && depth > 0:
				continue
			case c == '\n':
			case c != ',' && depth > 0:
				depth--
				continue
			}
			text := strings.TrimLeft(s[from:i], " \t\r\n")
			if start := i - len(text); text != "" {
				args = append(args, Argument{strings.TrimRight(text, " \t\r\n"), start})
			}
			if from = i + 1; c != ',' {
				return args
			}
		}
	}
	return nil
}

// QuotedIn is the first text in quotes, empty without one.
func QuotedIn(s string) string {
	i := strings.IndexAny(s, "\"'`")
	if i < 0 {
		return ""
	}
	j := strings.IndexByte(s[i+1:], s[i])
	if j < 0 {
		return ""
	}
	return s[i+1 : i+1+j]
}

// QuoteEnd is the offset behind the quote that closes a value.
func QuoteEnd(text string, at int) int {
	if at < len(text) && strings.IndexByte("'\"`", text[at]) >= 0 {
		at++
	}
	return at
}

// BeginsStatement reports whether a new statement begins behind a line end within
// parentheses, as where the closing one was lost: no argument goes on there.
func BeginsStatement(s string, lineEnd int) bool {
	const longest = 200
	before := strings.TrimRight(ascii.Before(s, lineEnd, longest), " \t\r")
	before = before[ascii.LineStart(before, len(before)):]
	if before == "" || strings.Contains(before, "//") || strings.Contains(before, "#") || strings.IndexByte(",([{+-*/%=&|?:<>!\\.~^", before[len(before)-1]) >= 0 {
		return false
	}
	line := strings.TrimLeft(ascii.After(s, lineEnd+1, longest), " \t\r")
	word := line[:ascii.NameEnd(line, 0)]
	switch word {
	case "", "if", "else", "for", "in", "is", "and", "or", "not", "as", "instanceof":
		return false
	}
	return ascii.StartsName(word[0])
}
