package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// reach bounds a group, in bytes to either side of one of its keys.
const reach = 2000

// groupOf finds the entries that a key at s[start:end] stands among, by the signs
// around it.
func groupOf(s string, start, end int) (group, bool) {
	before, quoted := start, false
	if before > 0 && strings.IndexByte("\"'`", s[before-1]) >= 0 {
		before, quoted = before-1, true
	}
	after := syntax.QuoteEnd(s, end)
	sign := strings.TrimLeft(ascii.After(s, after, 40), " \t\r\n")
	switch lead := lastSign(s[max(0, before-40):before]); {
	case sign == "":
		return group{}, false
	case lead == '.' && sign[0] == '(' && !quoted:
		return chainAround(s, start)
	case (lead == '.' || lead == '>') && !quoted && isAssignment(sign),
		lead == '[' && strings.HasPrefix(sign, "]") && isAssignment(strings.TrimLeft(sign[1:], " ")) && inBlock(s, before),
		lead == '(' && quoted && sign[0] == ',' && setsKey(s, before):
		return statementsAround(s, start, before)
	}
	open := openBefore(s, start)
	if open >= 0 && s[open] == '[' && strings.HasPrefix(sign, "]") { // { ["expiry"] = … }
		open = openBefore(s, open)
	}
	if open < 0 {
		return group{}, false
	}
	return bracketAt(s, open)
}

// lastSign is the last byte that is no blank.
func lastSign(s string) byte {
	s = strings.TrimRight(s, " \t\r\n")
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// isAssignment reports whether code goes on with = and no comparison, or :=.
func isAssignment(s string) bool {
	return len(s) > 1 && s[0] == '=' && s[1] != '=' && s[1] != '>' || strings.HasPrefix(s, ":=")
}

// inBlock reports whether an index stands behind the name of what it is of, and not in
// an initializer: policy["expiry"], where { ["expiry"] = 1 } has none.
func inBlock(s string, bracket int) bool {
	i := ascii.LastIndexByte(s[max(0, bracket-4):bracket], '[') + max(0, bracket-4)
	return i > 0 && ascii.IsName(s[i-1])
}

// setsKey reports whether the parenthesis before a place is a call that sets one key of
// its receiver: policy.put("expiry", …).
func setsKey(s string, at int) bool {
	head := strings.TrimRight(ascii.Before(s, at, 40), " \t\r\n(")
	name := syntax.LastWord(head)
	switch strings.ToLower(name) {
	case "put", "add", "set", "append", "addproperty", "setproperty", "store", "insert", "accumulate":
		return strings.HasSuffix(head[:len(head)-len(name)], ".") || strings.HasSuffix(head[:len(head)-len(name)], "->")
	}
	return false
}

// openBefore is the innermost bracket that is open at a place, -1 without one.
func openBefore(s string, at int) int {
	depth := 0
	for i := at - 1; i >= max(0, at-reach); i-- {
		switch s[i] {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}

// bracketAt reads the entries of an object, a hash, an array of pairs or the named
// arguments of a call. Where the bracket holds one key and its value alone, as in C#'s
// { "expiry", 1 }, it is an entry of the one around it.
func bracketAt(s string, open int) (group, bool) { return read(s, open, (*group).around) }

// read is bracketAt, where about tells what stands before the bracket.
func read(s string, open int, about func(g *group, s string, open int)) (group, bool) {
	parts, end := split(s, open)
	if end == 0 {
		return group{}, false
	}
	if len(parts) == 2 && isQuoted(s[parts[0][0]:parts[0][1]]) && !hasKey(s, parts[0]) && !hasKey(s, parts[1]) {
		outer := openBefore(s, open)
		if outer < 0 {
			return group{}, false
		}
		if parts, end = split(s, outer); end == 0 {
			return group{}, false
		}
		open = outer
	}
	g := group{from: open, to: end}
	about(&g, s, open)
	g.parameters = s[open] == '(' && !takesPairs(g.call) && g.call != "" && !writesObject(calleeBefore(s, open)) || takesApart(s, end)
	if takesPairs(g.call) && s[open] == '(' {
		g.alternating(s, parts)
	} else {
		for _, p := range parts {
			g.add(s, p)
		}
	}
	return g, len(g.entries) > 0
}

// takesApart reports whether the bracket that ends at a place takes an object apart:
// { expiry = 1 } = {}.
func takesApart(s string, end int) bool {
	rest := strings.TrimLeft(ascii.After(s, end, 40), " \t\r\n")
	if len(rest) > 1 && rest[0] == '=' && rest[1] != '=' && rest[1] != '>' {
		return true
	}
	body, ok := strings.CutPrefix(rest, ")") // function f({ expiry = 1 }) {
	body = strings.TrimLeft(body, " \t\r\n")
	return ok && (strings.HasPrefix(body, "{") || strings.HasPrefix(body, "=>"))
}

// around names what stands before a bracket: the variable or key that it is the value
// of, the call that it is an argument of, the type that it is a literal of.
func (g *group) around(s string, open int) {
	g.named(s, open)
	if g.call == "" {
		g.handedTo(s, open)
	}
}

// named is around without the call that an object is an argument of, which takes a long
// walk.
func (g *group) named(s string, open int) {
	if s[open] == '(' {
		if name := calleeBefore(s, open); writesObject(name) {
			open -= len(name) // what a language writes an object with
		}
	}
	head := strings.TrimRight(ascii.Before(s, open, 160), " \t\r\n")
	switch {
	case s[open] == '(':
		g.call = calleeBefore(s, open)
	case head != "" && ascii.IsName(head[len(head)-1]) && !isKeyword(syntax.LastWord(head)):
		g.typed = syntax.LastWord(head)
		head = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(head[:len(head)-len(g.typed)], ".&"), "new"), " &.")
		for strings.HasSuffix(head, ".") || head != "" && ascii.IsName(head[len(head)-1]) && !strings.HasSuffix(head, "return") {
			head = strings.TrimRight(head[:len(head)-max(1, len(syntax.LastWord(head)))], " ")
		}
	}
	g.name = syntax.AssignedTo(strings.TrimRight(strings.TrimSuffix(head, "%"), " "))
	if config := strings.TrimRight(head, "= "); strings.HasSuffix(config, "_rails."+g.name) { // Rails' configuration
		g.call = calleeBefore(config, len(config))
	}
}

// add takes one entry, if it has the form of one.
func (g *group) add(s string, part [2]int) {
	text := s[part[0]:part[1]]
	if strings.HasPrefix(text, "...") || strings.HasPrefix(text, "**") {
		g.rest = true
		return
	}
	if strings.IndexByte("{([", text[0]) >= 0 && text[0] != '[' || text[0] == '[' && !strings.Contains(text, "]=") && !strings.Contains(text, "] =") {
		if inner, end := split(s, part[0]); end == part[1] && len(inner) == 2 && isQuoted(s[inner[0][0]:inner[0][1]]) {
			key := strings.Trim(s[inner[0][0]:inner[0][1]], "\"'`")
			g.entries = append(g.entries, entry{key, inner[1][0], inner[1][1]})
		}
		return
	}
	key, from := keyOf(s, part)
	if key == "" {
		return
	}
	g.entries = append(g.entries, entry{key, from, codeEnd(s, from, part[1])})
}

// codeEnd is where a comment begins in a value, or its end: behind a comma that somebody
// forgot the next line belongs to something else.
func codeEnd(s string, from, to int) int {
	for i := from; i < to; i++ {
		if isComment(s, i) {
			return trimmed(s, from, i)
		}
		if next := skip(s, i); next > i {
			i = next - 1
		}
	}
	return to
}

// alternating takes keys and values in turn: Map.of("expiry", 1, "call", list).
func (g *group) alternating(s string, parts [][2]int) {
	for i := 0; i+1 < len(parts); i += 2 {
		if key := s[parts[i][0]:parts[i][1]]; isQuoted(key) {
			g.entries = append(g.entries, entry{strings.Trim(key, "\"'`"), parts[i+1][0], parts[i+1][1]})
		}
	}
}
