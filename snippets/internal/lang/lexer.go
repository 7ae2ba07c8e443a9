package lang

import (
	"slices"
	"strings"
)

// Role is what a piece of code is.
type Role uint8

// The roles; text outside any token is plain.
const (
	Plain Role = iota
	Keyword
	StringLit
	Comment
	Value // something of the user's: key, handle, policy, signature
)

// Piece is a run of a template's text with its role.
type Piece struct {
	Text string
	Role Role
}

// Lexer gives the text of templates its roles. It knows what our own templates
// hold, no more: words, strings on one line, comments to the end of the line.
type Lexer struct {
	keywords []string
	comments []string // what starts a comment
	quote    byte     // the open string's quote, 0 outside
	comment  bool
}

// Lexer returns one that stands at the beginning of a text in the language.
func (l *Language) Lexer() *Lexer {
	return &Lexer{keywords: strings.Fields(l.Keywords), comments: strings.Fields(l.Comments)}
}

// EndLine closes what a line leaves open.
func (x *Lexer) EndLine() { x.quote, x.comment = 0, false }

// Split takes text apart. Strings and comments may go on from the text before.
func (x *Lexer) Split(text string) []Piece {
	var pieces []Piece
	from, role := 0, Plain
	for at := 0; at < len(text); {
		n, next := x.next(text[at:])
		if next != role && at > from {
			pieces = append(pieces, Piece{text[from:at], role})
			from = at
		}
		role = next
		at += n
	}
	if from < len(text) {
		pieces = append(pieces, Piece{text[from:], role})
	}
	return pieces
}

// next is the length and role of the piece at the start of text.
func (x *Lexer) next(text string) (int, Role) {
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

func (x *Lexer) inString(text string, from int) (int, Role) {
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
