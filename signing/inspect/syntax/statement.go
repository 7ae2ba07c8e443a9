package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// Statement is a stretch of source code that runs as one: a call with all its
// arguments, an assignment, one shell command. Offsets are of the text it was cut from.
type Statement struct {
	From, To int
	Opens    []Bracket // around the place it was made for, innermost first
}

// Bracket is one that is open at a place. Its end is 0 where the statement ends first.
type Bracket struct {
	Kind    byte
	At, end int
}

// Text is the statement itself.
func (st *Statement) Text(s string) string { return ascii.Part(s, st.From, st.To) }

// Meets reports whether two statements share a byte. Two that do are one statement, or
// nobody can tell where the first ends: neither stands before the other.
func (st *Statement) Meets(o *Statement) bool { return st.From < o.To && o.From < st.To }

// Holds reports whether a stretch lies within the statement.
func (st *Statement) Holds(from, to int) bool { return st.From <= from && to <= st.To }

// Level is the index of the innermost bracket that encloses another place of the
// statement as well, the number of brackets where none does.
func (st *Statement) Level(at int) int {
	for i, b := range st.Opens {
		if b.At < at && (b.end == 0 || at < b.end) {
			return i
		}
	}
	return len(st.Opens)
}

// StatementAround finds the statement around s[from:to]. What it cannot tell from
// brackets, semicolons and line ends it does not guess: the code may be of any
// language.
func StatementAround(s string, from, to int) Statement {
	w := Walk{Text: s}
	return w.Around(from, to)
}

// IndexStart goes back from the key of an index, params['policy'], to before its bracket;
// any other place is itself.
func IndexStart(s string, at int) int {
	if at > 1 && (s[at-1] == '"' || s[at-1] == '\'') && s[at-2] == '[' {
		return at - 2
	}
	return at
}

// begin looks back for the start.
func (st *Statement) begin(s string, at int, c *calm) {
	limit := max(0, at-Reach)
	i := at
	if QuoteBefore(s, i) != 0 {
		i--
	}
	lineEnd := -1 // behind the last line end that would be the start
	depth := 0
	for i = c.back(s, i, limit); i > limit; i-- {
		if !codeSigns[s[i-1]] {
			continue // as most bytes
		}
		switch c := s[i-1]; c {
		case '"', '\'', '`':
			if holdsObject(s, i-1) {
				continue
			}
			if j := ascii.LastIndexByte(s[limit:i-1], c); j >= 0 && strings.IndexByte(s[limit+j:i-1], '\n') < 0 {
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
				st.From = max(i, lineEnd)
				return
			}
			st.Opens = append(st.Opens, Bracket{Kind: c, At: i - 1})
			lineEnd = -1
		case ';':
			if depth == 0 {
				st.From = max(i, lineEnd)
				return
			}
		case '\n':
			if depth > 0 || lineEnd >= 0 {
				continue
			}
			if isBlankLine(s, i) {
				st.From = i
				return
			}
			if endsStatement(s, i-1) {
				lineEnd = i
			}
		}
	}
	st.From = max(i, lineEnd)
}

// holdsObject reports whether a quote opens a text that holds an object, whose own quotes
// are no longer escaped here: "text": "{"apikey": …}".
func holdsObject(s string, quote int) bool {
	return quote > 0 && strings.IndexByte("{[", ascii.At(s, quote+1)) >= 0 && strings.IndexByte(":=(, ", s[quote-1]) >= 0
}

// endsObject reports whether a quote closes such a text.
func endsObject(s string, quote int) bool {
	return quote > 0 && strings.IndexByte("}]", s[quote-1]) >= 0 && strings.IndexByte(",}]) ", ascii.At(s, quote+1)) >= 0
}

// finish looks on for the end.
func (st *Statement) finish(s string, at int, c *calm) {
	limit := min(len(s), at+Reach)
	i, depth, open := at, 0, 0
	if i < limit && strings.IndexByte("\"'`", s[i]) >= 0 {
		i++
	}
	for i = c.forth(s, i, limit); i < limit; i++ {
		if !codeSigns[s[i]] {
			continue
		}
		switch c := s[i]; c {
		case '"', '\'', '`':
			if endsObject(s, i) {
				continue
			}
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
			if open == len(st.Opens) {
				st.To = i
				return
			}
			st.Opens[open].end = i
			open++
		case ';':
			if depth == 0 {
				st.To = i
				return
			}
		case '\n':
			if depth > 0 || !isBlankLine(s, i+1) && (open < len(st.Opens) && st.Opens[open].Kind != '{' || !endsStatement(s, i)) {
				continue
			}
			st.To = i
			return
		}
	}
	st.To = i
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
	from, to := max(0, at-carrier.MaxGap), min(len(s), at+carrier.MaxGap)
	last := at
	for last > from && s[last-1] != '\n' && ascii.IsBlank(s[last-1]) {
		last--
	}
	if last > from && strings.IndexByte(",([{+.\\=&|?:", s[last-1]) >= 0 {
		return false
	}
	for at < to && ascii.IsBlank(s[at]) {
		at++
	}
	after := s[at:to]
	return after == "" || strings.IndexByte(".+?:&|)]},={", after[0]) < 0 && !strings.HasPrefix(after, "->")
}

// Name is what the statement assigns to, or the object whose method it calls or whose key
// it sets: url in "const url = …", q in "q.Set(…)" and "q['policy'] = …". called tells the
// two apart.
func (st *Statement) Name(s string) (name string, called bool) {
	text := strings.TrimLeft(ascii.Part(s, st.From, min(st.To, st.From+carrier.MaxGap)), " \t\r\n>")
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
		return LastWord(head), false
	}
	if text[end] == '[' {
		key := text[end:]
		if i := strings.IndexByte(key, ']'); i > 1 && strings.IndexByte("\"'", key[1]) >= 0 && strings.HasPrefix(strings.TrimLeft(key[i+1:], " "), "=") {
			return LastWord(head), true
		}
	}
	if dot := strings.IndexAny(head, ".-"); dot > 0 && text[end] == '(' {
		return LastWord(head[:dot]), true
	}
	return "", false
}

// Reach is how far apart the two halves of a pair may stand.
const Reach = 1500
