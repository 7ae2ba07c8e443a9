package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// Clock is an expression that counts milliseconds, of which an expiry is made.
type Clock struct{ From, To int }

// Clocks are the expressions that count milliseconds where a text gives an expiry its value,
// in a policy or by itself: {expiry: Date.now() + 3600}, policy["expiry"] = …, 'expiry' => ….
// Each is told once.
func Clocks(s string) []Clock {
	const word, most = "expir", 20
	var list []Clock
	for at, looked := 0, 0; looked < most; looked++ {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return list
		}
		i += at
		at = i + len(word)
		value := valueAt(s, nameEnd(s, i))
		if value < 0 {
			continue
		}
		from, to, ok := clockIn(s, s[value:termEnd(s, value)], value)
		if to = min(to, termEnd(s, from)); !ok || len(list) > 0 && list[len(list)-1].From == from {
			continue
		}
		list = append(list, Clock{from, to})
	}
	return list
}

// valueAt is where the value stands of a name that ends at a place, -1 for nowhere.
func valueAt(s string, end int) int {
	for end < len(s) && strings.IndexByte("\"'`] \t", s[end]) >= 0 {
		end++
	}
	if end >= len(s) {
		return -1
	}
	for _, sign := range [...]string{"=>", ":=", "=", ":", "to "} {
		if strings.HasPrefix(s[end:], sign) && !strings.HasPrefix(s[end:], "==") && !strings.HasPrefix(s[end:], "::") {
			end += len(sign)
			for end < len(s) && (s[end] == ' ' || s[end] == '\t') {
				end++
			}
			return end
		}
	}
	return -1
}

// termEnd is where an expression ends that stands among others, or in a text: at a comma, a
// bracket that closes, a line end or a mark of code.
func termEnd(s string, from int) int {
	depth := 0
	for i := from; i < min(len(s), from+reach); i++ {
		switch c := s[i]; {
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']' || c == '}':
			if depth--; depth < 0 {
				return trimmed(s, from, i)
			}
		case c == ',' && depth == 0, c == ';', c == '\n', c == '`', c == '\r':
			return trimmed(s, from, i)
		case ascii.IsBlank(c) && isComment(s, i+1):
			return trimmed(s, from, i)
		}
	}
	return trimmed(s, from, min(len(s), from+reach))
}
