package expiry

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a piece of a text: digits, letters, or one other character.
type token struct {
	kind  byte   // digit, letter, or the character itself; 0 for one beyond ASCII
	text  string // in lower case
	raw   string // as typed
	at    int    // where it begins in the text, in bytes
	glued bool   // nothing stands between it and the one before
}

// The kinds of token that are more than one character.
const (
	digit  = '0'
	letter = 'a'
)

// cut makes tokens of a text. Blanks are none.
func cut(text string) []token {
	var list []token
	end := -1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		t := token{at: i, glued: i == end}
		switch {
		case r == ' ':
			i += size
			continue
		case isDigit(r):
			t.kind, size = digit, run(text[i:], isDigit)
		case unicode.IsLetter(r):
			t.kind, size = letter, run(text[i:], unicode.IsLetter)
		case r < utf8.RuneSelf:
			t.kind = byte(r)
		}
		t.raw = text[i : i+size]
		t.text = strings.ToLower(t.raw)
		list = append(list, t)
		i += size
		end = i
	}
	return list
}

// run is how many bytes at the start of a text are of a class.
func run(text string, class func(rune) bool) int {
	if i := strings.IndexFunc(text, func(r rune) bool { return !class(r) }); i >= 0 {
		return i
	}
	return len(text)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isNumber reports whether the token is digits, of a length between two.
//
//go:noinline
func (t token) isNumber(least, most int) bool {
	return t.kind == digit && len(t.text) >= least && len(t.text) <= most
}

// value is the number that a token of at most 18 digits holds.
//
//go:noinline
func (t token) value() int {
	n, _ := strconv.Atoi(t.text) // the length was seen before
	return n
}

// at returns a token by its place, an empty one behind the end.
func at(tokens []token, i int) token {
	if i < 0 || i >= len(tokens) {
		return token{}
	}
	return tokens[i]
}

// words reports how many tokens from i on are the words of a phrase, 0 for none.
func words(tokens []token, i int, phrase string) int {
	n := 0
	for word := range strings.FieldsSeq(phrase) {
		if at(tokens, i+n).text != word {
			return 0
		}
		n++
	}
	return n
}
