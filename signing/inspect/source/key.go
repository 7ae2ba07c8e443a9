package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

func hasKey(s string, part [2]int) bool {
	key, from := keyOf(s, part)
	return key != "" && from > part[0]
}

// keyOf reads the key of an entry and where its value begins; in a shorthand that is the
// key's own place.
func keyOf(s string, part [2]int) (key string, value int) {
	at := part[0]
	for at < part[1] && strings.IndexByte("\"'`:[$@", s[at]) >= 0 {
		at++
	}
	end := nameEnd(s, at)
	if end > part[1] || end == at || !ascii.StartsName(s[at]) {
		return "", 0
	}
	key, bare := s[at:end], at == part[0]
	at = end
	for at < part[1] && strings.IndexByte("\"'`] \t\r\n", s[at]) >= 0 {
		at++
	}
	switch rest := s[at:part[1]]; {
	case rest == "" && bare:
		return key, part[0] // a shorthand
	case strings.HasPrefix(rest, "=>"), strings.HasPrefix(rest, ":="), strings.HasPrefix(rest, "->") && !bare:
		at += 2
	case strings.HasPrefix(rest, "to "):
		at += 3
	case strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, "::"), strings.HasPrefix(rest, "=") && !strings.HasPrefix(rest, "=="):
		at++
	default:
		return "", 0
	}
	for at < part[1] && ascii.IsBlank(s[at]) {
		at++
	}
	if at == part[1] {
		return "", 0
	}
	if bare && key[0] >= 'A' && key[0] <= 'Z' {
		key = canonical(key)
	}
	return key, at
}

func isQuoted(s string) bool {
	n := len(s)
	return n > 1 && strings.IndexByte("\"'`", s[0]) >= 0 && s[n-1] == s[0] && strings.IndexByte(s[1:n-1], s[0]) < 0
}
