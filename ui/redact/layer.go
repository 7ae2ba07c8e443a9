package redact

// layer is a text after undoing some of its spelling, with the place of each byte in the
// text it came from.
type layer struct {
	text []byte
	from []int32 // where each byte starts, and behind the last where the text ends; nil: at its own index
}

// start is the offset in the original text at which byte i starts.
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

// builder makes a layer of another one. Nothing is allocated until something differs.
type builder struct {
	of      *layer
	out     layer
	changed bool
}

// change keeps what lies before offset i of the old layer, the first time.
func (b *builder) change(i int) {
	if b.changed {
		return
	}
	b.changed = true
	n := len(b.of.text)
	b.out = layer{make([]byte, 0, n), make([]int32, 0, n+1)}
	for j := range i {
		b.keep(j)
	}
}

// keep takes byte i over. Before the first change there is nothing to do.
func (b *builder) keep(i int) {
	if b.changed {
		b.put(b.of.text[i], i)
	}
}

// put writes a byte that stands for what starts at byte i of the old layer.
func (b *builder) put(c byte, i int) {
	b.out.text = append(b.out.text, c)
	b.out.from = append(b.out.from, int32(b.of.start(i)))
}

// done is the new layer; false where nothing differs.
func (b *builder) done() (layer, bool) {
	if b.changed {
		n := len(b.of.text)
		end := 0
		if n > 0 {
			end = b.of.end(n - 1)
		}
		b.out.from = append(b.out.from, int32(end))
	}
	return b.out, b.changed
}
