package code

import (
	"policybench/ui/kit"
	"policybench/ui/words"
)

// text is a text with its roles.
type text struct {
	all  string
	runs []kit.Run
}

// pieces are a stretch of it, as it may be shown.
func (t text) pieces(from, to int) []kit.Piece {
	list := kit.Slice(t.all, t.runs, from, to)
	for i := range list {
		list[i].Text = words.Visible(list[i].Text)
	}
	return list
}

// leastToken is how much of a value must be left for it to be told from another.
const leastToken = 8

// shortened is a part with the middle of its policies and signatures left out, so that it
// fits into so many cells; nil where it does not.
func (t text) shortened(p part, tokens []token, room int, pen kit.Pen) []kit.Piece {
	left := room - kit.Cells(words.Visible(t.all[p.from:p.to]))
	for _, token := range tokens {
		left += token.to - token.from
	}
	if len(tokens) == 0 || left < leastToken*len(tokens) {
		return nil
	}
	var list []kit.Piece
	at := p.from
	for i, token := range tokens {
		list = append(list, t.pieces(at, token.from)...)
		value := t.all[token.from:token.to]
		shown := pen.Elide(value, left/(len(tokens)-i))
		left -= kit.Cells(shown)
		list = append(list, t.elided(token, value, shown, pen)...)
		at = token.to
	}
	return append(list, t.pieces(at, p.to)...)
}

// elided are the pieces of a value that may have lost its middle, in the roles of what is
// left.
func (t text) elided(token token, value, shown string, pen kit.Pen) []kit.Piece {
	if shown == value {
		return t.pieces(token.from, token.to)
	}
	head := 0
	for head < len(shown) && shown[head] == value[head] {
		head++
	}
	tail := len(shown) - head - len(pen.Glyphs.Ellipsis)
	list := t.pieces(token.from, token.from+head)
	as := kit.Quiet
	if len(list) > 0 {
		as = list[len(list)-1].As // one token, one look
	}
	list = append(list, kit.Piece{As: as, Text: pen.Glyphs.Ellipsis})
	return append(list, t.pieces(token.to-tail, token.to)...)
}
