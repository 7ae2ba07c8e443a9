package kit

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/words"
)

// Run is a stretch of a text with one role: from the end of the run before it to
// its own end, in bytes.
type Run struct {
	End int
	As  Role
}

// PlainRun is a text in one role.
func PlainRun(text string, as Role) []Run { return []Run{{len(text), as}} }

// JsonRuns are the roles of a policy, which may be cut in its middle: a string before a
// colon is a key, and the one behind "handle" a handle.
func JsonRuns(text string) []Run {
	var runs []Run
	value := Literal
	for i := 0; i < len(text); {
		end, as := i+1, Normal
		switch c := text[i]; {
		case c == '"':
			end = stringEnd(text, i)
			as = value
			if end < len(text) && text[end] == ':' {
				as, value = Keyword, Literal
				if text[i:end] == `"handle"` {
					value = Handle
				}
			}
		case c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':':
			as = Quiet
		default:
			for end < len(text) && text[end] != '"' && text[end] != ',' && text[end] != '}' {
				end++
			}
		}
		if as == Handle { // its quotes are none of it
			runs = append(runs, Run{i + 1, Literal})
			if end > i+1 && text[end-1] == '"' {
				runs = append(runs, Run{end - 1, Handle})
				as = Literal
			}
		}
		runs = append(runs, Run{end, as})
		i = end
	}
	return runs
}

func stringEnd(text string, from int) int {
	for i := from + 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}

// Glow gives what differs from an earlier text the role of fresh text.
func Glow(runs []Run, before, now string) []Run {
	if before == now || before == "" {
		return runs
	}
	from := 0
	for from < len(before) && from < len(now) && before[from] == now[from] {
		from++
	}
	to, was := len(now), len(before)
	for to > from && was > from && now[to-1] == before[was-1] {
		to, was = to-1, was-1
	}
	if from == to {
		return runs
	}
	for from > 0 && !utf8.RuneStart(now[from]) {
		from--
	}
	for to < len(now) && !utf8.RuneStart(now[to]) {
		to++
	}
	return overlay(runs, []span{{from, to, Fresh}})
}

// BreakRuns breaks a text at line ends and at a width, keeping the roles. It is
// linear: a text may be one line of a megabyte.
func BreakRuns(text string, runs []Run, width int) [][]Piece {
	b := breaker{text: text, width: max(width, 1)}
	for _, r := range runs {
		b.take(r)
	}
	return append(b.lines, b.line)
}

type breaker struct {
	text       string
	width      int
	start, pos int
	used       int
	line       []Piece
	lines      [][]Piece
}

func (b *breaker) take(r Run) {
	for b.pos < r.End {
		c := b.text[b.pos]
		if c == '\n' {
			b.flush(r.As)
			b.endLine()
			b.pos++
			b.start = b.pos
			continue
		}
		size, wide := 1, 1
		if c >= utf8.RuneSelf || c < ' ' || c == 0x7f {
			_, size = utf8.DecodeRuneInString(b.text[b.pos:])
			wide = ansi.StringWidth(words.VisibleText(b.text[b.pos : b.pos+size]))
		}
		if b.used+wide > b.width && b.used > 0 {
			b.flush(r.As)
			b.endLine()
		}
		b.used += wide
		b.pos += size
	}
	b.flush(r.As)
}

func (b *breaker) flush(as Role) {
	if b.pos > b.start {
		b.line = append(b.line, Piece{as, words.VisibleText(b.text[b.start:b.pos])})
	}
	b.start = b.pos
}

func (b *breaker) endLine() {
	b.lines = append(b.lines, b.line)
	b.line, b.used = nil, 0
}

// Piece is a piece of a line with its role.
type Piece struct {
	As   Role
	Text string
}
