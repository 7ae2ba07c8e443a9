package redact

import "bytes"

var plainMarks = marked("\x1b<" + letterMarks)

// plain leaves out what a terminal or browser would not show, control sequences, and tags
// between letters, and writes letters of another look as others.
func plain(l *layer) (layer, bool) { return shown(l, tag) }

// inTags does so but for the tags, whose attributes may hold a value.
func inTags(l *layer) (layer, bool) {
	if bytes.IndexByte(l.text, '<') < 0 || bytes.IndexByte(l.text, '>') < 0 {
		return layer{}, false
	}
	return shown(l, func([]byte) int { return 0 })
}

// shown is what is shown of a layer, where tagAt is the length of a tag.
func shown(l *layer, tagAt func([]byte) int) (layer, bool) {
	b := builder{of: l}
	kept := 0
	for i := next(l.text, 0, plainMarks); i < len(l.text); i = next(l.text, i, plainMarks) {
		size, c := 0, byte(' ')
		switch l.text[i] {
		case 0x1b:
			size = sequence(l.text[i:])
		case '<':
			size = tagAt(l.text[i:])
		default:
			size, c = lookalike(l.text[i:])
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

// sequence is the length of a control sequence at the start of b: of colours, or of a
// string that the terminal keeps to itself.
func sequence(b []byte) int {
	const longest, longestString = 32, 400
	if len(b) < 3 {
		return 0
	}
	switch b[1] {
	case '[':
		for i := 2; i < min(len(b), longest); i++ {
			if c := b[i]; c >= 0x40 && c <= 0x7e {
				return i + 1
			}
		}
	case ']', 'P', 'X', '^', '_':
		for i := 2; i < min(len(b), longestString); i++ {
			switch {
			case b[i] == 0x07:
				return i + 1
			case b[i] == 0x1b && i+1 < len(b) && b[i+1] == '\\':
				return i + 2
			case b[i] == 0x1b:
				return 0
			}
		}
	}
	return 0
}

// tag is the length of a short tag at the start of b: of a longer one what stands in its
// attributes is looked at.
func tag(b []byte) int {
	const longest = 400
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

// quotedWords keeps what stands between any two quotes without a blank: in a literal that
// holds others nobody knows which quote opens and which one closes.
func quotedWords(l *layer) (layer, bool) {
	const longest, fewest = 400, 2
	b := builder{of: l}
	count, open := 0, -1
	for i := next(l.text, 0, wordEnds); i < len(l.text); i = next(l.text, i+1, wordEnds) {
		if l.text[i] <= ' ' {
			open = -1
			continue
		}
		if open >= 0 && i > open && i-open <= longest {
			if count++; count == 1 {
				b.begin()
			}
			b.keep(open, i)
			b.put(apart, i)
		}
		open = i + 1
	}
	b.changed = count >= fewest
	return b.done()
}

var wordEnds = marked("\"'` \t\r\n")

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
