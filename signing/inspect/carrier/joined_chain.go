package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// chainCalls are the calls that put their argument behind what they are called on.
var chainCalls = [...]string{".concat(", ".append(", ".Append(", ".appending(", ".push_str(", ".plus(", "->append(", "stringByAppendingString:", "| append:", "|append:", "|cat:", "| cat:"}

// chain is where the argument of a call begins that puts it behind the literal or value
// before at; -1 for none.
func (j *joint) chain(s string, at int, value bool) int {
	if (j.chained || value) && s[at] == ')' || s[at] == ']' {
		closed := s[at]
		if at, _ = SkipGap(s, at+1); closed == ']' && !strings.HasPrefix(s[at:], "stringBy") {
			return -1 // a list, which gets more elements
		}
	}
	for _, call := range chainCalls {
		if !strings.HasPrefix(s[at:], call) {
			continue
		}
		j.chained = true
		if call == ".concat(" && j.parts == "" {
			j.parts = "," // of JavaScript, which takes several
		}
		next, _ := SkipGap(s, at+len(call))
		return next
	}
	return -1
}

// statement is where the next piece begins in a statement that puts it behind what its
// variable holds already: url += h, strcat(url, h), sb.append(h). -1 for none.
func (j *joint) statement(s string, at int) int {
	if j.target == "" {
		return -1
	}
	end := at
	for end < len(s) && s[end] == ')' && end-at < 2 {
		end++
	}
	next, broke := skipComments(s, end)
	if next < len(s) && s[next] == ';' {
		next, _ = skipComments(s, next+1)
	} else if !broke {
		return -1
	}
	rest := ascii.After(s, next, headReach)
	if name, args, ok := strings.Cut(rest, "("); ok && copies(name) {
		if args, ok = strings.CutPrefix(strings.TrimLeft(args, " "), j.target); ok {
			if args = strings.TrimLeft(args, " "); args != "" && args[0] == ',' {
				return piece(s, next+len(rest)-len(args)+1)
			}
		}
		return -1
	}
	rest, ok := strings.CutPrefix(rest, j.target)
	if !ok {
		return -1
	}
	at = next + len(j.target)
	rest = strings.TrimLeft(rest, " ")
	at, _ = SkipGap(s, at)
	for _, sign := range [...]string{"+=", ".=", "<<", "&=", "..=", "~=", ".append(", ".Append(", ".WriteString(", ".push_str(", ".concat(", "->append("} {
		if strings.HasPrefix(rest, sign) {
			return piece(s, at+len(sign))
		}
	}
	return -1
}

func piece(s string, at int) int {
	next, _ := SkipGap(s, at)
	return next
}

// copies reports whether a function of C puts its second argument behind its first.
func copies(name string) bool {
	switch name {
	case "strcat", "strncat", "strlcat", "wcscat":
		return true
	}
	return false
}

// assigned is the variable that gets a value, from what stands before the value.
func assigned(head string) string {
	head, ok := strings.CutSuffix(head, "=")
	if !ok {
		return ""
	}
	head = strings.TrimRight(head, ":+.<&~ \t")
	return strings.TrimLeft(head[nameStart(head, len(head)):], ".:>-")
}
