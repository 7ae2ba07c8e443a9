package call

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
)

// VariableIn is what an object gives a name: a variable, also in the short form
// {policy, signature}.
func VariableIn(view *carrier.View, object syntax.Argument, name string) request.Value {
	for at := 0; ; {
		i := strings.Index(object.Text[at:], name)
		if i < 0 {
			return request.Value{}
		}
		i += at
		at = i + len(name)
		if ascii.IsName(ascii.At(object.Text, at)) || i > 0 && (ascii.IsName(object.Text[i-1]) || object.Text[i-1] == '.') {
			continue
		}
		from, to := i, at
		quoted := strings.IndexByte("\"'", ascii.At(object.Text, at)) >= 0 // set('policy', policy)
		if rest := strings.TrimLeft(object.Text[at:], "\"' \t\r\n"); strings.HasPrefix(rest, ":") || quoted && strings.HasPrefix(rest, ",") {
			given := strings.TrimLeft(rest[1:], " \t\r\n")
			given = strings.TrimLeft(strings.TrimPrefix(given, "value:"), " ") // Swift's label
			from = len(object.Text) - len(given)
			to = from + expressionEnd(object.Text[from:])
		}
		return request.Value{State: request.Variable, Found: object.Text[from:to], Spans: view.Spans(object.At+from, object.At+to)}
	}
}

// expressionEnd is where the expression ends that a text begins with: at a comma, a
// closing bracket or a line's end outside of its own brackets.
func expressionEnd(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth < 0 {
				return i
			}
		case ',':
			if depth == 0 {
				return i
			}
		case '\r', '\n':
			return i
		}
	}
	return len(s)
}
