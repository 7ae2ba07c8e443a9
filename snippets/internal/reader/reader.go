// Package reader reads snippets as their languages would, for the tests: no more of
// each than our own snippets hold.
package reader

import (
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"policybench/signing/link"
)

// Read takes a snippet apart as its language would: the text with every string
// literal and comment taken out, and the literals' values. A value that breaks out
// of its literal changes what is left.
func Read(text, language string) (left string, values []string, err error) {
	switch language {
	case "url":
		left, err = readURL(text)
		return left, []string{text}, err
	case "html":
		left, values, err = readHTML(text)
	case "shell":
		left, values, err = Shell(text)
	default:
		left, values, err = readCode(text, language)
	}
	// Of a line with nothing but a comment nothing is left.
	return emptyLine.ReplaceAllString(left, "\n"), values, err
}

var emptyLine = regexp.MustCompile(`\n([ \t]*\n)+`)

// readURL leaves the host's first label, the number of segments and the names of the query.
func readURL(text string) (string, error) {
	u, err := url.Parse(text)
	if err != nil {
		return "", err
	}
	names := make([]string, 0, 4)
	for pair := range strings.SplitSeq(u.RawQuery, "&") {
		name, _, _ := strings.Cut(pair, "=")
		names = append(names, name)
	}
	segments := strings.Split(u.EscapedPath(), "/")
	host, _, _ := strings.Cut(u.Host, ".")
	if host == "cdn" || host == "process" { // tasks: slashes in quotes belong to values
		segments = link.SplitTasks(strings.ReplaceAll(u.EscapedPath(), "%22", `"`))
	}
	return fmt.Sprint(u.Scheme, u.User, host, len(segments), names, u.Fragment), nil
}

var comment = map[string]string{"python": "#", "ruby": "#", "json": "\x00"}

func readCode(text, language string) (string, []string, error) {
	mark := comment[language]
	if mark == "" {
		mark = "//"
	}
	if language == "java" {
		text = javaUnicode(text)
	}
	var left strings.Builder
	var values []string
	for i := 0; i < len(text); i++ {
		c := text[i]
		if strings.HasPrefix(text[i:], mark) {
			if end := strings.IndexByte(text[i:], '\n'); end >= 0 {
				i += end - 1
				continue
			}
			return left.String(), values, nil
		}
		if c != '"' && c != '\'' && c != '`' {
			left.WriteByte(c)
			continue
		}
		end := i + 1
		for end < len(text) && text[end] != c {
			if text[end] == '\n' {
				return "", nil, fmt.Errorf("a line ends inside a string: %s", text[i:end])
			}
			if text[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(text) {
			return "", nil, fmt.Errorf("a string does not end: %s", text[i:])
		}
		value, err := literalValue(text[i:end+1], language)
		if err != nil {
			return "", nil, fmt.Errorf("%s: %w", text[i:end+1], err)
		}
		values = append(values, value)
		left.WriteByte('_')
		i = end
	}
	return left.String(), values, nil
}

// javaUnicode does what javac does before anything else, for the escapes that an
// odd backslash begins; a quote or line end made so shows as one.
func javaUnicode(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' || i+1 >= len(text) {
			b.WriteByte(text[i])
			continue
		}
		if text[i+1] != 'u' {
			b.WriteString(text[i : i+2])
			i++
			continue
		}
		n, _ := strconv.ParseUint(text[i+2:i+6], 16, 16)
		if n < 0x80 {
			b.WriteByte(byte(n))
		} else {
			b.WriteString(text[i : i+6])
		}
		i += 5
	}
	return b.String()
}

var (
	octal = regexp.MustCompile(`\\([0-7]{3})`)
	brace = regexp.MustCompile(`\\u\{([0-9a-f]+)\}`)
)

// literalValue reads one literal with somebody else's reader, after rewriting what
// only its language knows.
func literalValue(text, language string) (value string, err error) {
	inner := text[1 : len(text)-1]
	if language == "php" && text[0] == '\'' {
		return strings.NewReplacer(`\\`, `\`, `\'`, `'`).Replace(inner), nil
	}
	if text[0] != '"' {
		return inner, nil // the templates' own
	}
	wide := func(s string) string {
		n, _ := strconv.ParseUint(brace.FindStringSubmatch(s)[1], 16, 32)
		return fmt.Sprintf(`\U%08x`, n)
	}
	switch language {
	case "python", "go":
		return strconv.Unquote(text)
	case "ruby":
		if strings.Contains(strings.ReplaceAll(text, `\\`, ""), "#") != strings.Contains(strings.ReplaceAll(text, `\\`, ""), `\#`) {
			return "", fmt.Errorf("a # that could begin an expression")
		}
		return strconv.Unquote(brace.ReplaceAllStringFunc(dropEscape(text, '#'), wide))
	case "php":
		return strconv.Unquote(brace.ReplaceAllStringFunc(dropEscape(text, '$'), wide))
	case "java":
		text = javaOctal(text)
	}
	err = json.Unmarshal([]byte(text), &value)
	return value, err
}

// javaOctal rewrites \ooo, which JSON does not know.
func javaOctal(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		switch n, err := strconv.ParseUint(text[min(i+1, len(text)):min(i+4, len(text))], 8, 8); {
		case text[i] != '\\':
			b.WriteByte(text[i])
		case err == nil:
			fmt.Fprintf(&b, `\u%04x`, n)
			i += 3
		default:
			b.WriteString(text[i : i+2])
			i++
		}
	}
	return b.String()
}

// dropEscape takes the backslash from before c, where it is one.
func dropEscape(text string, c byte) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) {
			if text[i+1] != c {
				b.WriteByte('\\')
			}
			i++
		}
		b.WriteByte(text[i])
	}
	return b.String()
}
