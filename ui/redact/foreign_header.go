package redact

import (
	"bytes"
	"strings"
)

// secretHeaders hold nothing but secrets.
var secretHeaders = []string{"authorization", "cookie", "x-api-key", "x-auth-token", "x-access-token", "x-csrf-token", "x-amz-security-token", "api-key"}

// headers finds the values of headers that sign somebody in, to the end of the line or
// the quote around them.
func headers(text []byte, mask func(from, to int)) {
	for _, name := range secretHeaders {
		done := 0
		for at := range indexes(text, name) {
			if at < done || at > 0 && isAlnum(text[at-1]) {
				continue
			}
			i := at + len(name)
			quote := byte(0)
			for i < len(text) && strings.IndexByte("\"'` \t\\", text[i]) >= 0 {
				i++
			}
			if i = afterValueName(text, i); i >= len(text) || text[i] != ':' && text[i] != '=' && text[i] != ',' {
				continue
			}
			first := nameStart(text, at)
			opened := first > 0 && isQuote(text[first-1])
			if text[i] == ',' && !opened {
				continue
			}
			if opened && bytes.IndexByte(text[first:i], text[first-1]) < 0 {
				quote = text[first-1] // "Cookie: …" whole in quotes
			}
			i++
			for i < len(text) && (text[i] == ' ' || text[i] == '\t' || text[i] == '\\') {
				i++
			}
			if i < len(text) && quote == 0 && strings.IndexByte("\"'`", text[i]) >= 0 {
				quote = text[i]
				i++
			}
			done = maskHeader(text, i, quote, mask)
		}
	}
}

// nameStart is where the name begins that ends in one that is known: Proxy-Authorization.
func nameStart(text []byte, at int) int {
	const longest = 32
	for first := at; ; first-- {
		if first == 0 || at-first > longest || !isAlnum(text[first-1]) && text[first-1] != '-' {
			return first
		}
	}
}

// afterValueName passes the name of the value in {"name":"Cookie","value":"…"}.
func afterValueName(text []byte, i int) int {
	const name = `"value"`
	j := i
	for j < len(text) && strings.IndexByte(", \t\n\r", text[j]) >= 0 {
		j++
	}
	if j == i || !bytes.HasPrefix(text[j:], []byte(name)) {
		return i
	}
	for j += len(name); j < len(text) && (text[j] == ' ' || text[j] == '\t'); j++ {
	}
	return j
}

// maskHeader masks the value of a header from i on, but for the scheme before it. It
// returns where the value ends.
func maskHeader(text []byte, i int, quote byte, mask func(from, to int)) int {
	to := i
	for to < len(text) && text[to] != '\n' && text[to] != '\r' && (quote == 0 || text[to] != quote) {
		to++
	}
	for to > i && strings.IndexByte(" \t\\", text[to-1]) >= 0 {
		to--
	}
	for _, scheme := range []string{"bearer", "basic", "token", "digest", "negotiate"} {
		end := i + len(scheme)
		if end > to || !strings.EqualFold(string(text[i:end]), scheme) {
			continue
		}
		for i = end; i < to && (text[i] == ' ' || text[i] == '\t'); i++ {
		}
		break
	}
	if !variable(text[i:to]) {
		mask(i, to)
	}
	return to
}
