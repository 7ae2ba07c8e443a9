package code

import (
	"strings"

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
	t := text{all: w.Text, runs: w.runs()}
	var lines []line
	for _, p := range w.parts() {
		room := max(w.room()-p.indent, 1)
		if kit.Cells(words.Visible(w.Text[p.from:p.to])) <= room {
			lines = append(lines, line{p.indent, t.pieces(p.from, p.to)})
			continue
		}
		if pieces := t.shortened(p, w.tokensIn(p), room, w.Pen); pieces != nil {
			lines = append(lines, line{p.indent, pieces})
			continue
		}
		for _, pieces := range kit.BreakRuns(w.Text[p.from:p.to], t.runsIn(p), room) {
			lines = append(lines, line{p.indent, pieces})
		}
	}
	return lines
}

// parts are the lines of the text; a URL is parted into what it is made of.
func (w *writer) parts() []part {
	if w.Language == "url" && !strings.Contains(w.Text, "\n") {
		return urlParts(w.Text)
	}
	var list []part
	at := 0
	for l := range strings.SplitSeq(w.Text, "\n") {
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
func (w *writer) tokensIn(p part) []token {
	return places(w.Text[p.from:p.to], p.from, named{w.Policy, policy}, named{w.Signature, signature})
}

// named is a value with its role.
type named struct {
	value string
	as    kit.Role
}

// token is where a value stands in the text, in bytes.
type token struct {
	from, to int
	as       kit.Role
}

// places are where values stand in a text that begins at an offset, in their order.
func places(text string, offset int, values ...named) []token {
	var list []token
	for at := 0; at < len(text); {
		next := token{from: len(text)}
		for _, v := range values {
			if v.value == "" {
				continue
			}
			if i := strings.Index(text[at:], v.value); i >= 0 && at+i < next.from {
				next = token{at + i, at + i + len(v.value), v.as}
			}
		}
		if next.to == 0 {
			break
		}
		list = append(list, token{next.from + offset, next.to + offset, next.as})
		at = next.to
	}
	return list
}

// runs are the roles of the text: those of its language, of the values it carries, and of
// what the last change made.
func (w *writer) runs() []kit.Run {
	if w.Stale {
		return kit.PlainRun(w.Text, stale)
	}
	runs := tokenRuns(w.Text, w.Tokens)
	values := places(w.Text, 0, named{w.Policy, policy}, named{w.Signature, signature}, named{w.Handle, handle})
	return kit.Glow(over(runs, values), w.Before, w.Text)
}

// over lays the roles of values over those of a language.
func over(runs []kit.Run, values []token) []kit.Run {
	if len(values) == 0 {
		return runs
	}
	list := make([]kit.Run, 0, len(runs)+2*len(values))
	at := 0
	for _, r := range runs {
		for at < r.End {
			switch {
			case len(values) == 0 || values[0].from >= r.End:
				list, at = append(list, r), r.End
			case values[0].from > at:
				at = values[0].from
				list = append(list, kit.Run{End: at, As: r.As})
			default:
				at = max(values[0].to, at)
				list = append(list, kit.Run{End: at, As: values[0].as})
				values = values[1:]
			}
		}
	}
	return list
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
