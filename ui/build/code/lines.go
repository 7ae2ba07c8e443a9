package code

import (
	"strings"
	"unicode/utf8"

	"policybench/snippets"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// line is one row of the text.
type line struct {
	indent int
	pieces []kit.Piece
}

// part is a stretch of the text, in bytes, that begins a row of its own.
type part struct{ from, to, indent int }

// lines are the rows of the text. In a part that is too wide policies and signatures are
// shortened, and what is still too wide is broken.
func (w *writer) lines() []line {
	tinted := w.tinted()
	t := text{w.Text, kit.Glow(tinted, w.Before, w.Text)}
	if w.Stale {
		t.runs = kit.PlainRun(w.Text, kit.Dim)
	}
	var lines []line
	for _, p := range w.parts() {
		room := max(w.room()-p.indent, 1)
		if kit.Cells(words.Visible(w.Text[p.from:p.to])) <= room {
			lines = append(lines, line{p.indent, t.pieces(p.from, p.to)})
			continue
		}
		if pieces := t.shortened(p, tokensIn(tinted, p), room, w.Pen); pieces != nil && !w.Whole {
			lines = append(lines, line{p.indent, pieces})
			continue
		}
		for _, row := range broken(w.Text, p, room) {
			lines = append(lines, line{row.indent, t.pieces(row.from, row.to)})
		}
	}
	return lines
}

// broken parts a part that is too wide: between words where there are some, else where the
// row ends. What follows is set in by two cells.
func broken(text string, p part, width int) []part {
	var list []part
	set := p.indent + min(indented(text[p.from:p.to])+2, max(width/2, 0))
	for {
		end := within(text[p.from:p.to], width)
		if p.from+end >= p.to || end == 0 {
			return append(list, p)
		}
		next := p.from + end
		if blank := strings.LastIndexByte(text[p.from:next], ' '); blank > max(end/2, indented(text[p.from:next])) {
			next = p.from + blank + 1
		}
		list = append(list, part{p.from, next, p.indent})
		if len(list) == 1 {
			width, p.indent = max(width-(set-p.indent), 1), set
		}
		p.from = next
	}
}

// indented is the number of blanks that a line begins with.
func indented(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// within is how many bytes of a text fit into so many cells.
func within(text string, width int) int {
	used := 0
	for i, r := range text {
		used += kit.Cells(words.Visible(string(r)))
		switch {
		case used <= width:
		case i == 0:
			return utf8.RuneLen(r) // at least one
		default:
			return i
		}
	}
	return len(text)
}

// parts are the lines of the text; a URL is parted into what it is made of.
func (w *writer) parts() []part {
	if w.Language == "url" && !strings.Contains(w.Text, "\n") {
		return urlParts(w.Text)
	}
	var list []part
	at := 0
	for _, l := range strings.Split(w.Text, "\n") {
		list = append(list, part{at, at + len(l), 0})
		at += len(l) + 1
	}
	return list
}

// urlParts are the host, and below it what follows: each segment of the path, the policy and
// the signature, the query. A URL within the URL is one segment.
func urlParts(url string) []part {
	const step = 2
	var cuts []part
	from := 0
	if _, rest, ok := strings.Cut(url, "://"); ok {
		from = len(url) - len(rest)
	}
	start, indent := 0, 0
	cut := func(at, to int) {
		if at > start {
			cuts = append(cuts, part{start, at, indent})
		}
		start, indent = at, to
	}
	inner := strings.Index(url[from:], "://")
	for i := from; i < len(url); i++ {
		switch rest := url[i:]; {
		case rest[0] == '/' && (inner < 0 || i <= from+strings.LastIndexByte(url[from:from+inner], '/')):
			cut(i, step)
		case strings.HasPrefix(rest, ",signature:"):
			cut(i, step+len("/security"))
		case inner < 0 && (rest[0] == '?' || rest[0] == '&'):
			cut(i, step)
		}
	}
	cut(len(url), 0)
	return cuts
}

// tokensIn are the policies and signatures in a part, in their order.
func tokensIn(runs []kit.Run, p part) []token {
	var list []token
	at := 0
	for _, r := range runs {
		if from, to := max(at, p.from), min(r.End, p.to); from < to && (r.As == kit.Policy || r.As == kit.Signature) {
			list = append(list, token{from, to})
		}
		if at = r.End; at >= p.to {
			break
		}
	}
	return list
}

// token is where a value stands in the text, in bytes.
type token struct{ from, to int }

// tinted are the roles of the language with those of the values that the text carries.
func (w *writer) tinted() []kit.Run {
	return kit.Tint(w.Text, tokenRuns(w.Text, w.Tokens),
		kit.Value{Text: w.Policy, As: kit.Policy}, kit.Value{Text: w.Signature, As: kit.Signature}, kit.Value{Text: w.Handle, As: kit.Handle})
}

// tokenRuns are the roles of a language.
func tokenRuns(text string, tokens []snippets.Token) []kit.Run {
	runs := make([]kit.Run, 0, 2*len(tokens)+1)
	at := 0
	for _, token := range tokens {
		if token.Start > at {
			runs = append(runs, kit.Run{End: token.Start, As: kit.Normal})
		}
		runs = append(runs, kit.Run{End: token.End, As: tokenRoles[token.Role]})
		at = token.End
	}
	if at < len(text) {
		runs = append(runs, kit.Run{End: len(text), As: kit.Normal})
	}
	return runs
}

var tokenRoles = [...]kit.Role{
	snippets.Plain: kit.Normal, snippets.Keyword: kit.Keyword, snippets.StringLit: kit.Literal,
	snippets.Comment: kit.Remark, snippets.Value: kit.Datum,
}
