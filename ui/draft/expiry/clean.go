package expiry

import (
	"strings"
	"unicode"
)

// alike are characters that mail programs, word processors and locales put in place of
// plain ones.
var alike = strings.NewReplacer(
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-",
	"\u2018", "'", "\u2019", "'", "\u201a", "'", "\u201c", `"`, "\u201d", `"`, "\u201e", `"`, "\u00ab", `"`, "\u00bb", `"`,
	"\ufeff", "", "\u200b", "", "\u200e", "", "\u200f", "", "\u2060", "",
	"=>", ":",
)

// around are the characters that may stand about a time and mean nothing.
const around = " \"'`,;<>{}()[]!?"

// clean makes a text plain: blanks of one kind, hyphens for dashes, and nothing around
// it that belongs to the sentence, program or JSON it was copied from.
func clean(text string) string {
	text = alike.Replace(text)
	text = unnamed(strings.Join(strings.FieldsFunc(text, unicode.IsSpace), " "))
	for {
		before := text
		text = strings.TrimLeft(strings.TrimSpace(text), around)
		text = unkeyed(text)
		text = strings.TrimRight(text, around)
		text = stopped(text)
		if text == before {
			return text
		}
	}
}

// unnamed takes a phrase in parentheses from the end, such as the name of the zone that
// JavaScript writes behind its offset. One word alone may be the zone.
func unnamed(text string) string {
	before, phrase, ok := strings.Cut(text, "(")
	if !ok || !strings.HasSuffix(phrase, ")") || !strings.Contains(strings.TrimSpace(phrase), " ") {
		return text
	}
	return before
}

// unkeyed takes the key of a policy from before its value.
func unkeyed(text string) string {
	const key = "expiry"
	if len(text) < len(key) || !strings.EqualFold(text[:len(key)], key) {
		return text
	}
	rest := strings.TrimLeft(text[len(key):], "\"'` ")
	if rest == "" || rest[0] != ':' && rest[0] != '=' {
		return text
	}
	return strings.TrimLeft(rest, ":= ")
}

// stopped takes a full stop from the end, but that of a.m. and of 31.12., which is
// part of the day.
func stopped(text string) string {
	bare := strings.TrimRight(text, ".")
	if strings.HasSuffix(bare, ".m") || bare == text {
		return text
	}
	if day, month, ok := strings.Cut(bare, "."); ok && digits(day) && digits(month) && len(text) == len(bare)+1 {
		return text
	}
	return bare
}

// digits reports whether a text is digits alone, one at least.
func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
