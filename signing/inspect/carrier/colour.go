package carrier

import "strings"

// Logs and grep colour what they print: ESC[1;31m before a value, ESC[0m behind it,
// ESC[K as well. Where the escape character was written out (\x1b, \u001b, \033, ^[) it
// means the same. Nothing of it is part of a value.

// colourMark reports whether such a sequence may begin with a byte.
func colourMark(c byte) bool { return c == escapeByte || c == '\\' || c == '^' }

const escapeByte = 0x1b

// colourAt is the length of the colour sequence that begins at i, 0 without one.
func colourAt(s string, i int) int {
	at := i
	switch s[i] {
	case escapeByte:
		at++
	case '^':
		if !strings.HasPrefix(s[i+1:], "[[") {
			return 0
		}
		at += len("^[")
	default:
		for at < len(s) && s[at] == '\\' && at-i < 8 {
			at++
		}
		n := writtenEscape(s[at:])
		if n == 0 {
			return 0
		}
		at += n
	}
	if strings.HasPrefix(s[at:], "(B") {
		return at + len("(B") - i // back to plain letters, of tput sgr0
	}
	if at >= len(s) || s[at] != '[' {
		return 0
	}
	const longest = 32
	for at++; at < len(s) && at-i < longest; at++ {
		switch c := s[at]; {
		case c >= '0' && c <= '9' || c == ';' || c == ':':
		case c == 'm' || c == 'K':
			return at + 1 - i
		default:
			return 0
		}
	}
	return 0
}

// writtenEscape is the length of the escape character as it is written behind a
// backslash.
func writtenEscape(s string) int {
	for _, form := range [...]string{"x1b", "x1B", "u001b", "u001B", "033", "e"} {
		if strings.HasPrefix(s, form) {
			return len(form)
		}
	}
	return 0
}

// BeforeColours is where the colour sequences begin that end at at, whose last letters
// are no part of the value behind them; at itself without one.
func BeforeColours(s string, at int) int {
	for {
		i := ColourStart(s, at)
		if i < 0 {
			return at
		}
		at = i
	}
}

// ColourStart is where the one colour sequence begins that ends at at, -1 without one.
func ColourStart(s string, at int) int {
	const longest = 40
	if at == 0 || s[at-1] != 'm' && s[at-1] != 'K' {
		return -1
	}
	for i := at - 1; i >= max(0, at-longest); i-- {
		if colourMark(s[i]) && (s[i] != '\\' || i == 0 || s[i-1] != '\\') && i+colourAt(s, i) == at {
			return i
		}
	}
	return -1
}
