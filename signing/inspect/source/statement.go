package source

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// statementsAround gathers the keys that statements set on one receiver: p.expiry = 1,
// p['call'] = […], p.put("handle", h). dot is where the sign before the key ends.
func statementsAround(s string, key, dot int) (group, bool) {
	receiver := receiverBefore(s, dot)
	if receiver == "" {
		return group{}, false
	}
	g := group{from: len(s), name: receiver}
	for at, limit := max(0, key-reach), min(len(s), key+reach); at < limit; {
		i := strings.Index(s[at:limit], receiver)
		if i < 0 {
			break
		}
		i += at
		at = i + len(receiver)
		if ascii.IsName(byteAt(s, i-1)) || ascii.IsName(byteAt(s, at)) {
			continue
		}
		if e, end := setAt(s, at); end > 0 {
			start := i
			if byteAt(s, i-1) == '$' {
				start--
			}
			g.from, g.to = min(g.from, start), max(g.to, end)
			g.entries = append(g.entries, e)
			at = end
		}
	}
	return g, len(g.entries) > 0 && g.from <= key && key < g.to
}

// receiverBefore is the name that a key is set on.
func receiverBefore(s string, dot int) string {
	head := strings.TrimRight(ascii.Before(s, dot, 80), " \t\r\n([.\"'`")
	for _, call := range [...]string{"put", "add", "set", "append", "addProperty", "setProperty", "store", "insert", "accumulate", "Add", "Put", "Set"} {
		if rest, ok := strings.CutSuffix(head, call); ok && (strings.HasSuffix(rest, ".") || strings.HasSuffix(rest, "->")) {
			head = rest
			break
		}
	}
	head = strings.TrimSuffix(strings.TrimSuffix(head, "."), "->")
	name := syntax.LastWord(head)
	if name == "" || name == "this" || name == "self" {
		return ""
	}
	return name
}

// setAt reads what sets a key of the receiver that ends at a place.
func setAt(s string, at int) (e entry, end int) {
	rest := ascii.After(s, at, reach)
	switch {
	case strings.HasPrefix(rest, "["):
		stop := strings.IndexByte(rest, ']')
		if stop < 3 || !isQuoted(strings.TrimSpace(rest[1:stop])) {
			return e, 0
		}
		e.key = strings.Trim(rest[1:stop], "\"'` ")
		at += stop + 1
	case strings.HasPrefix(rest, "."), strings.HasPrefix(rest, "->"):
		at += len(".")
		if rest[0] == '-' {
			at += len(">")
		}
		name := s[at:nameEnd(s, at)]
		at += len(name)
		if strings.HasPrefix(s[at:], "(") {
			return setByCall(s, at, name)
		}
		e.key = canonical(name)
	}
	for at < len(s) && (s[at] == ' ' || s[at] == '\t') {
		at++
	}
	if e.key == "" || !isAssignment(ascii.After(s, at, 3)) {
		return e, 0
	}
	if at++; s[at-1] == ':' {
		at++
	}
	for ; at < len(s) && ascii.IsBlank(s[at]); at++ {
	}
	e.from, e.to = at, expressionEnd(s, at)
	return e, e.to
}

// setByCall reads p.put("key", value) and p.setKey(value).
func setByCall(s string, paren int, name string) (e entry, end int) {
	parts, end := split(s, paren)
	switch {
	case len(parts) == 2 && isQuoted(s[parts[0][0]:parts[0][1]]):
		return entry{strings.Trim(s[parts[0][0]:parts[0][1]], "\"'`"), parts[1][0], parts[1][1]}, end
	case len(parts) == 1 && strings.HasPrefix(name, "set"):
		return entry{canonical(name), parts[0][0], parts[0][1]}, end
	}
	return e, 0
}

// expressionEnd is where an expression ends: at a semicolon, or at a line end outside of
// brackets behind which the next line begins anew.
func expressionEnd(s string, at int) int {
	depth := 0
	for i := at; i < min(len(s), at+reach); i++ {
		if next := skip(s, i); next > i {
			if isComment(s, i) {
				return trimmed(s, at, i)
			}
			i = next - 1
			continue
		}
		switch s[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth < 0 {
				return trimmed(s, at, i)
			}
		case ';':
			return trimmed(s, at, i)
		case '\n':
			if depth == 0 && strings.IndexByte("+-*/.?:", firstSign(s[i:])) < 0 && strings.IndexByte("+-*/(,=", lastSign(s[at:i])) < 0 {
				return trimmed(s, at, i)
			}
		}
	}
	return trimmed(s, at, min(len(s), at+reach))
}

func trimmed(s string, from, to int) int { return from + len(strings.TrimRight(s[from:to], " \t\r\n")) }

func firstSign(s string) byte {
	s = strings.TrimLeft(s, " \t\r\n")
	if s == "" {
		return ';'
	}
	return s[0]
}

// chainAround gathers the keys that a chain of methods sets: .expiry(1).call("read").
func chainAround(s string, start int) (group, bool) {
	g := group{from: start - 1}
	for at := start - 1; ; { // back to the chain's beginning
		at = len(strings.TrimRight(s[:at], " \t\r\n"))
		if at == 0 || s[at-1] != ')' {
			g.from = at - len(calleeBefore(s, at))
			break
		}
		open := openOf(s, at-1)
		if open < 0 {
			break
		}
		name := syntax.LastWord(s[max(0, open-60):open])
		at = open - len(name)
		if at == 0 || s[at-1] != '.' {
			g.from = at - len(calleeBefore(s, at))
			break
		}
		at--
		g.from = at
	}
	for at := g.from + strings.IndexByte(s[g.from:], '.'); at > 0 && at < len(s) && s[at] == '.'; {
		end := nameEnd(s, at+1)
		name := s[min(len(s), at+1):end]
		if end < len(s) && s[end] == '.' { // Policy.Builder: a name, no call
			at = end
			continue
		}
		if end >= len(s) || s[end] != '(' {
			break
		}
		parts, stop := split(s, end)
		if stop == 0 {
			break
		}
		if len(parts) > 0 && name != "build" && name != "Builder" {
			g.entries = append(g.entries, entry{canonical(name), parts[0][0], parts[len(parts)-1][1]})
		}
		g.to = stop
		at = stop + len(s[stop:]) - len(strings.TrimLeft(s[stop:], " \t\r\n"))
	}
	if head := s[g.from:max(g.from, min(len(s), start))]; strings.Contains(head, "Policy") || strings.Contains(s[g.from:max(g.from, g.to)], "olicy") {
		g.call = "Policy.Builder"
	}
	return g, len(g.entries) > 0 && g.to > start && g.call != "" || len(g.entries) > 1 && g.to > start
}

// openOf is the parenthesis that the one at a place closes, -1 without one.
func openOf(s string, closing int) int {
	depth := 0
	for i := closing; i >= max(0, closing-reach); i-- {
		switch s[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
