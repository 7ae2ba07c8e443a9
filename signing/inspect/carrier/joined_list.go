package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// list is jointAround in a list that begins at at, which may be joined by the call around it,
// as in "".join([…]) and join("", […]), or by one behind it, as in […].join("").
func (k *joining) list(j *joint, s string, at int, before string) {
	before = before[:nameStart(before, len(before))]                        // array, List.of, string
	before = strings.TrimRight(strings.TrimSuffix(before, "[]"), " \t\r\n") // []string of Go
	sep, known := "", false
	if open := opener(before); open >= 0 {
		outer, first := strings.TrimRight(before[:open], "\": \t\r\n"), strings.TrimSpace(before[open+1:])
		name := strings.ToLower(outer[nameStart(outer, len(outer)):])
		switch {
		case !strings.HasSuffix(name, "join") && !strings.HasSuffix(name, "implode"):
		case first != "":
			sep, known = separator(first)
		case strings.HasPrefix(name, "."):
			sep, known = separatorBefore(strings.TrimSuffix(outer, ".join"))
		default:
			k.joinedBehind(j, s, at)
			return
		}
	}
	if known {
		j.separate(sep)
	} else {
		k.joinedBehind(j, s, at)
	}
}

// joinedBehind is list where what joins it stands behind its end.
func (k *joining) joinedBehind(j *joint, s string, at int) bool {
	end := k.listEnd(s, at)
	rest := strings.TrimLeft(ascii.After(s, end, 80), " \t\r\n")
	if end == 0 || rest == "" {
		return false
	}
	for _, call := range [...]string{".joinToString(", ".join(", ".mkString(", ".joined(separator:", ".joined(", ".concat()", ".join", "-join", ","} {
		after, ok := strings.CutPrefix(rest, call)
		if !ok {
			continue
		}
		after = strings.TrimLeft(after, " \t")
		sep, known := separator(after)
		if !known {
			if known = call == ".concat()" || call == ".join" || after != "" && after[0] == ')' && call != ","; !known {
				return false
			}
			if call == ".join(" {
				sep = "," // of JavaScript
			}
		}
		if call == "," && !strings.HasPrefix(strings.TrimLeft(after[len(sep)+2:], " \t"), ")") {
			return false
		}
		j.separate(sep)
		return true
	}
	return false
}

// pasted is jointAround in R's paste, which puts a blank between its arguments unless it is
// told otherwise at the end.
func (k *joining) pasted(j *joint, s string, at int) {
	end := k.listEnd(s, at)
	if end == 0 {
		return
	}
	last := ascii.Before(s, end-1, 20)
	if i := strings.LastIndex(last, "sep"); i >= 0 {
		if sep, ok := separator(strings.TrimLeft(last[i+len("sep"):], " =")); ok {
			j.separate(sep)
		}
	}
}

// separated is jointAround in a call whose first argument says what is put between the others.
func (j *joint) separated(first string) {
	if sep, ok := separator(first); ok {
		j.separate(sep)
	}
}

// separate makes the pieces those of one URL, unless what is put between parts texts.
func (j *joint) separate(sep string) {
	if len(sep) <= len("%2F") && !strings.ContainsAny(sep, " \t\r\n\\|") {
		j.parts, j.sign = ",;", sep
	}
}

// separator reads a literal that says what is put between two pieces.
func separator(s string) (sep string, ok bool) {
	open := LiteralOpens(s, 0)
	if open == 0 {
		return "", false
	}
	end := strings.IndexByte(s[open:], s[open-1])
	if end < 0 {
		return "", false
	}
	return s[open : open+end], true
}

// separatorBefore is separator for a literal at the end of a text.
func separatorBefore(s string) (sep string, ok bool) {
	if s == "" || strings.IndexByte("\"'", s[len(s)-1]) < 0 {
		return "", false
	}
	open := strings.LastIndexByte(s[:len(s)-1], s[len(s)-1])
	if open < 0 {
		return "", false
	}
	return s[open+1 : len(s)-1], true
}

// opener is where the bracket stands that is open at the end of a text, -1 without one.
func opener(s string) int {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return -1
}

// listEnd is behind the bracket that closes the one at at, 0 where it is not found. What
// all such searches of a text may read is bounded.
func (k *joining) listEnd(s string, at int) int {
	limit := min(len(s), at+listReach, at+max(0, len(s)+4*listReach-k.looked))
	depth := 0
	for i := at; i < limit; i++ {
		switch s[i] {
		case '"', '\'', '`':
			if end := strings.IndexByte(s[i+1:limit], s[i]); end >= 0 {
				i += 1 + end
			}
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				k.looked += i - at
				return i + 1
			}
		}
	}
	k.looked += max(0, limit-at)
	return 0
}
