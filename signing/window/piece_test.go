package window

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"policybench/signing/inspect"
)

// A place belongs to one piece: to the one that it begins in, and the text's end to the
// last.
func TestOwns(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Piece
		owns string // of the places 0 to 9
	}{
		{"all of it", Piece{Text: "123456789", To: 9, Last: true}, "++++++++++"},
		{"the first", Piece{Text: "123456789", To: 5}, "+++++-----"},
		{"one in the middle", Piece{Text: "123456789", From: 3, To: 5}, "---++-----"},
		{"the last", Piece{Text: "123456789", From: 5, To: 9, Last: true}, "-----+++++"},
		{"the last, of nothing", Piece{Text: "12345", From: 5, To: 5, Last: true}, "-----+----"},
		{"of nothing", Piece{Text: "12345", From: 5, To: 5}, "----------"},
	} {
		got := ""
		for at := range 10 {
			if c.p.Owns(at) {
				got += "+"
			} else {
				got += "-"
			}
		}
		if got != c.owns {
			t.Errorf("%s: %s, want %s", c.name, got, c.owns)
		}
		if own := c.p.Own(); own != c.p.Text[c.p.From:c.p.To] {
			t.Errorf("%s: its own text is %q", c.name, own)
		}
	}
	for _, c := range []struct {
		name string
		p    Piece
		want bool
	}{
		{"all of it", Piece{Last: true}, true}, {"not the last", Piece{}, false}, {"behind another", Piece{Base: 1, Last: true}, false}, {"with a margin before it", Piece{From: 1, Last: true}, false},
	} {
		if got := c.p.Whole(); got != c.want {
			t.Errorf("%s: whole %v", c.name, got)
		}
	}
}

// Pieces end behind a line in their second half, else between two characters; margins
// begin at a line in their first half.
func TestCuts(t *testing.T) {
	const own, margin = 20, 10
	for _, c := range []struct{ name, text, want string }{ // own texts between bars, margins before them in brackets
		{"behind the last line", strings.Repeat("1234567\n", 6), "1234567\n1234567\n|[1234567\n]1234567\n1234567\n|[1234567\n]1234567\n1234567\n"},
		{"no line in the second half", "1234\n" + strings.Repeat("x", 50), "1234\nxxxxxxxxxxxxxxx|[xxxxxxxxxx]xxxxxxxxxxxxxxxxxxxx|[xxxxxxxxxx]xxxxxxxxxxxxxxx"},
		{"a line at its middle", "123456789\n\n" + strings.Repeat("x", 30), "123456789\n\n|[23456789\n\n]xxxxxxxxxxxxxxxxxxxx|[xxxxxxxxxx]xxxxxxxxxx"},
		{"between two letters", "x" + strings.Repeat("é", 25), "xééééééééé|[ééééé]éééééééééé|[ééééé]éééééé"},
		{"as much as is one piece", strings.Repeat("x", 29), strings.Repeat("x", 29)},
		{"one more", strings.Repeat("x", 30), strings.Repeat("x", 20) + "|[xxxxxxxxxx]" + strings.Repeat("x", 10)},
		{"nothing", "", ""},
	} {
		list := pieces(t, newReader(strings.NewReader(c.text), 0, own, margin))
		checkPieces(t, c.text, list)
		var b strings.Builder
		for i, p := range list {
			if i > 0 {
				b.WriteString("|[" + p.Text[:p.From] + "]")
			}
			b.WriteString(p.Own())
			if behind := len(p.Text) - p.To; !p.Last && behind != min(margin, len(c.text)-int(p.Base)-p.To) {
				t.Errorf("%s: a margin of %d behind piece %d", c.name, behind, i)
			}
		}
		if got := b.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Small pieces and large ones have the sizes that are said, and the same margin.
func TestSizes(t *testing.T) {
	text := strings.Repeat("x", 3*ownSize)
	for _, c := range []struct {
		name string
		make func(io.Reader, int) *Reader
		own  int
	}{{"large", NewReader, ownSize}, {"small", NewSmallReader, smallSize}} {
		list := pieces(t, c.make(strings.NewReader(text), 0))
		if first, second := list[0], list[1]; len(first.Own()) != c.own || len(first.Text) != c.own+Margin || second.From != Margin || len(second.Own()) != c.own {
			t.Errorf("%s: %d of %d bytes, then %d behind %d", c.name, len(first.Own()), len(first.Text), len(second.Own()), second.From)
		}
		if whole := pieces(t, c.make(strings.NewReader(text), len(text))); len(whole) != 1 || !whole[0].Whole() {
			t.Errorf("%s: as large as one piece may be, it is %d", c.name, len(whole))
		}
		if cut := pieces(t, c.make(strings.NewReader(text), len(text)-1)); len(cut) < 3 || len(cut[0].Own()) != c.own {
			t.Errorf("%s: larger by one, it is %d", c.name, len(cut))
		}
	}
}

// Half a unit or half a pair at the end of UTF-16 is no character of its own, and what the
// input fails with comes behind what was read.
func TestBrokenUTF16(t *testing.T) {
	units := func(text string) (s string) {
		for _, c := range text {
			s += string([]byte{byte(c), byte(c >> 8)})
		}
		return "\xff\xfe" + s
	}
	const said = "filestack policy and signature"
	for _, c := range []struct{ name, text, want string }{
		{"whole", units(said), said},
		{"half a unit", units(said) + "a", said},
		{"half a pair", units(said) + "\x3d\xd8", said + "\ufffd"},
		{"half a pair within", units(said) + "\x3d\xd8a\x00", said + "\ufffda"},
		{"the other half alone", units(said) + "\x00\xdea\x00", said + "\ufffda"},
		{"a pair", units(said) + "\x3d\xd8\x00\xdea\x00", said + "😀a"},
	} {
		got, err := io.ReadAll(iotest.OneByteReader(fromUTF16(strings.NewReader(c.text))))
		if string(got) != c.want || err != nil || !inspect.IsUTF16(c.text[:len(units(said))]) {
			t.Errorf("%s: %q, %v, want %q", c.name, got, err, c.want)
		}
	}
	broken := errors.New("no more")
	got, err := io.ReadAll(fromUTF16(io.MultiReader(strings.NewReader(units(said)), iotest.ErrReader(broken))))
	if string(got) != said || !errors.Is(err, broken) {
		t.Errorf("%q, %v", got, err)
	}
}
