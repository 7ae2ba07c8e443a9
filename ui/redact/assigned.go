package redact

import "strings"

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
		if from, quote, ok := valueAt(text, end); ok && end-i <= farthest && namesSecret(string(text[i:end])) {
			to := valueEnd(text, from, quote)
			if !ours(text[i:end], text[from:to]) && !variable(text[from:to]) && !called(text, to, quote) {
				mask(from, to)
			}
		}
		i = end
	}
}

func isName(c byte) bool { return isAlnum(c) || c == '_' || c == '-' || c == '.' }

// valueAt is where the value behind a name begins, and the quote it stands in.
func valueAt(text []byte, i int) (from int, quote byte, ok bool) {
	for i < len(text) && strings.IndexByte("\"'`]) \t\\", text[i]) >= 0 {
		i++
	}
	sign := i
	for i < len(text) && strings.IndexByte(":=>", text[i]) >= 0 {
		i++
	}
	if i == sign || i-sign > 2 || strings.HasPrefix(string(text[sign:i]), "==") {
		return 0, 0, false
	}
	for i < len(text) && strings.IndexByte(" \t\\", text[i]) >= 0 {
		i++
	}
	if i < len(text) && strings.IndexByte("\"'`", text[i]) >= 0 {
		return i + 1, text[i], true
	}
	return i, 0, i < len(text)
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

// called reports whether the value is what a call returns.
func called(text []byte, to int, quote byte) bool {
	return quote == 0 && to < len(text) && strings.IndexByte("(", text[to]) >= 0 || quote == 0 && to > 0 && text[to-1] == '('
}

// ours reports whether a value is Filestack's API key, which is no secret.
func ours(name, value []byte) bool {
	const size = 22
	return len(value) == size && value[0] == 'A' && value[size-1] == 'z' && !strings.Contains(strings.ToLower(string(name)), "secret")
}
