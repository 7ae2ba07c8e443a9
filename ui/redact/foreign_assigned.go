package redact

import (
	"bytes"
	"slices"
	"strings"
)

// assignments finds what a name that is a secret's is given: NAME=value, "name": "value",
// name => 'value', <name>value</name>, --name value.
func assignments(text []byte, mask func(from, to int)) {
	for i := 0; i < len(text); {
		if !isName(text[i]) || isDigit(text[i]) {
			i++
			continue
		}
		end := i
		for end < len(text) && isName(text[end]) {
			end++
		}
		name := text[i:end]
		i = end
		if from, quote, ok := valueAt(text, end); ok && len(name) <= farthest && namesSecret(string(name)) {
			i = valueEnd(text, from, quote)
			if value := text[from:i]; !ours(name, value) && !variable(value) && !called(value, quote) && !prose(text, from, i, quote) {
				mask(from, i)
			}
		}
	}
}

func isName(c byte) bool { return isAlnum(c) || c == '_' || c == '-' || c == '.' }

// valueAt is where the value behind a name begins, and the quote it stands in.
func valueAt(text []byte, i int) (from int, quote byte, ok bool) {
	for i < len(text) && strings.IndexByte("\"'`]) \t\\", text[i]) >= 0 {
		i++
	}
	i = afterAttribute(text, i)
	sign := i
	if i > 0 && i < len(text) && text[i] == ',' && isQuote(text[i-1]) {
		return argumentAt(text, i+1)
	}
	for i < len(text) && strings.IndexByte(":=>", text[i]) >= 0 {
		i++
	}
	if i == sign || i-sign > 2 || strings.HasPrefix(string(text[sign:i]), "==") {
		return 0, 0, false
	}
	for i < len(text) && strings.IndexByte(" \t\\", text[i]) >= 0 {
		i++
	}
	if i < len(text) && isQuote(text[i]) {
		return i + 1, text[i], true
	}
	return i, 0, i < len(text)
}

// afterAttribute passes the name of the value where the name of the secret is a value as
// well: <input name="password" value="…">, {"key": "token", "value": "…"}.
func afterAttribute(text []byte, i int) int {
	const name = "value"
	j := i
	if j < len(text) && text[j] == ',' {
		j++
	}
	for j < len(text) && strings.IndexByte("\"' \t\r\n\\", text[j]) >= 0 {
		j++
	}
	if j == 0 || !strings.HasPrefix(string(text[j:min(len(text), j+len(name))]), name) || strings.IndexByte("\"' \t\n", text[j-1]) < 0 {
		return i
	}
	for j += len(name); j < len(text) && strings.IndexByte("\"' \t\\", text[j]) >= 0; j++ {
	}
	if j < len(text) && (text[j] == '=' || text[j] == ':') {
		return j
	}
	return i
}

// argumentAt is the value behind its name in the arguments of a call: define('NAME', 'value').
func argumentAt(text []byte, i int) (from int, quote byte, ok bool) {
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	if i < len(text) && isQuote(text[i]) {
		return i + 1, text[i], true
	}
	return 0, 0, false
}

func isQuote(c byte) bool { return c == '"' || c == '\'' || c == '`' }

// prose reports whether what stands behind a name and a colon is rather a sentence: a word
// of letters with another one behind it.
func prose(text []byte, from, to int, quote byte) bool {
	if quote != 0 || to+1 >= len(text) || text[to] != ' ' || !isAlnum(text[to+1]) {
		return false
	}
	return !slices.ContainsFunc(text[from:to], func(c byte) bool { return c < 'a' || c > 'z' })
}

// valueEnd is where a value ends: at its quote, or where no value goes on.
func valueEnd(text []byte, i int, quote byte) int {
	for i < len(text) && text[i] != '\n' && text[i] != '\r' {
		c := text[i]
		if quote != 0 && c == quote || quote == 0 && strings.IndexByte(" \t,;&\"'`<>)}]", c) >= 0 {
			break
		}
		if quote != 0 && c == '\\' && i+1 < len(text) && text[i+1] == quote {
			break // inside another string
		}
		i++
	}
	return i
}

// called reports whether the value is what a call returns: getToken('x'), os.getenv(
func called(value []byte, quote byte) bool {
	open := bytes.IndexByte(value, '(')
	if quote != 0 || open <= 0 {
		return false
	}
	name := hashes.Replace(string(value[:open]))
	return !strings.ContainsFunc(name, func(r rune) bool { return r >= 0x80 || !isName(byte(r)) && r != ':' || isDigit(byte(r)) })
}

// hashes are the numbers that functions which encode and sign have in their names.
var hashes = strings.NewReplacer("64", "", "256", "", "384", "", "512", "", "sha1", "", "md5", "")

// ours reports whether a value is Filestack's API key, which is no secret.
func ours(name, value []byte) bool {
	const size = 22
	return len(value) == size && value[0] == 'A' && value[size-1] == 'z' && !strings.Contains(strings.ToLower(string(name)), "secret")
}
