// Package window reads a text of any length piece by piece, so that what is found in
// it takes memory for a piece alone:
//
//	pieces := window.NewReader(in, inspect.MaxText)
//	for {
//		piece, err := pieces.Next()
//		if err == io.EOF {
//			break
//		}
//		for _, r := range inspect.Inspect(piece.Text, options) {
//			if piece.Owns(r.Span.Offset) { … }
//		}
//	}
//
// A piece has margins: text before and behind its own, which belongs to its neighbors.
// What begins in a piece's own text and is no longer than a margin is seen whole there,
// with what stands around it, and is no other piece's. What hangs together over more
// than a margin, a variable and its use far below it, is seen in parts.
//
// A short text is one piece without margins.
package window

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// Margin is how much is seen on either side of a piece's own text, in bytes.
const Margin = 32 << 10

const (
	ownSize   = 512 << 10 // bytes of a piece's own text
	smallSize = 128 << 10 // bytes of a small piece's own text
)

// Piece is a part of a text.
type Piece struct {
	Text     string
	From, To int   // what of Text is the piece's own
	Base     int64 // bytes of the whole text before Text
	// Line and Column are the place of Text in the whole, from 1, the column in
	// characters.
	Line, Column int
	Number       int  // from 0
	Last         bool // the whole text ends with this piece
}

// Owns reports whether an offset in Text is in the piece's own.
func (p Piece) Owns(offset int) bool {
	return offset >= p.From && (offset < p.To || p.Last && offset == p.To)
}

// Own is the piece's own text.
func (p Piece) Own() string { return p.Text[p.From:p.To] }

// Whole reports whether the piece is all of the text.
func (p Piece) Whole() bool { return p.Base == 0 && p.From == 0 && p.Last }

// Reader cuts an input into pieces.
type Reader struct {
	in          io.Reader
	own, margin int
	whole       int // a text up to this many bytes is one piece
	buf         []byte
	from        int // where the next piece's own text begins in buf
	ended       bool
	next        Piece // what is known of it: Base, Line, Column, Number
}

// NewReader reads from in. A text of up to whole bytes is one piece.
func NewReader(in io.Reader, whole int) *Reader { return newReader(in, whole, ownSize, Margin) }

// NewSmallReader is NewReader with smaller pieces, for work that takes many times a
// piece's memory.
func NewSmallReader(in io.Reader, whole int) *Reader {
	return newReader(in, whole, smallSize, Margin)
}

func newReader(in io.Reader, whole, own, margin int) *Reader {
	return &Reader{in: fromUTF16(in), own: own, margin: margin, whole: whole, next: Piece{Line: 1, Column: 1}}
}

// Next returns the next piece. The error is io.EOF behind the last one, of which there
// is always one, or what the input failed with.
func (r *Reader) Next() (Piece, error) {
	if r.ended && r.from == len(r.buf) && r.next.Number > 0 {
		return Piece{}, io.EOF
	}
	want := r.from + r.own + r.margin
	if r.next.Number == 0 {
		want = max(want, r.whole+1)
	}
	if err := r.fill(want); err != nil {
		return Piece{}, err
	}
	piece := r.next
	piece.From, piece.To, piece.Last = r.from, len(r.buf), true
	if !r.ended || len(r.buf) > max(r.from+r.own+r.margin, wholeOf(r)) {
		piece.To, piece.Last = r.cut(r.from, r.from+r.own), false
	}
	piece.Text = string(r.buf[:min(piece.To+r.margin, len(r.buf))])
	r.advance(piece.To)
	return piece, nil
}

// wholeOf is how long a text may be that is the first piece whole.
func wholeOf(r *Reader) int {
	if r.next.Number == 0 {
		return r.whole
	}
	return 0
}

// fill reads until the buffer holds so many bytes, or all there are.
func (r *Reader) fill(want int) error {
	for !r.ended && len(r.buf) < want {
		have := len(r.buf)
		if cap(r.buf) < want {
			r.buf = append(make([]byte, 0, want), r.buf...)
		}
		n, err := r.in.Read(r.buf[have:want])
		r.buf = r.buf[:have+n]
		if errors.Is(err, io.EOF) {
			r.ended = true
		} else if err != nil {
			return err
		}
	}
	return nil
}

// cut is where a piece's own text ends: behind the last line end in its second half,
// else between two characters.
func (r *Reader) cut(from, limit int) int {
	middle := from + (limit-from)/2
	if at := bytes.LastIndexByte(r.buf[middle:limit], '\n'); at >= 0 {
		return middle + at + 1
	}
	return boundary(r.buf, limit)
}

// boundary is the beginning of the character that at stands in.
func boundary(text []byte, at int) int {
	for back := range min(utf8.UTFMax, at) {
		if utf8.RuneStart(text[at-back]) {
			return at - back
		}
	}
	return at
}

// advance drops what no further piece needs. The next one's own text begins at from;
// its margin at a line, where one begins in the margin's first half.
func (r *Reader) advance(from int) {
	drop := max(0, from-r.margin)
	if drop > 0 {
		if at := bytes.IndexByte(r.buf[drop:drop+r.margin/2], '\n'); at >= 0 {
			drop += at + 1
		} else if drop < len(r.buf) {
			drop = boundary(r.buf, drop)
		}
	}
	dropped := r.buf[:drop]
	if at := bytes.LastIndexByte(dropped, '\n'); at >= 0 {
		r.next.Line += bytes.Count(dropped, []byte{'\n'})
		r.next.Column = 1 + utf8.RuneCount(dropped[at+1:])
	} else {
		r.next.Column += utf8.RuneCount(dropped)
	}
	r.next.Base += int64(drop)
	r.next.Number++
	r.buf = r.buf[:copy(r.buf, r.buf[drop:])]
	r.from = from - drop
}
