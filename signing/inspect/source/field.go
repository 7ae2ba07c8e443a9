package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// Field is one key of an object with its value, or a key alone in a shorthand. Offsets
// are of the given text.
type Field struct {
	Key      string
	From, To int
	Written  bool // its value is written out
}

// FieldsAt are the fields of the innermost bracket around a place: an object, a hash,
// named arguments. Outside of brackets they are the named arguments of a call that has
// none, as in Ruby: f.filepicker_field :url, policy: @policy.
func FieldsAt(s string, at int) (fields []Field, from, to int, ok bool) {
	open := openBefore(s, at)
	if open < 0 {
		return bareFields(s, at)
	}
	g, ok := bracketAt(s, open)
	if s[open] == '(' && ok == (len(g.entries) > 0) {
		ok = g.positional(s, open) || ok
	}
	for _, e := range g.entries {
		_, written := written(s, s[e.from:e.to], e.from)
		fields = append(fields, Field{e.key, e.from, e.to, written})
	}
	return fields, g.from, g.to, ok
}

// positional adds the arguments of a call that have no name but are called by one:
// fromExisting(p.policy(), p.signature()).
func (g *group) positional(s string, open int) bool {
	parts, end := split(s, open)
	if end == 0 {
		return false
	}
	g.from, g.to = open, end
	for _, p := range parts {
		text := s[p[0]:p[1]]
		if key, _ := keyOf(s, p); key != "" || strings.ContainsAny(text, "\"'` \n{") {
			continue
		}
		if name := syntax.LastName(strings.TrimRight(text, "()")); name != "" {
			g.entries = append(g.entries, entry{name, p[0], p[1]})
		}
	}
	return len(g.entries) > 0
}

// bareFields are the named arguments of the line around a place, if a call without
// parentheses stands there.
func bareFields(s string, at int) (fields []Field, from, to int, ok bool) {
	const longest = 400
	from = ascii.LineStart(s, at)
	line, _, _ := strings.Cut(ascii.After(s, from, longest), "\n")
	if i := strings.Index(line, "%>"); i > 0 {
		line = line[:i]
	}
	parts, end := split("("+line+")", 0)
	if end == 0 || len(parts) < 3 {
		return nil, 0, 0, false
	}
	var g group
	for _, p := range parts[1:] {
		g.add("("+line, p)
	}
	for _, e := range g.entries {
		fields = append(fields, Field{e.key, from + e.from - 1, from + e.to - 1, isWritten(line, e)})
	}
	return fields, from + parts[0][0] - 1, from + len(strings.TrimRight(line, " \t\r")), len(fields) > 1
}

// isWritten reports whether the value of an entry of a line in parentheses is written out.
func isWritten(line string, e entry) bool {
	_, ok := written(line, line[e.from-1:e.to-1], e.from-1)
	return ok
}
