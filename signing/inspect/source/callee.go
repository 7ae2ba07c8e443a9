package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// writesObject reports whether a language writes an object with a call of that name.
func writesObject(name string) bool {
	return name == "dict" || name == "list" || name == "Json.obj" || name == "MapOf" || strings.HasSuffix(name, "mapOf") || strings.HasSuffix(name, "array")
}

// takesPairs reports whether a call makes an object of keys and values in turn: Java's, and
// those of PostgreSQL, MySQL and SQLite.
func takesPairs(call string) bool {
	lower := strings.ToLower(call)
	return strings.HasSuffix(call, "Map.of") || lower == "json_build_object" || lower == "jsonb_build_object" || lower == "json_object"
}

// handedTo finds the call that the bracket is an argument of. Behind an object there is
// no argument without a comma.
func (g *group) handedTo(s string, open int) {
	if strings.HasSuffix(strings.TrimRight(ascii.Before(s, open, 60), " \t\r\n"), "}") {
		return
	}
	depth := 0
	for i := open - 1; i >= max(0, open-reach); i-- {
		switch s[i] {
		case ')', ']', '}':
			depth++
		case ';':
			if depth == 0 {
				return
			}
		case '(', '[', '{':
			if depth--; depth >= 0 {
				continue
			}
			if s[i] != '(' {
				if name := syntax.AssignedTo(ascii.Before(s, i, 60)); name != "options" {
					return
				}
				depth = 0 // options: { … } of a constructor
				continue
			}
			g.call = calleeBefore(s, i)
			return
		}
	}
}

func isKeyword(word string) bool {
	switch word {
	case "return", "in", "of", "new", "else", "yield", "then", "do":
		return true
	}
	return false
}

// calleeBefore is the name that is called at a parenthesis, with its receivers.
func calleeBefore(s string, paren int) string {
	head := ascii.Before(s, paren, 120)
	i := len(head)
	for i > 0 && (ascii.IsName(head[i-1]) || strings.IndexByte(`.\:>-!`, head[i-1]) >= 0) {
		i--
	}
	return strings.TrimLeft(strings.ReplaceAll(head[i:], "->", "."), `.\:>-!`)
}
