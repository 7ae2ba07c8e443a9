package words

import (
	"sort"
	"unicode/utf8"
)

// places turns offsets of a text into lines and columns.
type places struct {
	text  string
	lines []int // offset at which each line starts

	// The last answer: thousands of places in one long line are counted on from it.
	offset, line, column int
}

func newPlaces(text string) *places {
	p := &places{text: text, lines: []int{0}}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// of gives line and column of an offset, both from 1, the column in characters.
func (p *places) of(offset int) (line, column int) {
	offset = max(0, min(offset, len(p.text)))
	line = sort.SearchInts(p.lines, offset+1)
	from, column := p.lines[line-1], 1
	if line == p.line && p.offset < offset && utf8.RuneStart(p.text[p.offset]) {
		from, column = p.offset, p.column
	}
	column += utf8.RuneCountInString(p.text[from:offset])
	p.offset, p.line, p.column = offset, line, column
	return line, column
}
