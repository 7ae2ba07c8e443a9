package source

import (
	"strings"

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
// named arguments.
func FieldsAt(s string, at int) (fields []Field, from, to int, ok bool) {
	open := openBefore(s, at)
	if open < 0 {
		return nil, 0, 0, false
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
