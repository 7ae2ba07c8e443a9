package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// longestValue bounds, in bytes, a value between two literals.
const longestValue = 120

// rareOperator is the length of an operator that means something else too often to be
// looked for everywhere: that of OCaml and that of Julia.
func rareOperator(s string, at int) int {
	if at+2 < len(s) && (s[at] == '^' || s[at] == '*') && s[at-1] == ' ' && s[at+1] == ' ' && !ascii.IsBlank(s[at+2]) {
		return 1
	}
	return 0
}

// valueEnd is where the value ends that begins at a place, there where none does.
func (j *joint) valueEnd(s string, at int, operator bool) int {
	from := at
	if at+1 < len(s) && (s[at] == '&' || s[at] == '*') {
		from++ // of Rust and Go
	}
	end := expressionEnd(s, from)
	if end == from {
		end = at
	}
	switch name := s[at:end]; {
	case isNoText(name):
		return at
	case operator || j.parts == "":
		return end
	case j.parts == " ":
		return wordEnd(s, at)
	}
	switch k, _ := SkipGap(s, end); {
	case end == at:
	case k == len(s) || strings.IndexByte(",;)]}|.+", s[k]) >= 0:
		return end
	case s[k] == '=' && !strings.HasPrefix(s[k:], "=="):
		return at // an argument that is named
	}
	if end = elementEnd(s, at, j.parts); !strings.ContainsAny(s[at:end], "({[!?:&@$") {
		return at // words
	}
	return end
}

// isNoText reports whether a name is that of no text: of an object, whose text nobody knows,
// or of the end of a line.
func isNoText(name string) bool { return name == "new" || name == "endl" || name == "std::endl" }

// wordEnd is where a value of Lisp ends: a name, or what stands in parentheses.
func wordEnd(s string, at int) int {
	limit := min(len(s), at+longestValue)
	if at < limit && s[at] == '(' {
		return max(at, bracketEnd(s, at, limit))
	}
	end := at
	for end < limit && !ascii.IsBlank(s[end]) && strings.IndexByte("()[]{}\"';", s[end]) < 0 {
		end++
	}
	return end
}

// elementEnd is where an element of a list ends, whatever it is: at a sign that parts
// elements or closes the list.
func elementEnd(s string, at int, parts string) int {
	depth := 0
	for i := at; i < min(len(s), at+longestValue); i++ {
		switch c := s[i]; {
		case depth == 0 && (strings.IndexByte(parts, c) >= 0 || strings.IndexByte(")]}", c) >= 0):
			return i
		case c == '\n':
			return at
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			depth--
		}
	}
	return at
}

// nameOf is an expression as a template can hold it: itself, or the last name in an object.
func nameOf(s string) string {
	s = strings.TrimRight(s, " \t\r\n")
	if !strings.ContainsAny(s, "{}\n") {
		return s
	}
	for end := len(s); end > 0; end-- {
		if ascii.IsName(s[end-1]) {
			return s[nameStart(s, end):end]
		}
	}
	return "value"
}

// nameStart is where the name begins that ends at end, with its members.
func nameStart(s string, end int) int {
	for end > 0 && (ascii.IsName(s[end-1]) || strings.IndexByte("$@.:>-", s[end-1]) >= 0 && s[end-1] != ' ') {
		end--
	}
	return end
}
