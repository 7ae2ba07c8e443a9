package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// joint is how pieces are joined.
type joint struct {
	// behind is the offset behind the sign between two pieces that begins at a place,
	// blanks before it passed, or -1.
	behind func(s string, at int) int
	sign   string // what the joining puts between two pieces
}

// is reports whether the sign between two pieces stands behind a place.
func (j *joint) is(s string, at int) bool { return j.behind(s, at) >= 0 }

// jointAround is how the literal that opens with a quote is joined with what follows.
func (k *joining) jointAround(s string, quote int) (joint, bool) {
	before := strings.TrimRight(ascii.Before(s, quote, 80), " \t\r\n")
	name, bracket := openerOf(before)
	switch {
	case bracket == '(' && joiningCalls[strings.ToLower(name)]:
		return joint{behind: behindSign(",;")}, true
	case bracket == '(' && appends(name):
		return joint{behind: behindAppend(receiverOf(before))}, true
	case bracket == '[' || bracket == '{' || bracket == '(' && (name == "" || name == "array"):
		return k.joinedList(s, quote, before)
	case bracket == ' ' && name == "echo":
		return joint{behind: behindSign(",")}, true
	case bracket == ' ' && (name == "(str" || name == "(concat" || name == "(string-append"):
		return joint{behind: behindBlank}, true
	case bracket == ',' && (strings.HasPrefix(name, "strcpy(") || strings.HasPrefix(name, "strcat(")):
		return joint{behind: behindCopy(name[len("strcpy("):])}, true
	}
	if end := literalEnd(s, quote, min(len(s), quote+mostJoined)); end > 0 && pass(s, end+1, ".concat(") >= 0 {
		return joint{behind: behindConcat}, true
	}
	if bracket == '=' && name != "" {
		return joint{behind: behindStatement(name)}, true
	}
	return joint{}, false
}

// joiningCalls are functions whose arguments follow one another in what they return: R,
// SQL, Excel, C#, Terraform, Hive.
var joiningCalls = map[string]bool{
	"paste0": true, "concat": true, "concatenate": true, "string.concat": true, "str_c": true,
}

// appends reports whether a call adds its argument to a text: sb.append(, StringBuilder(.
func appends(name string) bool {
	return strings.HasSuffix(name, ".append") || strings.HasSuffix(name, ".Append") || strings.HasSuffix(name, "StringBuilder") || strings.HasSuffix(name, "StringBuffer")
}

// openerOf is the bracket or sign that stands before a literal, and the name before that;
// a word alone has a blank for its sign.
func openerOf(before string) (name string, sign byte) {
	if before == "" {
		return "", 0
	}
	last := len(before) - 1
	switch c := before[last]; c {
	case '(', '[', '{':
		return wordBefore(before[:last], "."), c
	case '=':
		return wordBefore(strings.TrimRight(before[:last], " "), "$."), c
	case ',':
		return wordBefore(before[:last], "("), c
	}
	return wordBefore(before, "(-"), ' '
}

// wordBefore is the name at the end of a text, with some signs in it.
func wordBefore(s, signs string) string {
	at := len(s)
	for at > 0 && (ascii.IsName(s[at-1]) || strings.IndexByte(signs, s[at-1]) >= 0) {
		at--
	}
	return s[at:]
}

// receiverOf is the variable that a call before a literal is made on: sb in "sb.append(".
func receiverOf(before string) string {
	name := wordBefore(strings.TrimRight(before, "("), ".")
	receiver, _, _ := strings.Cut(name, ".")
	return receiver
}

// behindSign are pieces with one of some signs between them.
func behindSign(signs string) func(s string, at int) int {
	return func(s string, at int) int {
		at, _ = SkipGap(s, at)
		if at < len(s) && strings.IndexByte(signs, s[at]) >= 0 {
			return at + 1
		}
		return -1
	}
}

// behindBlank are pieces with a blank between them.
func behindBlank(s string, at int) int {
	if next, _ := SkipGap(s, at); next > at {
		return next
	}
	return -1
}

// behindAppend are the arguments of one call behind the other: ).append(, and sb.append( in
// a statement of its own.
func behindAppend(receiver string) func(s string, at int) int {
	return func(s string, at int) int {
		at = pass(s, at, ")")
		if next := pass(s, at, ";"); next >= 0 {
			at = next
		}
		if next := pass(s, at, receiver); next >= 0 && receiver != "" {
			at = next
		}
		for _, call := range [...]string{".append(", ".Append("} {
			if next := pass(s, at, call); next >= 0 {
				return next
			}
		}
		return -1
	}
}

// behindConcat are the arguments of "…".concat(a, b).concat(c).
func behindConcat(s string, at int) int {
	if next := pass(s, at, ","); next >= 0 {
		return next
	}
	if next := pass(s, at, ")"); next >= 0 {
		at = next
	}
	return pass(s, at, ".concat(")
}

// behindCopy are the arguments of C's strcat on one variable.
func behindCopy(variable string) func(s string, at int) int {
	return func(s string, at int) int {
		for _, sign := range [...]string{")", ";", "strcat", "(", variable, ","} {
			if at = pass(s, at, sign); at < 0 {
				return -1
			}
		}
		return at
	}
}

// behindStatement are the statements that add to a variable: url += …, $url .= …
func behindStatement(variable string) func(s string, at int) int {
	return func(s string, at int) int {
		if next := pass(s, at, ";"); next >= 0 {
			at = next
		} else if _, broke := SkipGap(s, at); !broke {
			return -1
		}
		at = pass(s, at, variable)
		for _, sign := range [...]string{"+=", ".=", "<<"} {
			if next := pass(s, at, sign); next >= 0 {
				return next
			}
		}
		return -1
	}
}

// pass is the offset behind a sign that stands at a place, blanks before it passed; -1
// without it, or without a place.
func pass(s string, at int, sign string) int {
	if at < 0 {
		return -1
	}
	at, _ = SkipGap(s, at)
	if !strings.HasPrefix(s[at:], sign) {
		return -1
	}
	return at + len(sign)
}

// joinedList is a list that is joined: by the call before its bracket, as Python, PHP, Go
// and Terraform do, or behind it.
func (k *joining) joinedList(s string, quote int, before string) (joint, bool) {
	list := behindSign(",")
	head := strings.TrimRight(before[:len(before)-1], " ")
	head = strings.TrimSuffix(strings.TrimSuffix(head, "[]string"), "array")
	if call, ok := strings.CutSuffix(strings.TrimRight(head, " "), "("); ok { // "".join([
		if literal, ok := strings.CutSuffix(call, ".join"); ok {
			sign, ok := literalAtEnd(literal)
			return joint{list, sign}, ok
		}
		if strings.HasSuffix(call, "Join") { // strings.Join([]string{…}, "/")
			return k.behindList(s, quote, list, ",")
		}
	}
	if call, ok := strings.CutSuffix(strings.TrimRight(head, " "), ","); ok { // implode("/", [
		for _, name := range [...]string{"implode(", "join("} {
			if i := strings.LastIndex(call, name); i >= 0 {
				sign, ok := literalAtEnd(call[i:])
				return joint{list, sign}, ok
			}
		}
	}
	return k.behindList(s, quote, list, ".join")
}

// literalAtEnd is the text of the literal that a text ends with.
func literalAtEnd(s string) (string, bool) {
	n := len(s) - 1
	if n < 1 || strings.IndexByte("\"'", s[n]) < 0 {
		return "", false
	}
	open := strings.LastIndexByte(s[:n], s[n])
	return s[open+1 : n], open >= 0 && n-open <= 2
}

// behindList is the joining of a list that its end says: ].join("/"), }, "/").
func (k *joining) behindList(s string, quote int, list func(string, int) int, call string) (joint, bool) {
	depth, limit := 1, min(len(s), quote+mostJoined)
	if !k.closes(s, quote, limit) {
		return joint{}, false
	}
	for i := quote; i < limit; i++ {
		switch c := s[i]; c {
		case '"', '\'', '`':
			if i = literalEnd(s, i, limit); i == 0 {
				return joint{}, false
			}
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth > 0 {
				continue
			}
			at := pass(s, i+1, call)
			if next := pass(s, at, "("); next >= 0 {
				at = next
			}
			if at < 0 {
				return joint{}, false
			}
			at, _ = SkipGap(s, at)
			if LiteralOpens(s, at) != 1 {
				return joint{behind: list}, call == ".join" && s[at-1] != '(' // Ruby's join, without a sign
			}
			end := literalEnd(s, at, limit)
			return joint{list, s[at+1 : max(end, at+1)]}, end > 0 && end-at <= 2
		}
	}
	return joint{}, false
}
