package words

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places turns offsets of a text into lines and columns. A place costs the same wherever
// it stands, also in a line that is the whole text.
type places struct {
	text  string
	lines []int       // offset at which each line starts
	marks []milestone // one in every stretch
}

// milestone is how many characters stand before an offset.
type milestone struct{ offset, characters int }

// stretch is how far one milestone is from the next, in bytes.
const stretch = 1 << 10

func newPlaces(text string) *places {
	p := &places{text: text, lines: []int{0}, marks: []milestone{{}}}
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '\n')
		if i < 0 {
			break
		}
		from += i + 1
		p.lines = append(p.lines, from)
	}
	for last := p.marks[0]; ; {
		to := last.offset + stretch
		for to < len(text) && to < last.offset+stretch+utf8.UTFMax && !utf8.RuneStart(text[to]) {
			to++
		}
		if to >= len(text) {
			return p
		}
		last = milestone{to, last.characters + utf8.RuneCountInString(text[last.offset:to])}
		p.marks = append(p.marks, last)
	}
}

// of gives line and column of an offset, both from 1, the column in characters.
func (p *places) of(offset int) (line, column int) {
	offset = max(0, min(offset, len(p.text)))
	line = sort.SearchInts(p.lines, offset+1)
	return line, 1 + p.characters(offset) - p.characters(p.lines[line-1])
}

// characters is how many stand before an offset.
func (p *places) characters(offset int) int {
	i := sort.Search(len(p.marks), func(i int) bool { return p.marks[i].offset > offset }) - 1
	m := p.marks[i]
	return m.characters + utf8.RuneCountInString(p.text[m.offset:offset])
}
