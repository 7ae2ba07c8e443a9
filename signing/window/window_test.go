package window

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf16"

	"policybench/signing/inspect"
)

// filler is a log of a length in bytes, its lines long enough for hard cuts, too.
func filler(length int) string {
	var b strings.Builder
	for i := 0; b.Len() < length; i++ {
		fmt.Fprintf(&b, "10.0.0.%d - - [26/Nov/2026:12:00:%02d] \"GET /static/%d/é.html\" 200 %s\n", i%255, i%60, i, strings.Repeat("x", i%97))
	}
	return b.String()[:length]
}

// pieces reads all of an input.
func pieces(t *testing.T, r *Reader) []Piece {
	t.Helper()
	var list []Piece
	for {
		p, err := r.Next()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// The own texts make up the input, each place is told right, and margins hold what
// stands around.
func TestPiecesCoverTheText(t *testing.T) {
	for _, text := range []string{"", "a", filler(1000), filler(5000), strings.Repeat("é", 3000), strings.Repeat("\n", 3000), "\xff\xfe" + strings.Repeat("\x80", 900)} {
		for _, own := range []int{64, 100, 1024} {
			for _, whole := range []int{0, 64, 4096} {
				for _, in := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text)), iotest.DataErrReader(strings.NewReader(text))} {
					if strings.HasPrefix(text, "\xff") {
						continue // that is UTF-16
					}
					list := pieces(t, newReader(in, whole, own, 128))
					checkPieces(t, text, list)
					if first := list[0]; first.Whole() != (len(text) <= max(whole, own+128)) {
						t.Errorf("%d bytes, whole %d, own %d: %d pieces", len(text), whole, own, len(list))
					}
				}
			}
		}
	}
}

func checkPieces(t *testing.T, text string, list []Piece) {
	t.Helper()
	at := 0
	for i, p := range list {
		if p.Number != i || p.Last != (i == len(list)-1) {
			t.Fatalf("piece %d: number %d, last %v", i, p.Number, p.Last)
		}
		if text[p.Base:int(p.Base)+len(p.Text)] != p.Text || int(p.Base)+p.From != at {
			t.Fatalf("piece %d is not what stands at %d", i, p.Base)
		}
		before := text[:p.Base]
		line := strings.Count(before, "\n") + 1
		column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
		if p.Line != line || p.Column != column {
			t.Fatalf("piece %d begins at %d:%d, said %d:%d", i, line, column, p.Line, p.Column)
		}
		at += len(p.Own())
	}
	if at != len(text) {
		t.Fatalf("%d of %d bytes", at, len(text))
	}
}

const aLink = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" +
	"b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"

// found counts the reports on the link, each in the piece that owns it, and checks
// their places.
func found(t *testing.T, r *Reader, offset int) int {
	t.Helper()
	n := 0
	for _, p := range pieces(t, r) {
		for _, report := range inspect.Inspect(p.Text, inspect.Options{At: time.Unix(1795767442, 0), NoCause: true}) {
			if !p.Owns(report.Span.Offset) {
				continue
			}
			n++
			if at := int(p.Base) + report.Span.Offset; at != offset || report.Span.Length != len(aLink) || report.Readable != 2 {
				t.Errorf("a report on %d bytes at %d, want %d at %d", report.Span.Length, at, len(aLink), offset)
			}
		}
	}
	return n
}

// One link on every edge of pieces and of reads of every size is found once and whole.
func TestNothingIsLostAtAnEdge(t *testing.T) {
	const margin = 4096
	for block := 64; block <= 1<<20; block *= 4 {
		block := min(block, inspect.MaxText-2*margin)
		edge := block * (2 + 1024/block)
		for _, around := range []string{filler(edge + block), strings.Repeat("lorem ipsum ", (edge+block)/12+1)} {
			for _, shift := range []int{0, 1, len(aLink) / 2, len(aLink) - 1, len(aLink)} {
				offset := edge - shift - 1
				text := around[:offset] + " " + aLink + " " + around[offset:]
				r := newReader(iotest.HalfReader(strings.NewReader(text)), 0, block, margin)
				if n := found(t, r, offset+1); n != 1 {
					t.Errorf("own %d, %d before the edge: found %d times", block, shift, n)
				}
			}
		}
	}
}

// The same with the sizes that are in use, in a line that never ends.
func TestNothingIsLostInALongLine(t *testing.T) {
	long := strings.Repeat("lorem ipsum dolor sit amet ", (ownSize*3)/27)
	for _, offset := range []int{ownSize - 1, ownSize - len(aLink), ownSize, ownSize + Margin, 2*ownSize - 30, len(long)} {
		text := long[:offset] + " " + aLink + " " + long[offset:]
		if n := found(t, NewReader(strings.NewReader(text), 0), offset+1); n != 1 {
			t.Errorf("at %d: found %d times", offset, n)
		}
	}
}

func TestErrorsOfTheInput(t *testing.T) {
	broken := errors.New("no more")
	r := NewReader(io.MultiReader(strings.NewReader(filler(100)), iotest.ErrReader(broken)), inspect.MaxText)
	if _, err := r.Next(); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}

func TestUTF16(t *testing.T) {
	text := filler(3000) + "😀 é" + filler(100)
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		for _, mark := range []string{"\ufeff", ""} {
			var b []byte
			for _, unit := range utf16.Encode([]rune(mark + text)) {
				b = order.AppendUint16(b, unit)
			}
			for _, in := range []io.Reader{strings.NewReader(string(b)), iotest.OneByteReader(strings.NewReader(string(b)))} {
				var got strings.Builder
				for _, p := range pieces(t, newReader(in, 0, 256, 64)) {
					got.WriteString(p.Own())
				}
				if got.String() != text {
					t.Errorf("%v, mark %q: %d bytes, want %d", order, mark, got.Len(), len(text))
				}
			}
		}
	}
}

func BenchmarkReader(b *testing.B) {
	text := filler(8 << 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r := NewReader(strings.NewReader(text), inspect.MaxText)
		for {
			if _, err := r.Next(); err != nil {
				break
			}
		}
	}
}
