package redact

import (
	"unicode/utf8"
)

var plainMarks = marked("\x1b<\xef")

// plain leaves out what a terminal or browser would not show, colours, and tags between
// letters, and writes letters in full width as others.
func plain(l *layer) (layer, bool) {
	b := builder{of: l}
	kept := 0
	for i := next(l.text, 0, plainMarks); i < len(l.text); i = next(l.text, i, plainMarks) {
		size, c := 0, byte(' ')
		switch l.text[i] {
		case 0x1b:
			size = sequence(l.text[i:])
		case '<':
			size = tag(l.text[i:])
		default:
			size, c = narrow(l.text[i:])
		}
		if size == 0 {
			i++
			continue
		}
		b.change(kept)
		b.keep(kept, i)
		b.put(c, i)
		i += size
		kept = i
	}
	b.keep(kept, len(l.text))
	return b.done()
}

// narrow reads a letter in full width.
func narrow(b []byte) (size int, c byte) {
	if r, n := utf8.DecodeRune(b); r >= '！' && r <= '～' {
		return n, byte(r - '！' + '!')
	}
	return 0, 0
}

// sequence is the length of a control sequence at the start of b.
func sequence(b []byte) int {
	const longest = 32
	if len(b) < 3 || b[1] != '[' {
		return 0
	}
	for i := 2; i < min(len(b), longest); i++ {
		if c := b[i]; c >= 0x40 && c <= 0x7e {
			return i + 1
		}
	}
	return 0
}

// tag is the length of a short tag at the start of b: of a longer one what stands in its
// attributes is looked at.
func tag(b []byte) int {
	const longest = 60
	if len(b) < 3 || b[1] != '/' && b[1] != '!' && !(isAlnum(b[1]) && !isDigit(b[1])) {
		return 0
	}
	for i := 2; i < min(len(b), longest); i++ {
		switch b[i] {
		case '>':
			return i + 1
		case '<', '\n':
			return 0
		}
	}
	return 0
}

var quoteMarks = marked("\"'`")

// literals keeps the string literals of a program, which it may join: const a = "…"; b =
// a + "…". What lies between them is left out.
func literals(l *layer) (layer, bool) {
	const longest, fewest = 400, 2
	b := builder{of: l}
	count := 0
	for i := next(l.text, 0, quoteMarks); i < len(l.text); i = next(l.text, i, quoteMarks) {
		end := closing(l.text, i, longest)
		if end < 0 {
			i++
			continue
		}
		if count++; count == 1 {
			b.begin()
		}
		b.keep(i+1, end)
		b.put(apart, end)
		i = end + 1
	}
	b.changed = count >= fewest
	return b.done()
}

// closing is the offset of the quote that closes the one at i, on the same line; -1
// without one.
func closing(text []byte, i, longest int) int {
	for j := i + 1; j < min(len(text), i+longest); j++ {
		switch text[j] {
		case text[i]:
			return j
		case '\n':
			return -1
		case '\\':
			j++
		}
	}
	return -1
}
