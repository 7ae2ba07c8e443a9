package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// statement is a stretch of source code that runs as one: a call with all its
// arguments, an assignment, one shell command. Offsets are of the text it was cut from.
type statement struct {
	from, to int
	opens    []bracket // around the place it was made for, innermost first
}

// bracket is one that is open at a place. Its end is 0 where the statement ends first.
type bracket struct {
	kind    byte
	at, end int
}

// holds reports whether a stretch lies within the statement.
func (st *statement) holds(from, to int) bool { return st.from <= from && to <= st.to }

// level is the index of the innermost bracket that encloses another place of the
// statement as well, the number of brackets where none does.
func (st *statement) level(at int) int {
	for i, b := range st.opens {
		if b.at < at && (b.end == 0 || at < b.end) {
			return i
		}
	}
	return len(st.opens)
}

// statementAround finds the statement around s[from:to]. What it cannot tell from
// brackets, semicolons and line ends it does not guess: the code may be of any
// language.
func statementAround(s string, from, to int) statement {
	var st statement
	st.begin(s, from)
	st.finish(s, to)
	return st
}

// begin looks back for the start.
func (st *statement) begin(s string, at int) {
	limit := max(0, at-reach)
	i := at
	if quoteBefore(s, i) != 0 {
		i--
	}
	lineEnd := -1 // behind the last line end that would be the start
	depth := 0
	for ; i > limit; i-- {
		switch c := s[i-1]; c {
		case '"', '\'', '`':
			if j := strings.LastIndexByte(s[limit:i-1], c); j >= 0 && strings.IndexByte(s[limit+j:i-1], '\n') < 0 {
				i = limit + j + 1
			}
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			if depth--; depth >= 0 {
				continue
			}
			depth = 0
			if c == '{' && (lineEnd >= 0 || opensBlock(s[:i-1])) {
				st.from = max(i, lineEnd)
				return
			}
			st.opens = append(st.opens, bracket{kind: c, at: i - 1})
			lineEnd = -1
		case ';':
			if depth == 0 {
				st.from = max(i, lineEnd)
				return
			}
		case '\n':
			if depth > 0 || lineEnd >= 0 {
				continue
			}
			if isBlankLine(s, i) {
				st.from = i
				return
			}
			if endsStatement(s, i-1) {
				lineEnd = i
			}
		}
	}
	st.from = max(i, lineEnd)
}

// finish looks on for the end.
func (st *statement) finish(s string, at int) {
	limit := min(len(s), at+reach)
	i, depth, open := at, 0, 0
	if i < limit && strings.IndexByte("\"'`", s[i]) >= 0 {
		i++
	}
	for ; i < limit; i++ {
		switch c := s[i]; c {
		case '"', '\'', '`':
			line := s[i+1 : limit]
			if j := strings.IndexByte(line, '\n'); j >= 0 {
				line = line[:j]
			}
			if j := strings.IndexByte(line, c); j >= 0 {
				i += j + 1
			}
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth >= 0 {
				continue
			}
			depth = 0
			if open == len(st.opens) {
				st.to = i
				return
			}
			st.opens[open].end = i
			open++
		case ';':
			if depth == 0 {
				st.to = i
				return
			}
		case '\n':
			if depth > 0 || !isBlankLine(s, i+1) && (open < len(st.opens) && st.opens[open].kind != '{' || !endsStatement(s, i)) {
				continue
			}
			st.to = i
			return
		}
	}
	st.to = i
}

// isBlankLine reports whether the line that begins at at is empty.
func isBlankLine(s string, at int) bool {
	for at < len(s) && (s[at] == ' ' || s[at] == '\t' || s[at] == '\r') {
		at++
	}
	return at < len(s) && s[at] == '\n'
}

// endsStatement reports whether the line end at at ends what stands before it where
// no parenthesis is open.
func endsStatement(s string, at int) bool {
	before := strings.TrimRight(s[max(0, at-carrier.MaxGap):at], " \t\r")
	if before != "" && strings.IndexByte(",([{+.\\=&|?:", before[len(before)-1]) >= 0 {
		return false
	}
	after := strings.TrimLeft(s[at:min(len(s), at+carrier.MaxGap)], " \t\r\n")
	return after == "" || strings.IndexByte(".+?:&|)]},={", after[0]) < 0 && !strings.HasPrefix(after, "->")
}

// opensBlock tells the brace of a function's body, which stands behind head, from
// that of an object.
func opensBlock(head string) bool {
	head = strings.TrimRight(head[max(0, len(head)-carrier.MaxGap):], " \t\r\n")
	for _, end := range [...]string{")", "=>", "->", "else", "do", "try", "finally"} {
		if strings.HasSuffix(head, end) {
			return true
		}
	}
	line := head[ascii.LineStart(head, len(head)):]
	return strings.Contains(line, "class ") || strings.Contains(line, "module ") || strings.Contains(line, "namespace ")
}

// name is what the statement assigns to, or the object whose method it calls: url in
// "const url = …", q in "q.Set(…)", params in "params.append(…)". called tells the two
// apart.
func (st *statement) name(s string) (name string, called bool) {
	text := strings.TrimLeft(s[st.from:min(st.to, st.from+carrier.MaxGap)], " \t\r\n>")
	text = strings.TrimPrefix(text, "$ ") // a shell's prompt
	end := strings.IndexAny(text, "=({[\"'`\n")
	if end < 0 {
		return "", false
	}
	head := text[:end]
	if text[end] == '=' && (end+1 == len(text) || text[end+1] != '=' && text[end+1] != '>') {
		// u, err := …; const url: string = …; private final String url = …
		head = strings.TrimRight(head, ": \t+")
		if i := strings.IndexAny(head, ":,"); i > 0 {
			head = strings.TrimRight(head[:i], " ")
		}
		return lastWord(head), false
	}
	if dot := strings.IndexAny(head, ".-"); dot > 0 && text[end] == '(' {
		return lastWord(head[:dot]), true
	}
	return "", false
}

// lastWord is the name at the end of head, empty where none ends there.
func lastWord(head string) string {
	i := len(head)
	for i > 0 && ascii.IsName(head[i-1]) {
		i--
	}
	return head[i:]
}
