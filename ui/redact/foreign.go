package redact

import (
	"bytes"
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"
)

// maskedOther is what stands in place of another service's secret.
func maskedOther(secret []byte) string {
	return fmt.Sprintf("‹secret, %d characters›", utf8.RuneCount(secret))
}

// foreign finds the secrets of other services: by the shape that they gave them, and by
// the name that a text gives them.
func foreign(l *layer, found func([]cut)) {
	mask := func(from, to int) {
		if from < to {
			found([]cut{l.cut(from, to, maskedOther(l.text[from:to]))})
		}
	}
	shapes(l.text, mask)
	webTokens(l.text, mask)
	keyBlocks(l.text, mask)
	credentials(l.text, mask)
	schemes(l.text, mask)
	headers(l.text, mask)
	assignments(l.text, mask)
	flagValues(l.text, mask)
	saidPasswords(l.text, mask)
	identified(l.text, mask)
}

// credentials finds the password in scheme://user:password@host.
func credentials(text []byte, mask func(from, to int)) {
	const longest = 300
	for at := range indexesOf(text, "://") {
		colon := -1
		for i := at + 3; i < min(len(text), at+longest); i++ {
			c := text[i]
			if c == '@' {
				if colon >= 0 && !variable(text[colon+1:i]) {
					mask(colon+1, lastAt(text, i))
				}
				break
			}
			if c == ':' && colon < 0 {
				colon = i
			}
			if c == '/' && colon >= 0 && strings.Trim(string(text[colon+1:i]), figures) == "" {
				break // a port
			}
			if c <= ' ' || strings.IndexByte(`/?#"'<>\`+"`", c) >= 0 && colon < 0 || c == '"' || c == '<' {
				break
			}
		}
	}
}

// lastAt is the last @ before the host: a password may hold one.
func lastAt(text []byte, at int) int {
	for i := at + 1; i < len(text) && !strings.ContainsRune(" /?#\"'<>\n\r\t", rune(text[i])); i++ {
		if text[i] == '@' {
			at = i
		}
	}
	return at
}

// schemes finds what stands behind Bearer, Basic and their like.
func schemes(text []byte, mask func(from, to int)) {
	const shortest = 8
	for _, scheme := range []string{"bearer", "basic", "token", "digest", "apikey"} {
		done := 0
		for at := range indexes(text, scheme) {
			from := at + len(scheme)
			if at < done || at > 0 && isAlnum(text[at-1]) || from >= len(text) || text[from] != ' ' && text[from] != '\t' && text[from] != '+' {
				continue
			}
			for from < len(text) && (text[from] == ' ' || text[from] == '\t' || text[from] == '+') {
				from++
			}
			to := from
			for to < len(text) && (isBase64(text[to]) || strings.IndexByte("=.~:", text[to]) >= 0) {
				to++
			}
			if done = to; to-from >= shortest && !worded(string(text[from:to])) {
				mask(from, to)
			}
		}
	}
}

// variable reports whether a value is put in by a program or a person, or is none.
func variable(value []byte) bool {
	s := strings.TrimSpace(string(value))
	if s == "" || strings.HasPrefix(s, "‹") || strings.HasPrefix(s, "…") {
		return true
	}
	if strings.ContainsAny(s[:1], "$%<{[(*#@") && (len(s) < 2 || s[0] != '$' || !strings.HasPrefix(s, "$2")) {
		return true
	}
	switch strings.ToLower(strings.TrimRight(s, ";,.")) {
	case "null", "nil", "none", "undefined", "true", "false", "string", "str", "text", "xxx", "xxxx", "redacted", "required", "optional", "is", "was", "the", "a", "and", "or", "not":
		return true
	}
	for _, head := range []string{"process.env", "import.meta", "os.environ", "os.getenv", "getenv", "env.", "env(", "env[", "config.", "settings.", "this.", "self.", "secrets.", "System.getenv", "ENV["} {
		if strings.HasPrefix(s, head) {
			return true
		}
	}
	return strings.Trim(s, "xX*.•-_…") == "" || strings.HasPrefix(strings.ToLower(s), "your")
}

// indexes are the offsets of a word in any case. The word is lower case.
func indexes(text []byte, word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		upper := word[0] - ('a' - 'A')
		for i := 0; i+len(word) <= len(text); i++ {
			if c := text[i]; c != word[0] && c != upper {
				continue
			}
			if bytes.EqualFold(text[i:i+len(word)], []byte(word)) && !yield(i) {
				return
			}
		}
	}
}

// indexesOf are the offsets of a word as it is written.
func indexesOf(text []byte, word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := 0; ; {
			i := bytes.Index(text[at:], []byte(word))
			if i < 0 || !yield(at+i) {
				return
			}
			at += i + 1
		}
	}
}
