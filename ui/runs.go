package ui

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/words"
)

// run is a stretch of a text with one role: from the end of the run before it to
// its own end, in bytes.
type run struct {
	end int
	as  role
}

// plainRun is a text in one role.
func plainRun(text string, as role) []run { return []run{{len(text), as}} }

// jsonRuns are the colours of a policy, which may be cut in its middle: a string
// before a colon is a key.
func jsonRuns(text string) []run {
	var runs []run
	for i := 0; i < len(text); {
		end, as := i+1, normal
		switch c := text[i]; {
		case c == '"':
			end = stringEnd(text, i)
			as = literal
			if end < len(text) && text[end] == ':' {
				as = keyword
			}
		case c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':':
			as = quiet
		default:
			for end < len(text) && text[end] != '"' && text[end] != ',' && text[end] != '}' {
				end++
			}
		}
		runs = append(runs, run{end, as})
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

// glow gives what differs from an earlier text the role of fresh text.
func glow(runs []run, before, now string) []run {
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
	lit := make([]run, 0, len(runs)+2)
	at := 0
	for _, r := range runs {
		if start := min(max(from, at), r.end); start > at {
			lit = append(lit, run{start, r.as})
		}
		if end := min(max(to, at), r.end); end > max(from, at) {
			lit = append(lit, run{end, fresh})
			at = end
		}
		if len(lit) == 0 || lit[len(lit)-1].end < r.end {
			lit = append(lit, run{r.end, r.as})
		}
		at = r.end
	}
	return lit
}

// breakRuns breaks a text at line ends and at a width, keeping the roles. It is
// linear: a text may be one line of a megabyte.
func breakRuns(text string, runs []run, width int) [][]saying {
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
	line       []saying
	lines      [][]saying
}

func (b *breaker) take(r run) {
	for b.pos < r.end {
		c := b.text[b.pos]
		if c == '\n' {
			b.flush(r.as)
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
			b.flush(r.as)
			b.endLine()
		}
		b.used += wide
		b.pos += size
	}
	b.flush(r.as)
}

func (b *breaker) flush(as role) {
	if b.pos > b.start {
		b.line = append(b.line, saying{as, words.VisibleText(b.text[b.start:b.pos])})
	}
	b.start = b.pos
}

func (b *breaker) endLine() {
	b.lines = append(b.lines, b.line)
	b.line, b.used = nil, 0
}

// saying is a piece of a line with its role.
type saying struct {
	as   role
	text string
}
