package carrier

import "strings"

// Rewriter builds a view of src with some stretches replaced.
type Rewriter struct {
	src    *View
	room   int // how many bytes out gets room for at once
	out    strings.Builder
	runs   []run
	copied int // src up to here is in out
}

// Rewrite begins a rewriter behind what it leaves out. Room is how many bytes it
// makes room for at once; 0 is for the whole text, when the first of it is written.
func Rewrite(src *View, at, room int) Rewriter {
	return Rewriter{src: src, copied: at, room: room}
}

// Len is how many bytes are written.
func (w *Rewriter) Len() int { return w.out.Len() }

// String is what has been written so far.
func (w *Rewriter) String() string { return w.out.String() }

// Pieces is the view of what has been written so far, and of nothing else.
func (w *Rewriter) Pieces() *View {
	return &View{Text: w.out.String(), parent: w.src, runs: w.runs}
}

// Replace writes with instead of src[from:to].
func (w *Rewriter) Replace(from, to int, with string, kind Kind) {
	w.CopyTo(from)
	w.runs = append(w.runs, run{w.out.Len(), from, to - from, kind})
	w.out.WriteString(with)
	w.copied = to
}

// CopyTo writes src up to a place as it stands.
func (w *Rewriter) CopyTo(to int) {
	if w.out.Cap() == 0 {
		if w.room == 0 {
			w.room = len(w.src.Text) + 16
		}
		w.out.Grow(w.room)
	}
	if to > w.copied {
		w.runs = append(w.runs, run{at: w.out.Len(), from: w.copied})
		w.out.WriteString(w.src.Text[w.copied:to])
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
	return &View{Text: w.out.String(), parent: w.src, runs: w.runs}
}
