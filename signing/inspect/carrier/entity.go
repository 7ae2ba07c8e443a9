package carrier

import (
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
)

var entities = map[string]string{
	"amp": "&", "quot": `"`, "apos": "'", "lt": "<", "gt": ">", "equals": "=", "sol": "/",
	"colon": ":", "comma": ",", "plus": "+", "nbsp": " ", "quest": "?", "num": "#", "lowbar": "_",
	"hyphen": "-", "period": ".", "percnt": "%",
	"shy": "\u00ad", "zwnj": "\u200c", "zwj": "\u200d", "lrm": "\u200e", "rlm": "\u200f", "nobreak": "\u2060",
}

// EntityAt reads an HTML entity, also one that was escaped again (&amp;amp;).
func EntityAt(s string, i int) (int, string) {
	size, with := oneEntity(s[i+1:])
	if size == 0 {
		return 0, ""
	}
	total := 1 + size
	for depth := 0; with == "&" && depth < 4; depth++ {
		more, next := oneEntity(s[i+total:])
		if more == 0 {
			break
		}
		total += more
		with = next
	}
	return total, with
}

// EscapedOnce is the last of an entity's layers: &amp; of &amp;amp;.
func EscapedOnce(entity string) string {
	end := strings.TrimPrefix(strings.TrimSuffix(entity, ";"), "&")
	return "&" + end[ascii.LastIndexByte(end, ';')+1:] + ";"
}

// oneEntity reads the name and semicolon behind an ampersand.
func oneEntity(s string) (int, string) {
	end := strings.IndexByte(s[:min(len(s), 8)], ';')
	if end < 2 {
		return 0, ""
	}
	name := s[:end]
	if name[0] != '#' {
		if with, ok := entities[name]; ok {
			return end + 1, with
		}
		if with, ok := entities[strings.ToLower(name)]; ok {
			return end + 1, with
		}
		return 0, ""
	}
	n, digits, base := 0, name[1:], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	if digits == "" {
		return 0, ""
	}
	for k := 0; k < len(digits); k++ {
		if !ascii.IsHex(digits[k]) || base == 10 && digits[k] > '9' {
			return 0, ""
		}
		n = n*base + int(ascii.Unhex(digits[k]))
	}
	if n == 160 {
		return end + 1, " "
	}
	if plain := string(rune(n)); n >= ' ' && n <= '~' || isInvisible(plain) {
		return end + 1, plain
	}
	return 0, ""
}

// isInvisible reports whether a text is one character that nobody sees.
func isInvisible(s string) bool {
	if s == "" || s[0] < 0xc2 {
		return false
	}
	size, with := invisibleAt(s, 0)
	return size == len(s) && with == ""
}

// InvisibleAt reads a character that nobody sees where one stands, as itself, &#8203; or
// \u200b.
func InvisibleAt(s string, at int) (r rune, size int) {
	with := ""
	switch s[at] {
	case '&':
		size, with = EntityAt(s, at)
	case '\\':
		size, with, _ = backslashAt(s, at)
	default:
		return utf8.DecodeRuneInString(s[at:])
	}
	r, _ = utf8.DecodeRuneInString(with)
	return r, max(size, 1)
}
