package carrier

// Rewriter builds a view of src with some stretches replaced.
type Rewriter struct {
	src    *View
	out    []byte
	runs   []run
	copied int // src up to here is in out
}

// Rewrite begins a rewriter behind what it leaves out. Room is how many bytes it
// makes room for at once; 0 is for the whole text, when the first of it is written.
func Rewrite(src *View, at, room int) Rewriter {
	w := Rewriter{src: src, copied: at}
	if room > 0 {
		w.out = make([]byte, 0, room)
	}
	return w
}

// Len is how many bytes are written.
func (w *Rewriter) Len() int { return len(w.out) }

// String is what has been written so far.
func (w *Rewriter) String() string { return string(w.out) }

// Pieces is the view of what has been written so far, and of nothing else.
func (w *Rewriter) Pieces() *View {
	return &View{Text: string(w.out), parent: w.src, runs: w.runs}
}

// Replace writes with instead of src[from:to].
func (w *Rewriter) Replace(from, to int, with string, kind Kind) {
	w.CopyTo(from)
	w.runs = append(w.runs, run{len(w.out), from, to - from, kind})
	w.out = append(w.out, with...)
	w.copied = to
}

// CopyTo writes src up to a place as it stands.
func (w *Rewriter) CopyTo(to int) {
	if w.out == nil {
		w.out = make([]byte, 0, len(w.src.Text)+16)
	}
	if to > w.copied {
		w.runs = append(w.runs, run{at: len(w.out), from: w.copied})
		w.out = append(w.out, w.src.Text[w.copied:to]...)
		w.copied = to
	}
}

// SkipTo leaves src[copied:to] out without a trace, as between joined pieces.
func (w *Rewriter) SkipTo(to int) { w.copied = to }

// Done is src itself where nothing was replaced.
func (w *Rewriter) Done() *View {
	if len(w.runs) == 0 && w.copied == 0 {
		return w.src
	}
	w.CopyTo(len(w.src.Text))
	return &View{Text: string(w.out), parent: w.src, runs: w.runs}
}
