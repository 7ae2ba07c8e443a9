package source

import (
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// written is the JSON of a value that code writes out: a number, a sum or product of
// numbers, a text, a list of texts, a constant that holds one of these. ok is false for
// what comes when the code runs. at is where the value stands in s.
func written(s, value string, at int) (json string, ok bool) {
	if json, ok = literal(value); ok {
		return json, true
	}
	if definition, _, found := definitionOf(s, value, at); found {
		return literal(definition)
	}
	return "", false
}

// literal is written without constants.
func literal(value string) (json string, ok bool) {
	value = strings.TrimSpace(value)
	if boxed, ok := strings.CutPrefix(value, "@"); ok { // of Objective-C: @1, @"a", @[@"a"]
		value = boxed
	}
	if n, ok := number(value); ok {
		return n, true
	}
	if text, ok := textOf(value); ok {
		return quote(text), true
	}
	return list(value)
}

// number reads an integer, also with digits parted and a type's letter, and what sums
// and products of such make.
func number(value string) (string, bool) {
	plain := strings.ReplaceAll(value, "_", "")
	plain = strings.TrimRight(plain, "lLnuU")
	if plain == "" || len(plain) > 60 {
		return "", false
	}
	if isNumber(plain) {
		return plain, true
	}
	var sum int64
	for _, term := range strings.Split(plain, "+") {
		product := int64(1)
		for _, factor := range strings.Split(term, "*") {
			n, err := strconv.ParseInt(strings.Trim(factor, " ()"), 10, 64)
			if err != nil || n < 0 || n > 1<<40 || product > 1<<20 && n > 1<<20 {
				return "", false
			}
			product *= n
		}
		sum += product
	}
	return strconv.FormatInt(sum, 10), true
}

// isNumber reports whether a text is a number of JSON, up to exponents.
func isNumber(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	whole, part, dot := strings.Cut(digits, ".")
	return ascii.AllDigits(whole) && whole != "" && (!dot || part != "" && ascii.AllDigits(part)) && (whole[0] != '0' || len(whole) == 1)
}

// textOf reads a text in quotes into which nothing is put, a symbol of Ruby, a case of
// Swift, a constant that is named after a call.
func textOf(value string) (string, bool) {
	value = strings.TrimSpace(value)
	if value == "" {
		return "", false
	}
	switch value[0] {
	case ':', '.':
		name := value[1:]
		if name == "" || !ascii.StartsName(name[0]) || nameEnd(name, 0) != len(name) {
			return "", false
		}
		if value[0] == '.' {
			name = callNamed(name) // a case of the library's own: .writeURL
		}
		return name, true
	case '@', 'b', 'u', 'r':
		if len(value) > 1 && strings.IndexByte("\"'", value[1]) >= 0 {
			value = value[1:]
		}
	}
	if isQuoted(value) {
		inside := value[1 : len(value)-1]
		if strings.Contains(inside, "${") || strings.Contains(inside, "#{") || strings.Contains(inside, "%s") || strings.Contains(inside, "%d") || strings.Contains(inside, "%v") || strings.ContainsAny(inside, "\n\"") ||
			value[0] == '"' && strings.Contains(inside, "$") {
			return "", false
		}
		plain, err := unescape(inside)
		return plain, err == nil
	}
	return constant(value)
}

// constant reads the name of a call out of what libraries call one: Policy.CALL_READ.
func constant(value string) (string, bool) {
	name := syntax.LastName(value)
	call, ok := strings.CutPrefix(name, "CALL_")
	if !ok || value == name || strings.ContainsAny(value, " ,(") {
		return "", false
	}
	if name = callNamed(strings.ReplaceAll(call, "_", "")); name == call && !signing.Call(name).Known() {
		return "", false
	}
	return name, true
}

// callNamed is the call whose name differs from another in case alone, else that itself.
func callNamed(name string) string {
	for _, c := range signing.Calls() {
		if strings.EqualFold(name, string(c)) {
			return string(c)
		}
	}
	return name
}

// unescape undoes the escapes that all languages share.
func unescape(inside string) (string, error) {
	if strings.IndexByte(inside, '\\') < 0 {
		return inside, nil
	}
	return strconv.Unquote(`"` + strings.ReplaceAll(inside, `\'`, `'`) + `"`)
}

// opens are what lists begin with in one language or another, besides their bracket.
var opens = [...]string{"[]string", "new[]", "new []", "new String[]", "new string[]", "List.of", "Set.of", "Arrays.asList", "ImmutableList.of", "Collections.singletonList", "listOf", "setOf", "Json.arr", "json_build_array", "jsonb_build_array", "json_array", "JSON_ARRAY", "arrayOf", "arrayListOf", "array", "list", "qw", "%w", "%i", "new List<string>", "new List<string>()"}

// list reads a list of texts.
func list(value string) (json string, ok bool) {
	rest := value
	for _, open := range opens {
		if r, found := strings.CutPrefix(value, open); found && len(r) < len(rest) {
			rest = strings.TrimLeft(r, " \n")
		}
	}
	if len(rest) < 2 || strings.IndexByte("[({", rest[0]) < 0 {
		return varargs(value)
	}
	if words, ok := strings.CutPrefix(rest, "[qw"); ok && len(words) > 3 { // Perl's words inside its list
		return texts(strings.Fields(words[1:len(words)-2]), false)
	}
	if strings.HasPrefix(value, "%w") || strings.HasPrefix(value, "%i") || strings.HasPrefix(value, "qw") {
		return texts(strings.Fields(rest[1:len(rest)-1]), false)
	}
	parts, end := split(rest, 0)
	if end != len(rest) || rest[0] == '{' && (len(parts) == 0 || rest[1] == ':') {
		return "", false // {} and {:d} of a text that is formatted
	}
	return texts(pieces(rest, parts), true)
}

// varargs reads texts without a bracket, as a builder's method takes them.
func varargs(value string) (json string, ok bool) {
	if strings.IndexByte(value, ',') < 0 {
		return "", false
	}
	bracketed := "(" + value + ")"
	parts, end := split(bracketed, 0)
	if end != len(bracketed) {
		return "", false
	}
	return texts(pieces(bracketed, parts), true)
}

func pieces(s string, parts [][2]int) []string {
	list := make([]string, len(parts))
	for i, p := range parts {
		list[i] = s[p[0]:p[1]]
	}
	return list
}

// texts writes a list as JSON; quoted: each must be a text of its language.
func texts(list []string, quoted bool) (json string, ok bool) {
	var b strings.Builder
	b.WriteByte('[')
	for i, text := range list {
		if quoted {
			if text, ok = textOf(text); !ok {
				return "", false
			}
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(quote(text))
	}
	b.WriteByte(']')
	return b.String(), true
}

// quote writes a text as JSON does.
func quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ':
			b.WriteString(`\u00` + string("0123456789abcdef"[c>>4]) + string("0123456789abcdef"[c&15]))
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
