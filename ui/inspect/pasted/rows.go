// Package pasted is the pasted text as rows of a width, with the place in it that a finding
// is about.
//
//	rows := &pasted.Rows{}
//	rows.Use(text, places, pasted.Room(60, 3), false, false)
//	pasted.Write(s, pasted.Facts{Rows: rows, Marks: finding.Spans, Cursor: pasted.NoCursor}, 12)
//
// Of a long text no more is looked at than lies before what is shown. What a terminal
// would obey is made visible, and app secrets are masked.
package pasted

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"policybench/ui/kit"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// Rows breaks a text into rows, from its start and only as far as was asked
// for: of a megabyte no more is looked at than lies before what is shown.
type Rows struct {
	text   string
	width  int
	places []redact.Place // of app secrets, which are masked
	ascii  bool

	rows []Row
	next int // where the row behind the last known one starts
	done bool

	cursor bool // one may stand behind the last line end
}

// Row is a row of a text, without its line end.
type Row struct{ start, end int }

// Use prepares for a text and a width; rows known for them stay. A cursor may stand behind
// the last line end.
func (t *Rows) Use(text string, places []redact.Place, width int, ascii, cursor bool) {
	width = max(width, 1)
	if t.text != text || t.width != width || t.cursor != cursor || len(t.rows) == 0 {
		*t = Rows{text: text, places: places, width: width, ascii: ascii, cursor: cursor}
		t.grow()
	}
}

// grow finds one more row.
func (t *Rows) grow() {
	if t.done {
		return
	}
	start := t.next
	pos, used := start, 0
	for pos < len(t.text) {
		if end := lineEndAt(t.text, pos); end > 0 {
			t.add(start, pos, pos+end)
			return
		}
		size, width := t.cluster(pos)
		if used+width > t.width && pos > start {
			t.add(start, pos, pos)
			return
		}
		used += width
		pos += size
	}
	t.rows = append(t.rows, Row{start, pos})
	t.done = true
}

func (t *Rows) add(start, end, next int) {
	t.rows = append(t.rows, Row{start, end})
	t.next = next
	t.done = next == len(t.text) && !t.cursor // a line end ends the text, it starts no row
}

// lineEndAt is the length of the line end at a place, 0 where there is none.
func lineEndAt(text string, pos int) int {
	switch {
	case text[pos] == '\n':
		return 1
	case text[pos] == '\r' && pos+1 < len(text) && text[pos+1] == '\n':
		return 2
	}
	return 0
}

// cluster is the length and the width of what stands at a place and is shown as
// one: a character with its marks, or a whole secret.
func (t *Rows) cluster(pos int) (size, width int) {
	if len(t.places) > 0 {
		if s, ok := t.secretAt(pos); ok {
			return s.End() - pos, kit.Cells(t.show(pos, s.End()))
		}
	}
	if c := t.text[pos]; c >= ' ' && c < 0x7f && (pos+1 == len(t.text) || t.text[pos+1] < utf8.RuneSelf) {
		return 1, 1
	}
	_, size = utf8.DecodeRuneInString(t.text[pos:])
	for marks := 0; pos+size < len(t.text) && marks < 4; marks++ {
		r, more := utf8.DecodeRuneInString(t.text[pos+size:])
		if r < utf8.RuneSelf || !unicode.In(r, unicode.Mn, unicode.Me) {
			break
		}
		size += more
	}
	return size, kit.Cells(t.show(pos, pos+size))
}

// secretAt is the secret that covers a place.
func (t *Rows) secretAt(pos int) (redact.Place, bool) {
	i := sort.Search(len(t.places), func(i int) bool { return t.places[i].End() > pos })
	if i < len(t.places) && t.places[i].Offset <= pos {
		return t.places[i], true
	}
	return redact.Place{}, false
}

// show is a stretch of the text, which holds no line end, made visible.
func (t *Rows) show(from, to int) string {
	if len(t.places) > 0 {
		if s, ok := t.secretAt(from); ok {
			text := s.Shown
			if t.ascii {
				text = words.ASCII.Text(text)
			}
			return text
		}
	}
	text := words.VisibleText(t.text[from:to])
	if t.ascii {
		text = words.OnlyASCII(text)
	}
	return text
}

// has reports whether there is a row, finding it if need be.
func (t *Rows) has(row int) bool {
	for len(t.rows) <= row && !t.done {
		t.grow()
	}
	return row < len(t.rows)
}

// of is the row that holds a place.
func (t *Rows) of(offset int) int {
	for !t.done && t.next <= offset {
		t.grow()
	}
	i := sort.Search(len(t.rows), func(i int) bool { return t.rows[i].start > offset })
	return max(i-1, 0)
}

// Most is the number of rows as far as it matters to whoever shows so many.
func (t *Rows) Most(rows int) int {
	t.has(rows)
	return min(len(t.rows), rows)
}
