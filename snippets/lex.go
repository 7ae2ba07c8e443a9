package snippets

import (
	"path"
	"slices"
	"strings"
)

// lexer gives the text of templates its roles. It knows what our own templates
// hold, no more: words, strings on one line, comments to the end of the line.
type lexer struct {
	keywords []string
	comments []string // what starts a comment
	quote    byte     // the open string's quote, 0 outside
	comment  bool
}

var languages = map[string]struct {
	keywords string
	comments string
}{
	".js":   {"const function return throw new if import from export default", "//"},
	".jsx":  {"const function return import from export default", "//"},
	".html": {"const new script html head body meta title div iframe DOCTYPE", "// <!--"},
	".json": {"", ""},
	".py":   {"import def return if from raise", "#"},
	".rb":   {"require def end do return", "#"},
	".php":  {"function return if throw new string array", "//"},
	".go":   {"package import func return if nil string error any map", "//"},
	".java": {"import public static class return throws new for if else char int", "//"},
	".sh":   {"if then else fi case esac set curl openssl printf test", "#"},
}

func lexerFor(file string) *lexer {
	l := languages[path.Ext(file)]
	return &lexer{keywords: strings.Fields(l.keywords), comments: strings.Fields(l.comments)}
}

// endLine closes what a line leaves open.
func (x *lexer) endLine() { x.quote, x.comment = 0, false }

// split appends the pieces of text with their roles. Strings and comments may go
// on from the piece before.
func (x *lexer) split(parts []part, text string) []part {
	from, role := 0, Plain
	for at := 0; at < len(text); {
		n, next := x.next(text[at:])
		if next != role && at > from {
			parts = append(parts, part{text: text[from:at], role: role})
			from = at
		}
		role = next
		at += n
	}
	if from < len(text) {
		parts = append(parts, part{text: text[from:], role: role})
	}
	return parts
}

// next is the length and role of the piece at the start of text.
func (x *lexer) next(text string) (int, Role) {
	if x.comment {
		return len(text), Comment
	}
	if x.quote != 0 {
		return x.inString(text, 0)
	}
	c := text[0]
	if c == '"' || c == '\'' || c == '`' {
		x.quote = c
		return x.inString(text, 1)
	}
	for _, mark := range x.comments {
		if strings.HasPrefix(text, mark) {
			x.comment = true
			return len(mark), Comment
		}
	}
	if n := wordLength(text); n > 0 {
		if slices.Contains(x.keywords, text[:n]) {
			return n, Keyword
		}
		return n, Plain
	}
	return 1, Plain
}

func (x *lexer) inString(text string, from int) (int, Role) {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case x.quote:
			x.quote = 0
			return i + 1, StringLit
		}
	}
	return len(text), StringLit
}

func wordLength(text string) int {
	n := 0
	for n < len(text) {
		c := text[n]
		if (c|0x20) < 'a' || (c|0x20) > 'z' {
			if c != '_' && c != '$' && (c < '0' || c > '9') {
				break
			}
		}
		n++
	}
	return n
}
