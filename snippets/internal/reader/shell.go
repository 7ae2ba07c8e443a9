package reader

import (
	"fmt"
	"strconv"
	"strings"
)

// Shell is Read for a shell: it knows single quotes, \', double quotes as they stand, comments, and
// "$(printf '\ooo')".
func Shell(text string) (string, []string, error) {
	var left strings.Builder
	var values []string
	for i := 0; i < len(text); {
		word, n := shellWord(text[i:])
		if n > 0 {
			values = append(values, word)
			left.WriteByte('_')
			i += n
			continue
		}
		if text[i] == '\'' {
			return "", nil, fmt.Errorf("a quote does not close: %s", text[i:])
		}
		if text[i] == '"' {
			end := strings.IndexByte(text[i+1:], '"')
			if end < 0 {
				return "", nil, fmt.Errorf("a quote does not close: %s", text[i:])
			}
			left.WriteString(text[i : i+end+2])
			i += end + 2
			continue
		}
		if text[i] == '#' && (i == 0 || text[i-1] == ' ' || text[i-1] == '\n') {
			end := strings.IndexByte(text[i:], '\n')
			if end < 0 {
				return left.String(), values, nil
			}
			i += end
			continue
		}
		left.WriteByte(text[i])
		i++
	}
	return left.String(), values, nil
}

const printf = `"$(printf '`

// shellWord reads the quoted pieces that stand side by side at the start of text.
func shellWord(text string) (word string, n int) {
	for {
		rest := text[n:]
		switch {
		case strings.HasPrefix(rest, `\'`):
			word += "'"
			n += 2
		case strings.HasPrefix(rest, printf+`\`):
			end := strings.Index(rest, `')"`)
			word += octal.ReplaceAllStringFunc(rest[len(printf):end], func(s string) string {
				c, _ := strconv.ParseUint(s[1:], 8, 8)
				return string([]byte{byte(c)})
			})
			n += end + 3
		case strings.HasPrefix(rest, "'"):
			end := strings.IndexByte(rest[1:], '\'')
			if end < 0 {
				return "", 0
			}
			word += rest[1 : end+1]
			n += end + 2
		default:
			return word, n
		}
	}
}
