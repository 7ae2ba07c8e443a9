package fixed

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// The context of a change, in bytes: it ends with its line.
const (
	context = 160
	// line is how much of one line is one change.
	line = 4 << 10
	// longest bounds what of one side of an edit is shown.
	longest = 400
)

// Read makes changes of edits, in the order of the text. Of two that overlap the first
// counts.
func Read(paste *redact.Paste, edits []report.Edit) []Change {
	edits = inOrder(edits)
	text := paste.Unmasked() // for places; what is shown of it is masked
	var list []Change
	for i := 0; i < len(edits); {
		next := i + 1
		for next < len(edits) && near(text, edits[next-1], edits[next]) {
			next++
		}
		list = append(list, read(paste, text, edits[i:next]))
		i = next
	}
	return list
}

func inOrder(edits []report.Edit) []report.Edit {
	edits = slices.Clone(edits)
	sort.SliceStable(edits, func(i, j int) bool { return edits[i].Span.Offset < edits[j].Span.Offset })
	kept := edits[:0]
	for _, e := range edits {
		if n := len(kept); n == 0 || e.Span.Offset >= kept[n-1].Span.End() && e != kept[n-1] {
			kept = append(kept, e)
		}
	}
	return kept
}

// near reports whether two edits are of one line, and so one change: each alone would
// show a line that nobody gets.
func near(text string, a, b report.Edit) bool {
	from, to := clipped(text, a.Span.End()), clipped(text, b.Span.Offset)
	return to >= from && to-from <= line && !strings.Contains(text[from:to], "\n")
}

func clipped(text string, at int) int { return min(max(at, 0), len(text)) }

// read makes one change.
func read(paste *redact.Paste, text string, edits []report.Edit) Change {
	start, end := clipped(text, edits[0].Span.Offset), clipped(text, edits[len(edits)-1].Span.End())
	from, to := around(text, start, end)
	var b builder
	b.cutLeft = from > 0 && text[from-1] != '\n'
	b.cutRight = to < len(text) && text[to] != '\n' && text[to] != '\r'
	at := from
	for _, e := range edits {
		first, last := clipped(text, e.Span.Offset), clipped(text, e.Span.End())
		b.same(paste.Part(span(at, first)))
		b.edit(paste.Part(span(first, last)), e.With)
		at = max(at, last)
	}
	b.same(paste.Part(span(at, to)))
	return b.Change()
}

func span(from, to int) report.Span { return report.Span{Offset: from, Length: max(to-from, 0)} }

// around is a change with its context: to the ends of its line, or so many bytes.
func around(text string, start, end int) (from, to int) {
	from = max(strings.LastIndexByte(text[:start], '\n')+1, start-context)
	for from > 0 && from < start && !utf8.RuneStart(text[from]) {
		from++
	}
	to = len(text)
	if i := strings.IndexByte(text[end:], '\n'); i >= 0 {
		to = end + i
	}
	if to > end+context {
		for to = end + context; to > end && !utf8.RuneStart(text[to]); to-- {
		}
	}
	if to > end && text[to-1] == '\r' {
		to--
	}
	return from, max(to, end)
}

// builder collects the two sides of a change.
type builder struct {
	before, after     []Piece
	cutLeft, cutRight bool
}

func (b *builder) Change() Change {
	return Change{Before: b.before, After: b.after, CutLeft: b.cutLeft, CutRight: b.cutRight}
}

func (b *builder) same(text string) {
	if text = oneLine(text); text != "" {
		b.before = add(b.before, Piece{Same, text})
		b.after = add(b.after, Piece{Same, text})
	}
}

// edit adds what an edit takes out and puts in, without what both begin and end with.
func (b *builder) edit(old, with string) {
	head, tail := shared(old, with)
	b.same(old[:head])
	b.before = changed(b.before, old[head:len(old)-tail])
	b.after = changed(b.after, with[head:len(with)-tail])
	b.same(old[len(old)-tail:])
}

// shared is how much two texts begin and end with alike, in whole characters.
func shared(a, b string) (head, tail int) {
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	for head > 0 && (head < len(a) && !utf8.RuneStart(a[head]) || head < len(b) && !utf8.RuneStart(b[head])) {
		head--
	}
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	for tail > 0 && !utf8.RuneStart(a[len(a)-tail]) {
		tail--
	}
	return head, tail
}

// changed adds what one side has and the other has not: what cannot be seen by its name.
func changed(list []Piece, text string) []Piece {
	if len(text) > longest {
		end := longest
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end] + "…"
	}
	for text != "" {
		name, size := unseen(text)
		if name != "" {
			list = add(list, Piece{Unseen, name})
			text = text[size:]
			continue
		}
		end := size
		for end < len(text) {
			name, size := unseen(text[end:])
			if name != "" {
				break
			}
			end += size
		}
		list = add(list, Piece{Changed, words.Visible(text[:end])})
		text = text[end:]
	}
	return list
}

// unseen names the blanks, or the character, at the start of a text that cannot be seen;
// empty for one that can.
func unseen(text string) (name string, size int) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == '\r' && strings.HasPrefix(text, "\r\n"):
		return "⏎", 2
	case r == '\n' || r == '\r':
		return "⏎", size
	case r == '\t':
		return "⇥", size
	case r == ' ':
		n := len(text) - len(strings.TrimLeft(text, " "))
		if n > 1 {
			return fmt.Sprintf("␣ ×%d", n), n
		}
		return "␣", 1
	case r == utf8.RuneError && size <= 1:
		return "", max(size, 1)
	case words.Visible(text[:size]) != text[:size]:
		return fmt.Sprintf("U+%04X", r), size
	}
	return "", size
}

// oneLine makes what stands around a change safe to show.
func oneLine(text string) string { return words.Visible(text) }

// add joins pieces of one kind.
func add(list []Piece, p Piece) []Piece {
	if n := len(list); n > 0 && list[n-1].As == p.As && p.As != Unseen {
		list[n-1].Text += p.Text
		return list
	}
	return append(list, p)
}
