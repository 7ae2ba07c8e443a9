package words

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// Origin is where a text begins in a longer one; the zero value is its beginning.
type Origin struct {
	Offset       int // bytes
	Line, Column int // from 1, the column in characters; 0 means 1
}

// place is a place of the text in the longer one.
func (o Origin) place(line, column int) (int, int) {
	if line == 1 {
		column += max(0, o.Column-1)
	}
	return line + max(0, o.Line-1), column
}

// Places turns offsets of a text into lines and columns. A place costs the same wherever
// it stands, also in a line that is the whole text.
type Places struct {
	origin Origin
	text   string
	lines  []int              // offset at which each line starts
	marks  func() []milestone // one in every stretch, once a column is asked for
}

// milestone is how many characters stand before an offset.
type milestone struct{ offset, characters int }

// stretch is how far one milestone is from the next, in bytes.
const stretch = 1 << 10

// NewPlaces counts in a text that begins at origin.
func NewPlaces(text string, origin Origin) *Places {
	p := &Places{origin: origin, text: text, lines: []int{0}, marks: sync.OnceValue(func() []milestone { return marksIn(text) })}
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '\n')
		if i < 0 {
			break
		}
		from += i + 1
		p.lines = append(p.lines, from)
	}
	return p
}

// marksIn are the milestones of a text.
func marksIn(text string) []milestone {
	marks := []milestone{{}}
	for last := marks[0]; ; {
		to := last.offset + stretch
		for to < len(text) && to < last.offset+stretch+utf8.UTFMax && !utf8.RuneStart(text[to]) {
			to++
		}
		if to >= len(text) {
			return marks
		}
		last = milestone{to, last.characters + utf8.RuneCountInString(text[last.offset:to])}
		marks = append(marks, last)
	}
}

// Line is the line of an offset in the text, from 1.
func (p *Places) Line(offset int) int {
	line, _ := p.origin.place(p.lineOf(max(0, min(offset, len(p.text)))), 1)
	return line
}

func (p *Places) lineOf(offset int) int { return sort.SearchInts(p.lines, offset+1) }

// Of gives line and column of an offset in the text, both from 1, the column in characters.
func (p *Places) Of(offset int) (line, column int) {
	offset = max(0, min(offset, len(p.text)))
	line = p.lineOf(offset)
	return p.origin.place(line, 1+p.characters(offset)-p.characters(p.lines[line-1]))
}

// characters is how many stand before an offset.
func (p *Places) characters(offset int) int {
	marks := p.marks()
	m := marks[sort.Search(len(marks), func(i int) bool { return marks[i].offset > offset })-1]
	return m.characters + utf8.RuneCountInString(p.text[m.offset:offset])
}
