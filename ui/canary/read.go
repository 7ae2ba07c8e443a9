package canary

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Read returns so many characters of a value, in a row, as can be read out of a text by
// somebody who undoes whatever can be undone; empty where it is fewer than least. It is
// slow and made in another way than what it tests.
func Read(text, value string, least int) string { return Undo(text).Read(value, least) }

// Undone are the letters and digits of a text and of all that comes of it.
type Undone []string

// Undo undoes whatever can be undone in a text, once for many values.
func Undo(text string) Undone {
	var all Undone
	for _, s := range undone(text) {
		all = append(all, letters(s))
	}
	return all
}

// Read is the function of that name.
func (u Undone) Read(value string, least int) string {
	want := letters(value)
	if least <= len(want) && strings.Contains(u[0], reversed(want)) {
		return "it, from its end"
	}
	for _, have := range u {
		if len(have) < least {
			continue
		}
		for i := 0; i+least <= len(want); i++ {
			if strings.Contains(have, want[i:i+least]) {
				return want[i : i+least]
			}
		}
	}
	return ""
}

// letters are the letters and digits of a text, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= 'ｚ':
			return letterOf(r - '０' + '0')
		case r >= 0x1d400 && r <= 0x1d6a3:
			return 'a' + (r-0x1d400)%26
		case r >= 0x1d7ce && r <= 0x1d7ff:
			return '0' + (r-0x1d7ce)%10
		case r >= 'Ⓐ' && r <= 'ⓩ':
			return 'a' + (r-'Ⓐ')%26
		case r >= 0xe0020 && r < 0xe007f:
			return letterOf(r - 0xe0000)
		case r < 0x80:
			return letterOf(r)
		}
		return -1
	}, s)
}

func letterOf(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return r
	}
	return -1
}

// undone are a text and what comes of it, twice over.
func undone(text string) []string {
	all, from := []string{text}, 0
	known := map[string]bool{text: true}
	for range 2 {
		for _, s := range all[from:] {
			from++
			for _, undo := range undoings {
				if plain := undo(s); plain != "" && !known[plain] && len(all) < 64 {
					known[plain] = true
					all = append(all, plain)
				}
			}
		}
	}
	return all
}

var (
	tags   = regexp.MustCompile(`<[^<>]{1,400}>|\x1b\][^\x07]*\x07|\\x1b\][^\\]*\\x07|\x1b\[[0-9;]*[a-zA-Z]|\\x1b\[[0-9;]*[a-zA-Z]`)
	escape = regexp.MustCompile(`%u([0-9a-fA-F]{4})|%([0-9a-fA-F]{2})|\\[xu]\{([0-9a-fA-F]{1,8})\}|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\x([0-9a-fA-F]{2})|=([0-9A-F]{2})|&#[xX]([0-9a-fA-F]+);?`)
	octal  = regexp.MustCompile(`\\([0-7]{1,3})|&#([0-9]+);?`)
	runs64 = regexp.MustCompile(`[A-Za-z0-9+/_-]{12,}`)
	runs32 = regexp.MustCompile(`[A-Za-z2-7]{16,}`)
	hexes  = regexp.MustCompile(`(?:[0-9a-fA-F]{2,}[^0-9a-zA-Z]{0,8}){8,}`)
	codes  = regexp.MustCompile(`0x[0-9a-fA-F]{2}\b|\b[0-9]{2,3}\b`)
	codes8 = regexp.MustCompile(`\b[0-7]{2,4}\b`)
	codes2 = regexp.MustCompile(`\b[01]{8}\b`)
	pairs  = regexp.MustCompile(`\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})`)
	pieces = regexp.MustCompile("\"([^\"\n]*)\"|'([^'\n]*)'|`([^`\n]*)`")
)

var undoings = []func(string) string{
	func(s string) string { return tags.ReplaceAllString(s, "") },
	html.UnescapeString,
	func(s string) string {
		return pairs.ReplaceAllStringFunc(s, func(e string) string {
			high, _ := strconv.ParseUint(e[2:6], 16, 16)
			low, _ := strconv.ParseUint(e[8:12], 16, 16)
			return string(utf16.DecodeRune(rune(high), rune(low)))
		})
	},
	func(s string) string { return unescaped(s, escape, 16) },
	func(s string) string {
		return unescaped(octal.ReplaceAllStringFunc(s, func(e string) string {
			if e[0] == '&' {
				return unescaped(e, octal, 10)
			}
			return unescaped(e, octal, 8)
		}), escape, 16)
	},
	func(s string) string {
		var b strings.Builder
		for _, run := range runs32.FindAllString(s, -1) {
			raw, _ := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ToUpper(run))
			b.Write(raw)
			b.WriteByte('\n')
		}
		return b.String()
	},
	func(s string) string { return base64At0(runs64.FindAllString(s, -1)) },
	func(s string) string { // over line ends and quotes
		return base64At0([]string{strings.Map(keep(isBase64), s)})
	},
	func(s string) string {
		var b strings.Builder
		for _, run := range hexes.FindAllString(s, -1) {
			raw, _ := hex.DecodeString(strings.Map(keep(isHex), run))
			b.Write(raw)
			b.WriteByte('\n')
		}
		return b.String()
	},
	func(s string) string { return listed(codes.FindAllString(s, -1), 0) },
	func(s string) string { return listed(codes8.FindAllString(s, -1), 8) },
	func(s string) string { return listed(codes2.FindAllString(s, -1), 2) },
	func(s string) string {
		var b strings.Builder
		for _, m := range pieces.FindAllStringSubmatch(s, -1) {
			b.WriteString(m[1] + m[2] + m[3])
		}
		return b.String()
	},
}

// listed are the characters of which codes are in a base.
func listed(codes []string, base int) string {
	var b strings.Builder
	for _, code := range codes {
		n, _ := strconv.ParseUint(code, base, 16)
		b.WriteByte(byte(n))
	}
	return b.String()
}

// keep maps what is no such character to nothing.
func keep(is func(rune) bool) func(rune) rune {
	return func(r rune) rune {
		if is(r) {
			return r
		}
		return -1
	}
}

func isBase64(r rune) bool { return letterOf(r) >= 0 || r == '/' || r == '_' || r == '-' }

func isHex(r rune) bool { return r >= '0' && r <= '9' || letterOf(r) >= 'a' && letterOf(r) <= 'f' }

func unescaped(s string, escapes *regexp.Regexp, base int) string {
	return escapes.ReplaceAllStringFunc(s, func(e string) string {
		for _, digits := range escapes.FindStringSubmatch(e)[1:] {
			if digits == "" {
				continue
			}
			if n, err := strconv.ParseUint(digits, base, 21); err == nil {
				return string(rune(n))
			}
		}
		return e
	})
}

// base64At0 decodes runs of base64 from each of the four places where a group of it may
// begin.
func base64At0(runs []string) string {
	var b strings.Builder
	for _, run := range runs {
		run = strings.NewReplacer("+", "-", "/", "_").Replace(run)
		for shift := range min(4, len(run)) {
			part := run[shift:]
			raw, _ := base64.RawURLEncoding.DecodeString(part[:len(part)-len(part)%4])
			b.Write(raw)
			b.WriteByte('\n')
		}
	}
	return b.String()
}
