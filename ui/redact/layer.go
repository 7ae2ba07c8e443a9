package redact

import "slices"

// layer is a text after undoing some of its spelling, with the place of each byte in the
// text it came from.
type layer struct {
	text []byte
	from []int32 // where each byte starts, and behind the last where the text ends; nil: at its own index
}

// start is the offset in the original text at which byte i starts.
//
//go:noinline
func (l *layer) start(i int) int {
	if l.from == nil {
		return i
	}
	return int(l.from[i])
}

// end is the offset in the original text at which byte i ends: a character of several
// bytes may have been made of one escape.
func (l *layer) end(i int) int {
	if l.from == nil {
		return i + 1
	}
	j := i + 1
	for j < len(l.from)-1 && l.from[j] == l.from[i] {
		j++
	}
	return int(l.from[j])
}

// apart stands in a layer between bytes that do not follow each other in the text.
const apart = 0

// seam stands between literals: a run goes on behind it.
const seam = string(rune(apart))

// builder makes a layer of another one, never a longer one. Nothing is allocated until
// something differs.
type builder struct {
	of      *layer
	out     layer
	n       int // bytes of it so far
	changed bool
	since   int // what of the old layer is not yet taken over
}

// change keeps what lies before offset i of the old layer, the first time.
func (b *builder) change(i int) {
	if !b.changed {
		b.begin()
		b.keep(0, i)
	}
}

func (b *builder) begin() {
	b.changed = true
	size := len(b.of.text)
	b.out = layer{make([]byte, size), make([]int32, size+1)}
}

// keep takes bytes over. Before the first change there is nothing to do.
//
//go:noinline
func (b *builder) keep(from, to int) {
	if !b.changed || from >= to {
		return
	}
	copy(b.out.text[b.n:], b.of.text[from:to])
	if places := b.out.from[b.n : b.n+to-from]; b.of.from == nil {
		for i := range places {
			places[i] = int32(from + i)
		}
	} else {
		copy(places, b.of.from[from:to])
	}
	b.n += to - from
}

// put writes a byte that stands for what starts at byte i of the old layer.
func (b *builder) put(c byte, i int) {
	b.out.text[b.n], b.out.from[b.n] = c, int32(b.of.start(i))
	b.n++
}

// done is the new layer; false where nothing differs.
func (b *builder) done() (layer, bool) {
	if !b.changed {
		return layer{}, false
	}
	b.out.from[b.n] = int32(b.of.start(len(b.of.text)))
	return layer{b.out.text[:b.n], b.out.from[:b.n+1]}, true
}

// runs passes the runs of characters of a kind to undo, which takes them over up to
// b.since. What is not undone stays. Literals that a program may join are one run.
func (b *builder) runs(of *[256]bool, undo func(places []int)) {
	const shortest = 16
	text := b.of.text
	var places []int
	for i := runAt(text, 0, of, shortest); i < len(text); i = runAt(text, i, of, shortest) {
		from := i
		for i < len(text) && of[text[i]] {
			i++
		}
		places = slices.Grow(places[:0], i-from)
		for p := from; p < i; p++ {
			if text[p] != apart {
				places = append(places, p)
			}
		}
		if len(places) >= shortest {
			undo(places)
		}
	}
	b.keep(b.since, len(text))
}

// runAt is where the next run of at least so many bytes of a set begins, the length of the
// text without one. None goes on at i. Outside of runs few bytes are looked at.
func runAt(text []byte, i int, of *[256]bool, least int) int {
	for end := i + least; end <= len(text); {
		k := end
		for k > end-least && of[text[k-1]] {
			k--
		}
		if k == end-least {
			return k
		}
		end = k + least
	}
	return len(text)
}

// inARow reports whether at least so many of n are in a row. Of others few are looked at.
func inARow(n, least int, is func(i int) bool) bool {
	for end := least; end <= n; {
		k := end
		for k > end-least && is(k-1) {
			k--
		}
		if k == end-least {
			return true
		}
		end = k + least
	}
	return false
}
